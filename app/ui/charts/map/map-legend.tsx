import type { Lang } from '#app/features/core/index.ts'
import { type Shade, shadeAt } from './classes.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

type MapLegendProps = { bounds: readonly number[]; shown: (value: number) => string; masked?: boolean; lang: Lang }

/** What each filling of the map means, lightest first, then where the outlines come from. */
export const MapLegend = ({ bounds, shown, masked = false, lang }: MapLegendProps) => {
  const t = lang === 'fr' ? fr : en
  const keys: { shade: Shade; label: string }[] = [
    ...bounds.map((bound, at) => ({ shade: shadeAt(at, bounds.length), label: at === 0 ? t.upTo(shown(bound)) : t.between(shown(bounds[at - 1] ?? 0), shown(bound)) })),
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
