import type { Lang } from '#app/features/core/index.ts'
import type { Piece } from '../piece.ts'
import { EvidenceName } from './evidence-name.tsx'
import { EvidenceWorth } from './evidence-worth.tsx'

/** The pieces that back an answer, in a list for the pages that show the answer; nothing when there is none. */
export const EvidenceLines = ({ pieces, level, lang }: { pieces: readonly Piece[]; level: number | null; lang: Lang }) =>
  pieces.length === 0 ? null : (
    <ul>
      {pieces.map((piece) => (
        <li key={piece.id}>
          <EvidenceName piece={piece} lang={lang} />
          <br />
          <EvidenceWorth piece={piece} level={level} lang={lang} />
        </li>
      ))}
    </ul>
  )
