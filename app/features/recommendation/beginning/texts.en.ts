import { type Cents, formatEuros, formatNumber } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

const euros = (cents: Cents) => formatEuros(cents, 'en')
const many = (count: number, one: string, several: string) => `${formatNumber(count, 'en')} ${count === 1 ? one : several}`

/** Words of the first idea, given without an assessment. */
export const en: typeof fr = {
  title: 'A first idea, without an assessment',
  crumb: 'Choose',
  lead: 'The portal knows nothing of your protections. It assumes a very low level everywhere and keeps only what nearly every body of your size should take.',
  warning: { title: 'This is not advice', body: 'This idea rests on your size alone. Order nothing before the assessment: twenty questions often change the plan.' },
  assess: 'Go to the assessment',
  form: {
    section: 'Your organisation in short',
    aside: 'Nothing is saved. Leave empty what you do not know: it will be estimated.',
    type: 'Type of organisation',
    population: 'Population',
    agents: 'Employees',
    workstations: 'Workstations',
    budget: 'First-year budget, excluding tax',
    budgetHint: 'No comma between thousands, for example 40000',
    days: 'Days of your staff, in the first year',
    daysHint: 'Empty: no limit.',
    daysUnit: 'days',
    years: 'Length of the plan',
    yearsOf: (count) => many(count, 'year', 'years'),
    submit: 'Get a first idea',
  },
  issues: {
    required: 'Write an amount without a comma between thousands, for example 40000.',
    'not-a-number': 'This number is not understood. Write for example 2000.',
    negative: 'A negative number makes no sense here.',
    'too-large': 'This number is too large.',
    'unknown-choice': 'This choice does not exist. Choose from the list.',
  },
  idea: {
    section: 'A first lead',
    aside: (draws) => `What comes back in nearly all of the ${formatNumber(draws, 'en')} draws on what is not known.`,
    year: (year) => `Year ${year}`,
    cost: (net, tax, days) => `${euros(net)} excl. tax, ${euros(net + tax)} tax included, ${days} of your staff`,
    from: (year) => `from year ${year}`,
    share: (share) => `in ${formatNumber(Math.floor(share * 100), 'en')}% of draws`,
    nothing: 'No lot comes back in nearly all draws: without your answers the portal suggests no purchase.',
    impossible: 'No plan holds within these means.',
    clarify: 'To ask first',
    sizes: (agents, workstations) => `Quantities for ${many(agents, 'employee', 'employees')} and ${many(workstations, 'workstation', 'workstations')}, estimated where you did not give them.`,
  },
}
