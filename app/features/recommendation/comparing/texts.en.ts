import { type Cents, formatDay, formatEuros, formatNumber } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

const euros = (cents: Cents) => formatEuros(cents, 'en')

/** Words of the three scenarios side by side. */
export const en: typeof fr = {
  title: 'Compare the three scenarios',
  lead: (cents) => `For a budget of ${euros(cents)} excluding tax in the first year.`,
  crumb: 'Choose',
  noMeans: { title: 'Nothing to compare yet', body: 'Give your means first.', action: 'Give your means' },
  noPlan: 'No plan holds.',
  criterion: 'Criterion',
  cost: {
    title: 'What it costs',
    caption: 'Cost, tax and days, by year',
    year: (year) => `Year ${year}, excluding tax`,
    tax: (year) => `Tax, year ${year}`,
    all: 'The whole plan, excluding tax',
    gross: 'The whole plan, tax included',
    days: (year) => `Days of your staff, year ${year}`,
  },
  content: {
    title: 'What it contains',
    caption: 'Packages and start, lot by lot',
    none: 'not taken',
    from: (day) => `from ${formatDay(day, 'en')}`,
    option: (name) => `with “${name}”`,
    contracts: 'Number of contracts',
    last: 'Last start',
    conditions: 'Conditions to keep',
    noCondition: 'none',
  },
  effect: {
    title: 'What it improves',
    caption: 'Level reached at the end of the plan, domain by domain',
    level: (from, to) => (to - from < 0.05 ? `stays at ${formatNumber(from, 'en', 1)}` : `from ${formatNumber(from, 'en', 1)} to ${formatNumber(to, 'en', 1)}`),
    target: (target) => `target ${formatNumber(target, 'en', 1)}`,
    assumed: 'assumed start',
    gained: 'Gain',
    coverage: 'Share of the possible gain',
    percent: (share) => `${formatNumber(Math.floor(share * 100), 'en')}%`,
  },
  sure: {
    title: 'How sure it is',
    caption: 'Proof of the computation and share of draws',
    proof: 'Computation',
    lot: (heading) => `${heading}, in your draws`,
    share: (share) => `${formatNumber(Math.round(share * 100), 'en')}% of draws`,
    stands: 'Draws in which this plan is still the best',
    unknown: 'no draw',
  },
}
