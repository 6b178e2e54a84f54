import type { fr } from './home.texts.fr.ts'

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "seven", then figures from eleven. */
export const inWords = (count: number): string => words[count] ?? String(count)
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const en: typeof fr = {
  title: 'Ressort: assess, choose and order cyber-resilience',
  description: 'A cyber-resilience framework agreement open to every public buyer: assess yourself, choose a combination of lots, order. No membership, no fee, no commitment.',
  eyebrow: 'Territorial cyber-resilience programme',
  heading: 'Know where you stand, choose, order, hold.',
  lead: (lots) => `A framework agreement${lots > 1 ? ` in ${inWords(lots)} lots` : ''} to prepare your authority for computer attacks. No membership, no fee, no commitment.`,
  assess: 'Assess my authority',
  seeLots: (lots) => (lots > 1 ? `See the ${inWords(lots)} lots` : 'See the lots'),
  note: 'Free of charge. Nothing is ordered without your signature.',
  questions: 'Read the questions',
  pathTitle: 'The path, from the first question to the first service',
  pathAside: 'You may stop after any step.',
  who: 'Who',
  time: 'Time',
  steps: {
    check: { title: 'Check', text: 'Two questions to know whether your organisation may order.', who: 'You', time: '1 min' },
    assess: { title: 'Assess', text: 'Twenty questions to begin with, together and in several sittings.', who: 'You, with your IT', time: '20 min' },
    understand: { title: 'Understand', text: 'Your levels, your gaps, and what to clear up before buying.', who: 'You, with elected members', time: '15 min' },
    choose: { title: 'Choose', text: 'A budget, three combinations of lots, computed and explained.', who: 'You', time: '10 min' },
    order: { title: 'Order', text: 'One purchase order per lot, at the published price, ready to sign.', who: 'Your signatory', time: 'at your pace' },
    receive: { title: 'Receive', text: 'The contractor designated by the lot’s rule accepts, then begins.', who: 'The contractor', time: '' },
  },
  answerTime: (shortest, longest) => (shortest === longest ? `answer within ${longest} working days` : `answer within ${shortest} to ${longest} working days, by lot`),
  noAnswerTime: 'published per lot',
  axesTitle: (axes, lots) => `${capital(inWords(axes))} ${axes === 1 ? 'axis' : 'axes'}, ${inWords(lots)} ${lots === 1 ? 'lot' : 'lots'}`,
  axesAside: (on) => `“From” prices, excluding tax, on ${on}: the first package, for a commune of 2,000 inhabitants, at the cheapest price schedule.`,
  from: 'from',
  months: (months) => `for ${months} months`,
  noPrice: 'price to come',
  programme: 'Understand the programme',
  principlesTitle: 'Who pays, who sees, who decides',
  principles: [
    { title: 'You pay for what you order', text: 'The service is free. You sign one order per lot; nothing is ordered until your signatory has signed.' },
    { title: 'Only you read your answers', text: 'The purchasing body sees nothing but averages of at least ten authorities. A contractor sees its own order, nothing more.' },
    { title: 'The rule designates the contractor', text: 'Neither you nor the purchasing body chooses: each lot publishes its allocation rule, and each allocation leaves a proof.' },
  ],
  openTitle: 'Who may order',
  open: 'Public bodies subject to the French public procurement code: commune, intermunicipal body, département, region, municipal welfare centre, fire and rescue service, joint authority, hospital, management centre, public establishment.',
  openMore: 'Check that your organisation may order',
  emptyAction: 'May I order?',
  emptyTitle: 'The framework agreement is not published yet',
  empty: 'Lots, contractors and prices will appear here as soon as the purchasing body publishes them.',
}
