import { byCode, formatDay, formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

const day = (at: Date | string) => formatDay(at, 'en')

const euros = (cents: number) => formatEuros(cents, 'en')

export const en: typeof fr = {
  defaultName: {
    modest: (cents, on) => `Modest plan for ${euros(cents)} a year, ${day(on)}`,
    budget: (cents, on) => `Plan for ${euros(cents)} a year, ${day(on)}`,
    targets: (_cents, on) => `Plan to reach your targets, ${day(on)}`,
  },
  choose: {
    submit: 'Add to basket',
    firstYear: (cents) => `The first year, ${euros(cents)} excluding tax. Nothing is reserved before signature.`,
    later: (lots, from) => `To be ordered from ${day(from)}: ${formatList(lots, 'en')}.`,
    nothingYet: 'Nothing starts in the first year: there is nothing to add to the basket today.',
    refusals: {
      changed: 'Prices, your answers, a ceiling or a contract changed since this was shown. The plan below is up to date: read it again, then add it to the basket.',
      nothing: 'Nothing starts in the first year: there is nothing to add to the basket.',
      noAssessment: 'You have no closed assessment yet. Answer the questions until you can close it, then come back to choose.',
      means: 'Your means can no longer be read. Enter your budget again, then choose.',
      busy: 'Many computations are running. Wait a few seconds, then try again.',
    },
  },
  keep: {
    label: 'Name of the plan',
    hint: 'Optional. For example: Plan shown to the committee.',
    submit: 'Keep this plan',
    others: 'See your plans',
    issues: { 'too-long': 'This name is too long. Keep to 80 characters.', required: 'Give the plan a name.' },
    refusals: {
      nothing: 'This plan takes no lot: there is nothing to keep.',
      tooMany: (most) => `You already keep ${most} plans. Remove one, then try again.`,
    },
  },
  list: {
    title: 'Your plans',
    lead: 'Each plan stays as it was computed. Open it to see what changed since, or to make a note for the council.',
    done: { kept: 'The plan is kept.', removed: 'The plan is removed.', renamed: 'The plan has a new name.' },
    again: 'Keep this plan',
    caption: (count, most) => `${count > 1 ? `${count} plans` : 'One plan'}, latest first; at most ${most}, besides those added to the basket`,
    columns: { name: 'Plan', kept: 'Kept', cost: 'Price excluding tax', lots: 'Lots', state: 'State' },
    scenarios: { modest: 'modest scenario', budget: 'best plan within your budget', targets: 'plan for your targets' },
    unnamed: (at) => `Plan added to the basket on ${day(at)}`,
    on: (at) => `on ${day(at)}`,
    by: (name) => `by ${name}`,
    under: (scenario, version) => `${scenario}, model ${version}`,
    over: (horizon) => (horizon > 1 ? `over ${horizon} years` : 'over one year'),
    earlier: 'one year, kept by an earlier version',
    chosen: 'Added to the basket',
    only: 'Kept',
    empty: { title: 'No plan kept', body: 'Choose a scenario, open the plan, then keep it: it will stay here with its date and its reasons.', action: 'See the combinations' },
  },
  one: {
    title: 'A plan kept',
    choose: 'Choose',
    eyebrow: (at, by, version) => `Kept on ${day(at)}${by ? ` by ${by}` : ''} · model ${version}`,
    lead: (contracts, cents, horizon) => `${contracts > 1 ? `${contracts} lots` : 'One lot'}, ${euros(cents)} excluding tax ${horizon > 1 ? `over ${horizon} years` : 'over one year'}. Prices and reasons are those of the day the plan was kept.`,
    note: 'Note for the council',
    notePdf: 'Note as a two-page PDF',
    today: 'Compute today’s plan',
    since: { title: 'What changed since', aside: 'The same means, computed again today.', at: (at) => `Computed on ${at}.`, none: 'Nothing: this is still the best plan, at the same price.', unknown: 'Today’s plan could not be computed. Try again in a moment.' },
    difference: {
      model: (was, is) => `The model has a new version: ${was} then, ${is} today.`,
      assessment: (at) => `You closed another assessment, on ${day(at)}.`,
      price: (was, is) => `The same formulas cost ${euros(Math.abs(is - was))} ${is > was ? 'more' : 'less'}: ${euros(is)} today, ${euros(was)} then.`,
      gone: (lot, formula, reason) => `${lot}: the formula “${formula}” is no longer offered. ${reason}`,
      contract: (lot, until) => `${lot}: a contract now runs${until ? ` until ${day(until)}` : ', with no known end'}. The lot waits for its end.`,
      better: 'Today another plan is the best. You would have to:',
    },
    reasons: byCode({
      ceiling: 'The ceiling of the framework agreement no longer allows it.', 'no-contractor': 'No contractor can serve you today.', 'no-price': 'No price is in force.',
      'agreement-ends': 'The framework agreement ends too early.', 'no-formula': 'It is no longer published.', 'no-model': 'The model no longer knows it.',
    }),
    breach: {
      money: 'The plan kept no longer fits the budget you had given.',
      'staff-days': 'The plan kept takes more days than you had given.',
      prerequisite: 'A prerequisite of the plan kept is no longer met.',
      other: 'The plan kept no longer fits your conditions of today.',
    },
    plan: { title: 'The plan, as it was kept', aside: (on) => `Prices in force on ${day(on)}, first day of year 1.`, caption: 'The plan kept, by lot and year' },
    why: { title: 'Why these lots', aside: 'The reasons computed that day.' },
    whyNot: { title: 'Why not the others', none: 'Every lot is in the plan.' },
    notKept: 'The reasons could not be computed that day.',
    basis: { title: 'What it rests on' },
    facts: {
      proof: 'Proof', coverage: 'Gain', assessment: 'Assessment', effects: 'Effects', draws: 'Draws', basket: 'Basket',
      assessed: (at, unknown, asked) => `closed on ${day(at)}; ${unknown} unknown ${unknown === 1 ? 'answer' : 'answers'} out of ${asked}`,
      closed: (share) => `${formatPercent(Math.floor(share * 100), 'en')} of the possible gain (all your targets, reached from the start)`,
      stands: (stands, draws) => `this plan stays the best in ${formatPercent(Math.round(stands * 100), 'en')} of ${formatNumber(draws, 'en')} draws`,
      chosen: (at) => `added to the basket on ${day(at)}`,
    },
    manage: { title: 'Name and removal', name: 'Name of the plan', rename: 'Rename', removeText: 'A removed plan cannot be found again.', remove: 'Remove this plan', inBasket: 'This plan was added to the basket: it stays here as a record of the decision.' },
  },
}
