import { type Cents, formatDay, formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'
import type { fr } from './told.texts.fr.ts'

const euros = (cents: Cents) => formatEuros(cents, 'en')
const whole = (cents: Cents) => euros(Math.ceil(cents / 100) * 100)
const many = (count: number, one: string, several: string) => `${formatNumber(count, 'en')} ${count === 1 ? one : several}`
const days = (count: number) => `${formatNumber(count, 'en', Math.round(count * 10) % 10 === 0 ? 0 : 1)} ${count === 1 ? 'day' : 'days'}`
const over = (years: number) => (years === 1 ? 'over one year' : `over ${years} years`)

/** Sentences of the page that the server says, so that the script does not carry them. */
export const en: typeof fr = {
  relaxation: {
    lacks: (cents) => `add ${whole(cents)} excluding tax a year`,
    lacksDays: (count) => `add ${days(count)} of your staff a year`,
    lacksCondition: (sentence) => `meet this condition: “${sentence}”`,
    letGo: (lot) => `take another formula of ${lot}`,
    giveUp: (lot) => `give up ${lot}`,
  },
  notices: {
    around: (count) => `Current contracts, prices and ceilings that frame the plan (${count})`,
    zero: (free) => (free > 0 ? `Without a budget no lot is possible, but ${many(free, 'free action awaits you', 'free actions await you')}.` : 'Without a budget no lot is possible.'),
    smallest: (cents) => `The smallest amount that would help you: ${whole(cents)} excluding tax in the first year.`,
    nothingHelps: 'Within your days, contracts and choices, no lot that can start in the first year brings you closer to your targets, whatever the budget.',
    complete: 'You already reach all your targets: there is nothing to buy. Assess yourself again in a year, or when your organisation changes.',
    allUnknown: 'None of your answers is known: everything is assumed to be very low. The plan is a first lead. Ask the questions below first.',
    prices: (numbers, day) => `The published prices of ${numbers.length > 1 ? 'lots' : 'lot'} ${formatList(numbers, 'en')} hold until ${formatDay(day, 'en')}, before the end of the plan. After that, those not yet published are assumed not to change.`,
    ceiling: (lot, formulas) => `The ceiling of ${lot} no longer allows: ${formulas.join(' · ')}.`,
    running: (lot, day) => `Your current contract covers ${lot} until ${formatDay(day, 'en')}: the plan leaves it alone until then.`,
    runningOpen: (lot) => `Your current contract covers ${lot}: the plan leaves it alone. Give its last day in the context of your assessment.`,
  },
  free: {
    section: 'Without spending',
    count: (count) => `${many(count, 'free action remains', 'free actions remain')} to be done, from your answers. The plan does not depend on them.`,
    none: 'No free action left to do, from your answers.',
    link: 'See the free actions',
  },
  clarify: {
    section: 'To clarify first',
    aside: 'What the portal does not know, and would change the plan most.',
    stands: (percent, draws) => `The plan is worked out ${formatNumber(draws, 'en')} times again, drawing at random what is not known: your unknown answers and the actual effect of the lots. In ${formatPercent(percent, 'en')} of the draws this plan, as it is, is still the best of those compared.`,
    verdicts: (robust, likely) => `A lot is “robust” when the best plan takes it in at least ${formatPercent(robust, 'en')} of the draws, “likely” in at least ${formatPercent(likely, 'en')}. Otherwise it depends on your answers.`,
    none: 'No unknown answer, once known, would change the gain to expect.',
    answer: 'Answer or ask',
    see: 'See this question again',
    about: (question) => `: ${question}`,
    lots: 'Lot by lot',
    share: (percent) => `taken in ${formatPercent(percent, 'en')} of draws`,
  },
  frontier: {
    section: 'What each euro buys',
    aside: 'Each step is the best plan at that price if everything starts in the first year, without options, within your days and conditions. Spreading the starts may gain more.',
    notNested: 'A dearer plan does not always extend the one before: it may drop a lot for another.',
    title: (years) => `Gain by price, ${over(years)}`,
    takeaway: (reading) =>
      !reading
        ? 'Within your days, contracts and choices, no combination that starts in the first year brings you closer to your targets.'
        : reading.boughtPercent >= 100
          ? `Your budget is enough for all that this curve allows, ${whole(reading.allCents)} excluding tax; half of the gain costs ${whole(reading.halfCents)}.`
          : `Your budget buys ${reading.boughtPercent}% of the gain of this curve; half of it costs ${whole(reading.halfCents)}, all of it ${whole(reading.allCents)}, excluding tax.`,
    label: (points) => `Curve of gain by price, ${formatNumber(points, 'en')} plans; the table gives the main ones`,
    axisValue: 'weighted levels gained',
    yourBudget: 'your budget',
    table: 'Some plans of the curve, from the cheapest to the most complete',
    cost: (years) => `Price excluding tax ${over(years)}`,
    firstYear: 'Of which first year',
    gain: 'Gain',
    lots: 'Lots',
  },
  file: {
    name: 'combinations.csv',
    columns: { cost: 'Price excluding tax over the plan (€)', firstYear: 'Price excluding tax in the first year (€)', gain: 'Gain (weighted levels)', lots: 'Lots' },
    lot: (heading, formula) => `${heading}: ${formula}`,
  },
  assumptions: {
    section: 'What this assumes',
    aside: 'So that you can judge for yourself.',
    compared: (plans) => `The curve comes from ${formatNumber(plans, 'en')} combinations, all worked out. For an equal gain: the cheapest, then the fewest contracts, then the order of lots. No contractor enters the computation.`,
    unknown: (count) => `${many(count, 'unknown answer', 'unknown answers')} in your assessment`,
    allKnown: 'No unknown answer in your assessment',
    assumed: (domains) => `Not assessed, so assumed to be very low: ${domains.join(' · ')}.`,
    prices: (at) => `Prices and ceilings as of ${at}: the highest price that each lot’s rule may give you. An order signed today will not cost more; a price published later may be higher. The ceiling is the total of orders that the framework agreement allows on a lot.`,
    sizes: (agents, workstations) => `Quantities for ${many(agents, 'employee', 'employees')} and ${many(workstations, 'workstation', 'workstations')}.`,
    estimated: 'What you did not tell about your size is estimated; you can correct quantities in the basket.',
    help: 'This certifies nothing and does not replace an audit.',
    method: 'The method, the whole model and how to work it out again',
  },
}
