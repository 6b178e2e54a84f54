/** One line of the report. `ratio` is ours over bare, or a duration in the unit of the target when there is nothing to compare with. */
export type Line = {
  readonly what: string
  readonly ours: string
  readonly bare: string
  readonly ratio: number
  readonly target: number
  /** Whether the figure should be above or below its target. */
  readonly better: 'higher' | 'lower'
  readonly unit?: string
}

const figure = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2, minimumFractionDigits: 2 })

const isMet = ({ ratio, target, better }: Line): boolean => (better === 'higher' ? ratio >= target : ratio <= target)

/** The report, one line per measure: the figure, its target, whether it is met. */
export const printLine = (line: Line): void => {
  const unit = line.unit ? ` ${line.unit}` : ''
  const target = `${line.better === 'higher' ? '≥' : '≤'} ${figure.format(line.target)}${unit}`
  console.log(`${isMet(line) ? '✓' : '✗'} ${line.what.padEnd(64)} ${`${figure.format(line.ratio)}${unit}`.padStart(10)}   cible ${target.padEnd(12)} ${line.ours}${line.bare ? ` / ${line.bare}` : ''}`)
}
