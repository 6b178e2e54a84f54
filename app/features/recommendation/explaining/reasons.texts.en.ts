import { type Cents, byCode, formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'
import { en as shared } from '../ui/texts.en.ts'
import type { fr } from './reasons.texts.fr.ts'

const euros = (cents: Cents) => formatEuros(cents, 'en')
const { levels } = shared
const quoted = (names: readonly string[]) => formatList(names.map((name) => `“${name}”`), 'en')
const all = (items: readonly string[]) => formatList(items, 'en')
const nth = (year: number) => (year === 1 ? 'the first year' : year === 2 ? 'the second year' : 'the third year')

export const en: typeof fr = {
  why: {
    question: (lot) => `Why ${lot}?`,
    loses: (value) => `Without it, the best possible plan gains ${levels(value)} less.`,
    losesOn: (value, domains) => `Without it, the best possible plan gains ${levels(value)} less, mostly in ${quoted(domains)}.`,
    cheaper: (cents) => `That plan would cost ${euros(cents)} less in all.`,
    dearer: (cents) => `That plan would cost ${euros(cents)} more in all.`,
    instead: (changes) => `Instead, you would have to ${all(changes)}.`,
    insteadList: 'Instead, you would have to:',
    dearerTie: (cents) => `Without it, another plan would do as well, but cost ${euros(cents)} more.`,
    tie: 'Without it, another plan would do as well at the same price. Ties go to fewer contracts, then to the order of the lots.',
  },
  whyNot: {
    question: (lot) => `Why not ${lot}?`,
    because: byCode({
      'no-formula': 'This lot has no published package yet.',
      'no-contractor': 'No contractor can serve you today: outside your department, suspended or not available.',
      'no-price': 'No price is in force today.',
      'no-model': 'The model does not say yet what this lot improves.',
      ceiling: 'The legal ceiling of the lot is nearly reached: it no longer allows these packages.',
      'agreement-ends': 'The framework agreement ends before this lot could start.',
      excluded: 'You left it out.',
      'existing-contract': 'A running contract covers this lot for the whole period.',
      'nothing-to-close': 'You already reach your targets in all that this lot improves.',
      'adds-nothing': 'The lots taken already close what it would close.',
    }),
    prerequisite: (sentences) => `${sentences.length > 1 ? 'Conditions are' : 'A condition is'} missing, and no budget makes up for it: ${quoted(sentences)}.`,
    insurance: 'Insurance reduces no risk: it pays part of the costs.',
    tooDear: (cents) => `Its cheapest useful package takes ${euros(cents)} excluding tax the first year: too much for your means.`,
    tooDearAtAll: 'None of its useful packages fits your means.',
    staffDays: (days) => `Its lightest useful package takes ${days} of your staff the first year: too much for your means.`,
    pushesOut: (changes, value) => `To take it, you would have to ${all(changes)}: the plan would gain ${levels(value)} less.`,
    sameWorth: (changes) => `To take it, you would have to ${all(changes)}: the plan would be worth as much. Ties go to the cheaper plan, then to fewer contracts, then to the order of the lots.`,
  },
  then: {
    starts: (lot, year) => `${lot}, ${nth(year)}: `,
    firstGainsMost: (value) => `one year later, the plan would gain ${levels(value)} less.`,
    keepsOthers: (sentences) => `another lot of the plan needs it. ${all(sentences)}`,
    budget: 'earlier, the budget does not stretch to it.',
    'staff-days': 'earlier, your staff would not have the time.',
    prerequisite: (sentences) => `earlier, a condition is missing. ${all(sentences)}`,
    'existing-contract': 'a running contract covers this lot until then.',
    loses: (value) => `in another year, the plan would gain ${levels(value)} less.`,
    same: 'another year would gain no more and cost more.',
  },
  step: {
    more: (cents) => `And with ${euros(cents)} more the first year?`,
    less: (cents) => `And with ${euros(cents)} less the first year?`,
    buys: (changes, value) => `You would have to ${all(changes)}: ${levels(value)} gained more.`,
    costs: (changes, value) => `You would have to ${all(changes)}: ${levels(value)} gained less.`,
    swaps: (changes) => `You would have to ${all(changes)}, for the same gain.`,
    nothingMore: 'Nothing better: the plan would stay the same.',
    left: (cents) => `${euros(cents)} are left already the first year.`,
    nothingLess: 'Nothing lost: the plan would stay the same.',
    none: 'No plan would meet all your conditions any more.',
  },
  doubt: {
    stands: (share, draws) => `This plan stays the best in ${formatPercent(share * 100, 'en')} of ${formatNumber(draws, 'en')} draws.`,
    share: (share, draws) => `${formatPercent(share * 100, 'en')} of ${formatNumber(draws, 'en')} draws`,
    clarify: (domain, value) => `${domain}. Knowing it would gain ${levels(value)} on average.`,
    answer: (level, changes) => `At level ${level}, you would have to ${all(changes)}.`,
    regret: (changes) => `If you want to avoid the worst surprise, you would have to ${all(changes)}.`,
    worst: (worst, worstOfBest) => `In the worst draw, that other plan loses ${levels(worst)} to the best one; yours loses ${formatNumber(worstOfBest, 'en', 1)}.`,
  },
  near: (cents, value) => `${euros(cents)} in all, ${levels(value)} gained. You would have to:`,
  swap: {
    take: (formula) => `Take “${formula}”`,
    without: (lot) => `Do without ${lot}`,
    gain: (value) => `${levels(value)} gained more`,
    loss: (value) => `${levels(value)} gained less`,
    sameGain: 'same gain',
    nearlySame: 'nearly the same gain',
    dearer: (cents) => `${euros(cents)} more in all`,
    cheaper: (cents) => `${euros(cents)} less in all`,
    samePrice: 'same price',
    none: 'does not fit your means or your conditions',
    again: 'to be computed again, as another package is required',
    beyond: 'dearer than this plan, or a condition not met',
  },
  beyond: (lot, years, cents) => `${lot} binds you for ${years > 1 ? `${years} more years` : 'one more year'} after the period: ${euros(cents)} excluding tax a year.`,
}
