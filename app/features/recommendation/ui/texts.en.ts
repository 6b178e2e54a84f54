import { byCode, formatList, formatNumber } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

const quoted = (name: string) => `“${name}”`
const nth = (year: number) => (year === 1 ? 'the first year' : year === 2 ? 'the second year' : 'the third year')
const options = (names: readonly string[]) => `the ${names.length > 1 ? 'options' : 'option'} ${formatList(names.map(quoted), 'en')}`

export const en: typeof fr = {
  lot: {
    line: (number, shortTitle) => `lot ${number}, ${shortTitle}`,
    heading: (number, shortTitle) => `Lot ${number}, ${shortTitle}`,
    inside: (number, shortTitle) => `lot ${number} (${shortTitle})`,
    taken: (numbers) => (numbers.length === 0 ? 'no lot' : `${numbers.length > 1 ? 'lots' : 'lot'} ${formatList(numbers, 'en')}`),
  },
  levels: (value) => (value > 0 && value < 0.05 ? 'less than 0.1 weighted level' : `${formatNumber(value, 'en', 1)} weighted ${value >= 0.95 && value < 1.05 ? 'level' : 'levels'}`),
  gained: (value) => (value > 0 && value < 0.05 ? 'Less than 0.1 weighted level gained.' : `${formatNumber(value, 'en', 1)} weighted ${value >= 0.95 && value < 1.05 ? 'level' : 'levels'} gained.`),
  days: (days) => `${formatNumber(days, 'en', Math.round(days * 10) % 10 === 0 ? 0 : 1)} ${days === 1 ? 'day' : 'days'}`,
  change: {
    add: (lot, formula) => `add ${lot}, ${quoted(formula)}`,
    addIn: (lot, formula, year) => `add ${lot}, ${quoted(formula)}, in ${nth(year)}`,
    remove: (lot) => `remove ${lot}`,
    move: (lot, from, to) => `move ${lot} from ${quoted(from)} to ${quoted(to)}`,
    sooner: (lot, year) => `start ${lot} as early as ${nth(year)}`,
    later: (lot, year) => `start ${lot} only in ${nth(year)}`,
    addOptions: (lot, names) => `add to ${lot} ${options(names)}`,
    removeOptions: (lot, names) => `remove from ${lot} ${options(names)}`,
  },
  sureness: byCode({ robust: 'robust', likely: 'likely', depends: 'depends on your answers' }),
  years: {
    caption: 'The plan by lot and by year, excluding tax',
    lot: 'Lot and package',
    year: (year) => `Year ${year}`,
    all: 'In all',
    starts: 'starts',
    net: 'Total excluding tax',
    tax: 'Tax',
    days: 'Days of your staff',
    option: (name) => `option ${quoted(name)}`,
  },
  proof: {
    proven: 'Proven optimum for this model.',
    within: (percent) => `Search stopped before its end: this plan is at most ${formatNumber(percent, 'en', 1)}% away from the optimum of this model.`,
  },
}
