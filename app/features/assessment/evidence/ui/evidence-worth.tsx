import type { Lang } from '#app/features/core/index.ts'
import type { Piece } from '../piece.ts'
import { textsOf } from '../texts.ts'

/** What a piece is worth, and whether it still counts for an answer at this level. */
export const EvidenceWorth = ({ piece, level, lang }: { piece: Piece; level: number | null; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <>
      {t.worth(piece.assurance, piece.verifier)}
      {piece.level === level ? null : (
        <>
          <br />
          <span className="hint">{t.backed(piece.level)}</span>
        </>
      )}
    </>
  )
}
