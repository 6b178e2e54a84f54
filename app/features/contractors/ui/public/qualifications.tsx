import { type Lang, formatDay } from '#app/features/core/index.ts'
import { type Qualification, qualificationName } from '../../qualification.ts'
import { publicTextsOf } from './texts.ts'

/** What a firm holds today, each with its last day. */
export const Qualifications = ({ held, lang }: { held: readonly Qualification[]; lang: Lang }) => {
  const t = publicTextsOf(lang).lot
  if (held.length === 0) return <span className="soft">{t.noQualification}</span>
  return (
    <ul className="bare-list held">
      {held.map(({ code, validUntil }) => (
        <li key={code}>
          <b>{qualificationName(code)}</b> <small className="soft">{t.until(formatDay(validUntil, lang))}</small>
        </li>
      ))}
    </ul>
  )
}
