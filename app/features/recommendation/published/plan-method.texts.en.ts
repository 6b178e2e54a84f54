import { formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'
import type { fr } from './plan-method.texts.fr.ts'

const figure = (value: number) => formatNumber(value, 'en', Math.round(value * 100) % 10 === 0 ? 1 : 2)
const percent = (share: number) => formatPercent(share * 100, 'en')

const oneOf = (titles: readonly string[]) => formatList(titles.map((title) => `“${title}”`), 'en').replace('” and “', '” or “')

export const en: typeof fr = {
  title: 'How a combination is chosen',
  description: 'The published model of combinations of lots: value, prices, conditions, packages, ties, and the whole file.',
  lead: 'A published model, your means, a search that proves its result. With this page and the file you can recompute a plan by hand.',
  file: (version) => `Download model ${version} (JSON)`,
  method: 'Read how the level is computed',
  author: {
    title: 'A judgement, not a measurement',
    text: 'No study measures what each service brings to a French local authority. These figures serve to compare plans. They promise no fall in risk.',
  },
  value: {
    title: 'The value of a plan',
    aside: 'In weighted levels: one level gained in a domain of weight 1, in the first year, is worth 1 at most.',
    caption: 'What each level closed is worth',
    columns: { share: 'Part of the gap', slope: 'One level counts for' },
    share: (share, rank, count) => (rank === 0 ? `The first ${percent(share)}` : rank === count - 1 ? `The last ${percent(share)}` : `The next ${percent(share)}`),
    slope: figure,
    discount: (discount) => `Yearly factor: ${figure(discount)}. What protects from this year counts a little more.`,
    cap: (share) => `The synergies of a year count for at most ${percent(share)} of the rest.`,
  },
  example: {
    title: 'An example, by hand',
    given: (weight, from, target, gained) => `A domain of weight ${figure(weight)} stands at ${figure(from)}, for a target level of ${figure(target)}: the gap is ${figure(target - from)}. A package brings ${figure(gained)} to it.`,
    part: (levels, slope, worth) => `${figure(levels)} level × ${figure(slope)} = ${figure(worth)}`,
    first: (sum, weight, first) => `First year: ${figure(sum)} × ${figure(weight)} = ${figure(first)}.`,
    second: (first, discount, second, both) => `Second year: ${figure(first)} × ${figure(discount)} = ${figure(second)}. Over two years, this domain brings ${figure(both)} weighted levels.`,
  },
  weights: { title: 'The weight of the domains', aside: 'The same as those of the assessment.', caption: 'Weight and main lot of each domain', columns: { domain: 'Domain', weight: 'Weight', lot: 'Main lot' }, weight: figure },
  rules: { title: 'What a plan respects', aside: 'One rule broken, and the plan is left out.' },
  lots: {
    title: 'The lots, package by package',
    aside: 'Content, quantities, days, effects and conditions of each.',
    caption: 'Ladder of each lot',
    columns: { lot: 'Lot', formulas: 'Packages', options: 'Options', delivery: 'Who acts' },
    lot: (number, title) => (title === '' ? `Lot ${number}` : `Lot ${number}, ${title}`),
    delivered: 'The contractor does the work',
    advised: 'The contractor advises, the body acts',
  },
  synergies: {
    title: 'When two lots help each other',
    aside: 'A synergy counts in each year in which both its lots are active.',
    caption: 'Synergies between lots',
    columns: { lots: 'Lots', what: 'What goes from one to the other', worth: 'Counts for' },
    lots: (from, to) => (to === null ? `${from} to all` : `${from} to ${to}`),
    with: (number, titles) => (titles.length === 0 ? '' : `Lot ${number}: ${oneOf(titles)}.`),
    levels: (levels) => `${figure(levels)} weighted level a year`,
    relief: (share) => `${percent(share)} fewer days`,
  },
  sizes: {
    title: 'Prices, quantities, days',
    aside: 'Quantities come from the size of the body.',
    caption: 'What is estimated when nobody said it',
    columns: { measure: 'Measure', estimate: 'Estimate' },
    measures: { servers: 'Servers', applications: 'Applications', sites: 'Sites', terabytes: 'Terabytes to back up' },
  },
  effects: {
    title: 'Where the effects come from',
    aside: 'Low and high serve the draws only; the search reads the likely effect.',
    caption: 'Share of the high effect that is kept',
    columns: { delivery: 'Who acts', low: 'Low effect', likely: 'Likely effect' },
    share: percent,
  },
  search: {
    title: 'The search and its proof',
    aside: 'The same calculation always gives the same plan.',
    steps: [
      'Every combination of one package or none per lot, all starting in the first year, is evaluated one by one. From them come all plans that no other beats both in cost and in value.',
      'Over one to three years, with options and starting years, an exact search leaves out by calculation all that cannot do better. It stops when nothing is left: the plan is then proven.',
      'A second program, HiGHS, solves the same problem written another way. Its result is shown beside.',
    ],
    bounded: 'If time runs out, the page shows the best plan found and says how far it may be from the best possible.',
  },
  ties: { title: 'Ties and fairness' },
  doubt: {
    title: 'What is not certain',
    aside: 'The draws have a fixed seed: they can be redone exactly.',
    text: (draws, robust, likely) =>
      `Unknown answers and effects are drawn ${formatNumber(draws, 'en')} times, between their bounds. A lot taken in at least ${percent(robust)} of the draws is “robust”; in at least ${percent(likely)}, “likely”; otherwise it “depends on your answers”. The best plan of each draw is looked for among four thousand plans at most: those that an exact search finds for the first draws, and their neighbours.`,
    study: (modest, step, near) => `The modest plan takes ${percent(modest)} of each budget. “A little more” and “a little less” are ${formatEuros(step, 'en')}. Two plans are worth the same within ${percent(near)}.`,
  },
  free: {
    title: 'What is not bought',
    aside: 'Shown beside the plan, at no cost.',
    summary: (count) => `Read the ${formatNumber(count, 'en')} actions`,
    caption: 'Actions without a purchase',
    columns: { action: 'Action', question: 'Question', level: 'Raises the answer to', days: 'Days' },
    question: (code) => `${Number(code.slice(1))}`,
    level: (level) => `level ${level}`,
    days: (days) => formatNumber(days, 'en', 2),
  },
  limits: {
    title: 'What this model does not say',
    list: [
      'It compares plans. It gives no figure for a risk, nor for the likelihood of an attack.',
      'The effects of lots add up: reality is less simple.',
      'A missing measure that caps a domain in the assessment is not seen by the search: putting it in place is worth more than what is counted here.',
      'The starting level is taken to be the same for everybody when an effect is estimated.',
      'Staff days are the least supported estimate; they are often what stops a small plan.',
      'Insurance acts on its own domain only: it reduces no likelihood.',
    ],
  },
  sources: { title: 'Sources', aside: 'They give orders of magnitude. None measures the effect of a lot.', read: 'Read the source' },
  versions: {
    title: 'Versions and files',
    model: 'Model',
    earlier: 'Previous model',
    questionnaire: 'Questionnaire',
    licence: 'Licence',
    licenceText: 'Licence Ouverte 2.0 (French open licence)',
    redo: 'Redo the calculation',
    redoText: 'npm run -s ressort -- recommend request.json',
    print: 'With your prices and quantities',
    printText: 'npm run -s ressort -- model --profile profile.json',
  },
}
