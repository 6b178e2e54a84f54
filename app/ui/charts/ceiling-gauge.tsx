import { type Cents, type Lang, formatEuros, formatNumber } from '#app/features/core/index.ts'
import { textsOf } from '#app/ui/texts.ts'
import { type Label, placeLabels } from './place-labels.ts'

type CeilingGaugeProps = {
  ceilingCents: Cents
  reservedCents: Cents
  committedCents: Cents
  /** What would be used on the last day; absent when nobody can say. */
  forecastCents?: Cents | null
  lang: Lang
  /** Class that carries the hue of the lot's axis. */
  hue?: string
  /** Without labels nor figures, when they stand beside in a table. */
  bare?: boolean
}

const alerts = [70, 85, 95] as const
/** Narrowest and wide scales, in pixels: labels are placed for both, the style sheet shows one. */
const scales = { narrow: 280, wide: 620 } as const
const BAR = 28
const LINE = 17

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(100, Math.max(0, Math.round((part / whole) * 10_000) / 100)) : 0)
const rounded = (cents: Cents): Cents => Math.round(cents / 100) * 100

const GaugeLabels = ({ labels, scale }: { labels: readonly Label[]; scale: keyof typeof scales }) => {
  const placed = placeLabels(labels, scales[scale])
  return (
    <svg className={`gauge is-${scale}`} height={LINE * Math.max(...placed.map(({ row }) => row + 1))} aria-hidden="true" focusable="false">
      {placed.map(({ key, text, at, anchor, row }) => (
        <text key={key} className={key === 'forecast' ? 'strong' : undefined} x={`${Math.min(100, at).toFixed(1)}%`} y={12 + row * LINE} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  )
}

/** A ceiling: what is committed (full), what is reserved (hatched), what is left; alert marks at 70, 85 and 95 %, a thick mark for the forecast. Excluding tax. */
export const CeilingGauge = ({ ceilingCents, reservedCents, committedCents, forecastCents = null, lang, hue = 'axis-ink', bare = false }: CeilingGaugeProps) => {
  const t = textsOf(lang).gauge
  const committed = share(committedCents, ceilingCents)
  const reserved = Math.min(share(reservedCents, ceilingCents), 100 - committed)
  const euros = (cents: Cents) => formatEuros(rounded(cents), lang)
  const percent = (value: number) => `${formatNumber(value, lang, value > 0 && value < 10 ? 1 : 0)}${lang === 'fr' ? '\u00a0' : ''}%`
  const forecast = forecastCents === null || ceilingCents <= 0 ? null : (forecastCents / ceilingCents) * 100
  const said = forecast === null ? '' : t.forecast(percent(Math.round(forecast)))
  const labels: Label[] = [
    ...alerts.map((mark): Label => ({ key: String(mark), text: percent(mark), at: mark })),
    { key: 'end', text: euros(ceilingCents), at: 100 },
    ...(forecast === null ? [] : [{ key: 'forecast', text: said, at: forecast }]),
  ]
  return (
    <div className="gauge-block">
      <svg className={`gauge ${hue}`} height={BAR} role="img" aria-label={[t.label(euros(committedCents), euros(reservedCents), euros(ceilingCents)), said].filter(Boolean).join(', ')}>
        <rect className="well" x="0" y="6" width="100%" height="16" />
        <rect className="spent" x="0" y="6" width={`${committed}%`} height="16" />
        <rect className="held" x={`${committed}%`} y="6" width={`${reserved}%`} height="16" />
        {alerts.map((mark) => (
          <line key={mark} className="mark" x1={`${mark}%`} x2={`${mark}%`} y1="2" y2="26" />
        ))}
        {forecast === null ? null : <line className="forecast" x1={`${Math.min(100, forecast).toFixed(1)}%`} x2={`${Math.min(100, forecast).toFixed(1)}%`} y1="0" y2="28" />}
      </svg>
      {bare ? null : (
        <>
          <GaugeLabels labels={labels} scale="narrow" />
          <GaugeLabels labels={labels} scale="wide" />
          <p className="gauge-figures">
            <span>
              {t.committed} <b className="num">{euros(committedCents)}</b> ({percent(committed)})
            </span>
            <span>
              {t.reserved} <b className="num">{euros(reservedCents)}</b> ({percent(reserved)})
            </span>
            <span>
              {t.remaining} <b className="num">{euros(Math.max(0, ceilingCents - committedCents - reservedCents))}</b>
            </span>
          </p>
        </>
      )}
    </div>
  )
}
