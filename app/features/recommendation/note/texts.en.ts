import { formatDay, formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

const euros = (cents: number) => formatEuros(cents, 'en')
const day = (at: Date | string) => formatDay(at, 'en')
const level = (value: number) => formatNumber(value, 'en', 1)
const figure = (count: number) => formatNumber(count, 'en', Number.isInteger(Math.round(count * 10) / 10) ? 0 : 1)
const days = (count: number) => `${figure(count)} ${count === 1 ? 'day' : 'days'}`
const years = (count: number) => (count > 1 ? `${count} years` : 'one year')
const lots = (count: number) => (count > 1 ? `${count} lots` : 'one lot')
const percent = (share: number) => formatPercent(Math.floor(share * 100), 'en')

export const en: typeof fr = {
  day,
  title: 'Briefing note for the council',
  short: (at) => `Council note, plan of ${day(at)}`,
  eyebrow: (body) => `Cyber-resilience plan · ${body}`,
  subject: 'Two pages for the council: what is proposed, why, what it costs, what it rests on',
  file: (at) => `council-note-${at}.pdf`,
  page: (page, total) => `page ${page} of ${total}`,
  pdf: 'Download the PDF',
  printHint: 'This page also prints as it is.',
  facts: {
    object: 'Object:',
    objectOf: (count, horizon) => `ordering ${lots(count)} of the cyber-resilience framework agreement, over ${years(horizon)}`,
    means: 'Means given:',
    meansOf: (cents, count) => (count === null ? euros(cents) : `${euros(cents)} and ${days(count)}`),
    everyYear: (said, count) => (count > 1 ? `${said} a year, excluding tax` : `${said}, excluding tax`),
    byYear: (said) => `${formatList(said.map((each, index) => `${each} in year ${index + 1}`), 'en')}, excluding tax`,
    grant: (cents) => `, plus a grant of ${euros(cents)}`,
    modest: (said) => `only a part of ${said}`,
    noLimit: 'no limit of budget or days',
    assessed: 'Assessment closed on:',
    computed: 'Plan computed on:',
    computedOn: (on, model, questionnaire) => `${on}, model ${model}, questionnaire ${questionnaire}`,
  },
  context: 'Context',
  levels: (value, target) => (value === null ? `The overall level could not be established. The target level is ${level(target)} out of 4.` : `The body assessed itself at ${level(value)} out of 4. The target level is ${level(target)}.`),
  unknown: (count, asked) => (count === 0 ? `All ${asked} questions have a known answer.` : `${formatPercent(Math.round((100 * count) / Math.max(1, asked)), 'en')} of the answers are not known (${count} of ${asked}).`),
  free: (count) => (count > 0 ? `${count > 1 ? `${count} actions remain` : 'One action remains'} to be done without buying, outside this plan.` : ''),
  proposal: 'Proposal',
  table: {
    caption: 'The plan by lot and year, excluding tax',
    lot: 'Lot and package', starts: 'Start', year: (year) => `Year ${year}`, all: 'In all', days: 'Days',
    net: 'Total excluding tax', tax: 'Tax', gross: 'Total including tax', operating: 'Of which operating', investment: 'Of which investment', staffDays: 'Staff days',
    option: (name) => `option “${name}”`,
    line: (lot, parts) => `${lot}: ${parts.join(', ')}`,
    startsIn: (year) => `year\u00a0${year}`,
    count: (count) => (count === 0 ? '—' : figure(count)),
    nothing: '—',
  },
  prices: (on) => `Prices of ${day(on)}, first day of year 1: the highest that the rule of each lot can give.`,
  why: 'Why these lots',
  whyNot: 'Why not the others',
  weighted: 'A weighted level: a level gained in a domain, counted by the weight of that domain, year after year.',
  notKept: 'The reasons could not be computed when this plan was kept.',
  everyLot: 'Every lot is in the plan.',
  insurance: 'Insurance reduces no risk: it pays part of the costs.',
  effects: 'What it will change',
  coverage: (share, horizon) => `Over ${horizon > 1 ? `${horizon} years` : 'the year'}, the plan would bring ${percent(share)} of the possible gain (target level reached everywhere from the start), if every package is properly used.`,
  domain: (name, gained) => `${name} +${level(gained)}`,
  domains: (list) => `Levels gained, by domain: ${list.join(' · ')}.`,
  effort: (byYear) => `Time asked of your people: ${formatList(byYear.map((count, index) => `${days(count)} in year ${index + 1}`), 'en')}.`,
  basis: 'What it rests on',
  proven: 'This plan is the proven optimum of the published model: no other gains more in it with these means.',
  cheapest: 'This plan is the cheapest of those that reach the target level soonest, proven for the published model.',
  closest: 'No plan reaches the target level everywhere: this one comes closest.',
  bounded: (gap) => `The search was stopped early: this plan is within ${formatNumber(Math.ceil(gap * 1_000) / 10, 'en', 1)}% of the optimum of the published model.`,
  answers: (on, count, asked) => `It rests on the answers of ${day(on)}, of which ${formatPercent(Math.round((100 * count) / Math.max(1, asked)), 'en')} are unknown.`,
  judgement: (author) => `Effects of the lots, as published: “${author}”`,
  sure: (draws, list) => `In ${formatNumber(draws, 'en')} draws of unknown answers and effects, the best plan takes: ${formatList(list, 'en')}.`,
  sureLot: (number, share) => `lot ${number} in ${formatPercent(Math.round(share * 100), 'en')}`,
  limits: 'This computation helps to decide. It certifies no conformity and does not replace an audit.',
  data: (address) => `Method, weights and data: ${address}`,
  order: 'How it is ordered',
  framework: (title, notified, to) => `By purchase orders under the contract “${title}”, notified on ${day(notified)} and valid until ${day(to)}. The published rule of each lot designates the contractor; no contractor enters the computation. Nothing is committed before each order is signed.`,
  draft: 'Draft deliberation, to be adapted',
  draftNotice: 'Draft. Your services complete the texts referred to and check the amounts and the articles quoted.',
  paragraphs: (orders, net, gross, horizon) => [
    'Having regard to the Public Procurement Code (code de la commande publique), in particular its articles L. 2113-2 and L. 2113-4 on central purchasing bodies; having regard to … (other texts to be completed); having regard to this note;',
    'Whereas a buyer that uses a central purchasing body is deemed to have met, for what it entrusts to it, its obligations of publicity and competition;',
    'The council, after deliberation,',
    `– approves the cyber-resilience plan presented, that is at most ${euros(net)} excluding tax and ${euros(gross)} including tax over ${years(horizon)};`,
    `– authorises … to sign the purchase orders of the plan: ${formatList(orders.map(({ year, lots: numbers }) => `${numbers.length > 1 ? 'lots' : 'lot'} ${formatList(numbers.map(String), 'en')} in year ${year}`), 'en')};`,
    '– states that the necessary appropriations are or will be entered in the budget of each year, operating and investment sections.',
  ],
  blanks: { session: 'Deliberation no. and session of', vote: 'Vote (for, against, abstentions)', signature: 'Name, capacity and signature' },
}
