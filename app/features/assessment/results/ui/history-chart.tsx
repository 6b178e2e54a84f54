import { type Lang, formatMonth, parisDay } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { textsOf as wordsOf } from '../../texts.ts'
import { textsOf } from '../texts.ts'
import type { OverTimeView } from '../views.ts'

/** Groups of bars drawn at most; the table holds them all. */
const drawn = 4
const [BAR, WIDTH, HEIGHT, TOP, LEFT] = [24, 480, 180, 28, 24]

type Level = { readonly key: string; readonly hue: string; readonly point: number; readonly low: number; readonly high: number }

/** Overall level and levels by axis at each date, earliest first, each with its interval. Its figures stand in the table beside. */
export const HistoryChart = ({ view, lang }: { view: OverTimeView; lang: Lang }) => {
  const { level } = wordsOf(lang)
  const t = textsOf(lang).overTime
  const pictures = view.past.slice(0, drawn).toReversed()
  const bars = view.axes.length + 1
  const step = (WIDTH - LEFT) / Math.max(1, pictures.length)
  const y = (value: number) => Math.round((TOP + HEIGHT * (1 - value / 4)) * 10) / 10
  return (
    <svg className="chart bars" viewBox={`0 0 ${WIDTH} ${HEIGHT + TOP + 60}`} role="img" aria-label={t.chart}>
      {[0, 1, 2, 3, 4].map((value) => (
        <g key={value}>
          <line className={value === 0 ? 'axis-line' : 'grid'} x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 6} y={y(value) + 5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {pictures.map(({ id, closedAt, overall, axes }, at) => {
        const levels: Level[] = [
          ...(overall ? [{ key: 'overall', hue: 'axis-ink', ...overall }] : []),
          ...view.axes.flatMap(({ code }, rank) => axes.filter((axis) => axis.code === code).map(({ point, low, high }) => ({ key: code, hue: axisClassAt(rank), point, low, high }))),
        ]
        const left = LEFT + (at + 0.5) * step - (bars * BAR) / 2
        return (
          <g key={id}>
            {levels.map(({ key, hue, point, low, high }, rank) => {
              const x = left + rank * BAR
              return (
                <g key={key}>
                  <rect className={`bar ${hue}`} x={x + 3} y={y(point)} width={BAR - 12} height={Math.max(0, y(0) - y(point))} />
                  <path className="interval" d={`M${x + BAR - 7} ${y(low)}h5M${x + BAR - 4.5} ${y(low)}V${y(high)}M${x + BAR - 7} ${y(high)}h5`} />
                </g>
              )
            })}
            {overall ? (
              <text className="strong" x={left + BAR / 2} y={y(overall.high) - 8} textAnchor="middle">
                {level(overall.point)}
              </text>
            ) : null}
            <text x={Math.min(Math.max(left + (bars * BAR) / 2, 86), WIDTH - 86)} y={y(0) + (at % 2 === 0 ? 24 : 50)} textAnchor="middle">
              {formatMonth(parisDay(closedAt).slice(0, 7), lang)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
