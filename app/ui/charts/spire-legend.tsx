import type { Lang } from '#app/features/core/index.ts'
import { textsOf } from '#app/ui/texts.ts'
import type { SpireSector } from './spire-data.ts'

const marks = { reached: 'coils', toConfirm: 'coils is-unsure', unknown: 'unknown-thread', target: 'target', bare: 'wire' } as const
type Mark = keyof typeof marks

/** What the marks of this Spire mean: only those that it shows. */
export const SpireLegend = ({ sectors, lang }: { sectors: readonly SpireSector[]; lang: Lang }) => {
  const t = textsOf(lang).spire.legend
  const shows: Record<Mark, boolean> = {
    reached: sectors.some(({ state, point }) => state === 'known' && point !== null && point > 0),
    toConfirm: sectors.some(({ state, point }) => state === 'to-confirm' && point !== null),
    bare: sectors.some(({ point }) => point !== null),
    unknown: sectors.some(({ point }) => point === null),
    target: sectors.some(({ target }) => target !== null),
  }
  return (
    <ul className="legend">
      {(Object.keys(shows) as Mark[]).filter((mark) => shows[mark]).map((mark) => (
        <li key={mark}>
          <svg className="spire axis-ink" viewBox="0 0 32 14" aria-hidden="true" focusable="false">
            <path className={marks[mark]} d="M1 7H31" />
          </svg>
          {t[mark]}
        </li>
      ))}
    </ul>
  )
}
