import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { French } from '#app/ui/kit/french.tsx'
import type { Piece } from '../piece.ts'
import { textsOf } from '../texts.ts'

/** The title of a piece, its date, and its file to download or the place it is kept in. */
export const EvidenceName = ({ piece, lang }: { piece: Piece; lang: Lang }) => {
  const t = textsOf(lang)
  const { id, title, dated, fileName, size, whereKept } = piece
  return (
    <>
      <French>{title}</French>, {t.dated(dated)}
      {fileName !== null && size !== null ? (
        <>
          <br />
          <a href={paths.evidenceFile(id)} download>
            {t.download}
            <span className="visually-hidden">
              <French>{t.named(title)}</French>
            </span>
          </a>{' '}
          <span className="soft">
            {fileName} ({t.size(size)})
          </span>
        </>
      ) : null}
      {whereKept ? (
        <>
          <br />
          <span className="soft">{t.keptAt(whereKept)}</span>
        </>
      ) : null}
    </>
  )
}
