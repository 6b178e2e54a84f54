import { type ParisDay, formatDay, formatNumber, formatPercent, formatRange } from '#app/features/core/index.ts'
import type { Quartiles, SizeBand } from '#app/features/assessment/index.ts'
import type { fr } from './texts.fr.ts'

const level = (value: number) => formatNumber(value, 'en', 1)
const units: Record<SizeBand['by'], string> = { population: 'inhabitants', agents: 'staff' }

/** Words of the page of maturity by domain. */
export const en: typeof fr = {
  title: 'Maturity by domain',
  lead: 'Where bodies stand, domain by domain. Only groups of ten or more; nobody reads their answers.',
  link: 'See maturity by domain',
  asOf: (day: ParisDay) => `As at ${formatDay(day, 'en')}`,
  filters: { type: 'Type of body', band: 'Size', region: 'Territory', apply: 'Show' },
  all: { type: 'All bodies', band: 'All sizes', region: 'The whole country' },
  filterHint: 'A size is read for one type, a region for one type and one size.',
  size: ({ by, from, below }: SizeBand) => {
    if (below === null) return `${formatNumber(from, 'en')} ${units[by]} or more`
    return from === 0 ? `Fewer than ${formatNumber(below, 'en')} ${units[by]}` : `${formatRange(from, below - 1, 'en')} ${units[by]}`
  },
  bodies: 'Bodies',
  bodiesNote: 'closed an assessment',
  furthest: 'Furthest under their target',
  furthestAside: 'Three domains at most, by the mean distance of each body to its target.',
  gap: (value: number) => `${level(value)} under the target on average`,
  noneUnder: 'No domain shown is under the target on average.',
  chart: 'Levels by domain, from 0 to 4',
  chartAside: 'Bar: the median, half of the group is above, half below. Thin line: its middle half, between the two quartiles. Triangle: the median target.',
  takeaway: (under: number, shown: number) => (under === 0 ? `No median is under the median target, out of ${shown} domains shown.` : `${under} ${under === 1 ? 'median is' : 'medians are'} under the median target, out of ${shown} domains shown.`),
  columns: { domain: 'Domain', level: 'Level', median: 'Median', middle: 'Quartiles', target: 'Median target', under: 'Under their target', unknown: 'Unknown answers' },
  level,
  middle: ({ low, high }: Quartiles) => `${level(low)} to ${level(high)}`,
  percent: (value: number) => formatPercent(value, 'en'),
  maskedCell: 'masked',
  masked: 'Figures masked',
  maskedText: (smallest: number) => `Fewer than ${smallest} bodies of this group closed an assessment, or its figures would give others away by subtraction.`,
  crossed: 'Narrow the group down',
  crossedText: 'Choose the type too, then the size: crossed in another way, two groups would give a smaller one away.',
  wider: (group: string) => `See the wider group: ${group}`,
  toSteering: 'Back to the overview',
  rules: 'What is shown, and what is not',
  rulesText: (smallest: number) => [
    `Masked: a group or a domain that counts fewer than ${smallest} bodies, or whose difference with another would count fewer.`,
    'The latest assessment closed by each body counts, first and full passes together. Figures are those of the first day of the month: an assessment closed today will count next month.',
    'The target is each body’s own, by its type, its size and its obligations.',
    'Unknown answers: share of the weight of the questions left blank or answered “I don’t know”.',
  ],
  file: { name: 'maturity', day: 'As at', type: 'Type', band: 'Size', region: 'Territory', bodies: 'Bodies', code: 'Code', low: 'First quartile', high: 'Third quartile', gap: 'Mean distance to target', under: 'Under their target (%)', unknown: 'Unknown answers (%)', state: 'State', shown: 'shown' },
}
