export type Bar = { readonly key: string; readonly label: string; readonly value: number; readonly shown: string }

type BarSeriesProps = { bars: readonly Bar[]; title: string; hue?: string }

const LEFT = 4
const STEP = 48
const HEIGHT = 180

/** A tidy step (1, 2 or 5 × 10ⁿ) giving three to five graduations. */
const tidyStep = (max: number): number => {
  const rough = max / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const digit = rough / power
  return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power
}

/** Amounts or counts by period. The figures of each bar are in the table the caller shows beside; the highest and the last are written on the drawing. */
export const BarSeries = ({ bars, title, hue = 'axis-ink' }: BarSeriesProps) => {
  const max = Math.max(0, ...bars.map((bar) => bar.value))
  const step = max > 0 ? tidyStep(max) : 1
  const top = Math.max(step, Math.ceil(max / step) * step)
  const width = LEFT * 2 + STEP * Math.max(1, bars.length)
  const y = (value: number) => Math.round((30 + HEIGHT * (1 - value / top)) * 10) / 10
  const last = bars.at(-1)
  const before = bars.at(-2)
  // The last figure is written only where the bar before it leaves room.
  const written = new Set([bars.findIndex((bar) => bar.value === max && max > 0), last && (!before || before.value < last.value) ? bars.length - 1 : -1])
  return (
    <svg className="chart bars" viewBox={`0 0 ${width} ${HEIGHT + 60}`} role="img" aria-label={title}>
      {Array.from({ length: Math.round(top / step) + 1 }, (_, at) => (
        <line key={at} className={at === 0 ? 'axis-line' : 'grid'} x1={0} x2={width} y1={y(at * step)} y2={y(at * step)} />
      ))}
      {bars.map((bar, at) => (
        <g key={bar.key}>
          <rect className={`bar ${hue}`} x={LEFT + at * STEP + 7} y={y(bar.value)} width={STEP - 14} height={Math.max(0, y(0) - y(bar.value))} />
          {written.has(at) ? (
            <text className="strong" x={LEFT + at * STEP + STEP / 2} y={y(bar.value) - 7} textAnchor={at === bars.length - 1 && bars.length > 2 ? 'end' : 'middle'} dx={at === bars.length - 1 && bars.length > 2 ? STEP / 2 - 4 : 0}>
              {bar.shown}
            </text>
          ) : null}
          <text className={at % 2 === 1 ? 'bar-name is-second' : 'bar-name'} x={LEFT + at * STEP + STEP / 2} y={y(0) + 22} textAnchor="middle">
            {bar.label}
          </text>
        </g>
      ))}
    </svg>
  )
}
