import { type Lang, formatList } from '#app/features/core/index.ts'
import { departmentLabel } from '#app/features/identity/index.ts'
import { publicTextsOf } from './texts.ts'

/** Where a firm works: everywhere, a few départements by name, or how many, to unfold. */
export const Zone = ({ codes, lang }: { codes: readonly string[]; lang: Lang }) => {
  const t = publicTextsOf(lang).lot
  if (codes.length === 0) return <>{t.everywhere}</>
  const names = formatList(codes.map(departmentLabel), lang)
  if (codes.length <= 3) return <>{names}</>
  return (
    <details className="zone">
      <summary>{t.seeZone(codes.length)}</summary>
      <p>{names}</p>
    </details>
  )
}
