import { type Cents, type Lang, formatEuros, formatNumber } from '#app/features/core/index.ts'
import { textsOf } from '#app/ui/texts.ts'

type CeilingGaugeProps = {
  ceilingCents: Cents
  reservedCents: Cents
  committedCents: Cents
  lang: Lang
  /** Class that carries the hue of the lot's axis. */
  hue?: string
  /** Without the line of figures, when they stand beside in a table. */
  bare?: boolean
}

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(100, Math.max(0, Math.round((part / whole) * 10_000) / 100)) : 0)
const rounded = (cents: Cents): Cents => Math.round(cents / 100) * 100

/** A ceiling: what is committed (full), what is reserved (hatched), what is left; alert marks at 70, 85 and 95 %. Excluding tax. */
export const CeilingGauge = ({ ceilingCents, reservedCents, committedCents, lang, hue = 'axis-ink', bare = false }: CeilingGaugeProps) => {
  const t = textsOf(lang).gauge
  const committed = share(committedCents, ceilingCents)
  const reserved = Math.min(share(reservedCents, ceilingCents), 100 - committed)
  const euros = (cents: Cents) => formatEuros(rounded(cents), lang)
  const percent = (value: number) => `${formatNumber(value, lang, value > 0 && value < 10 ? 1 : 0)}${lang === 'fr' ? '\u00a0' : ''}%`
  return (
    <div className="gauge-block">
      <svg className={`gauge is-bare ${hue}`} role="img" aria-label={t.label(euros(committedCents), euros(reservedCents), euros(ceilingCents))}>
        <rect className="well" x="0" y="6" width="100%" height="16" />
        <rect className="spent" x="0" y="6" width={`${committed}%`} height="16" />
        <rect className="held" x={`${committed}%`} y="6" width={`${reserved}%`} height="16" />
        {[70, 85, 95].map((mark) => (
          <line key={mark} className="mark" x1={`${mark}%`} x2={`${mark}%`} y1="2" y2="26" />
        ))}
      </svg>
      {bare ? null : (
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
      )}
    </div>
  )
}
