import type { Lang } from '#app/features/core/index.ts'
import { type Shade, shadeAt } from './classes.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

type MapLegendProps = {
  bounds: readonly number[]
  shown: (value: number) => string
  /** Counts: a class of one number says that number. */
  whole?: boolean
  masked?: boolean
  lang: Lang
}

/** What each filling of the map means, lightest first, then where the outlines come from. */
export const MapLegend = ({ bounds, shown, whole = false, masked = false, lang }: MapLegendProps) => {
  const t = lang === 'fr' ? fr : en
  const meaning = (bound: number, before: number | null): string => {
    if (before === null) return t.upTo(shown(bound))
    return whole && bound - before === 1 ? shown(bound) : t.between(shown(before), shown(bound))
  }
  const keys: { shade: Shade; label: string }[] = [
    ...bounds.map((bound, at) => ({ shade: shadeAt(at, bounds.length), label: meaning(bound, bounds[at - 1] ?? null) })),
    ...(masked ? [{ shade: 'masked' as const, label: t.masked }] : []),
    { shade: 'none', label: t.none },
  ]
  return (
    <>
      <ul className="legend">
        {keys.map(({ shade, label }) => (
          <li key={label}>
            <svg viewBox="0 0 28 18" aria-hidden="true" focusable="false">
              <rect className={`shade-${shade}`} x="1" y="1" width="26" height="16" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <p className="map-note">{t.note}</p>
    </>
  )
}
