import type { Assurance } from '../answer.ts'

/** What backs an answer, as far as the score reads it. */
type Backing = { readonly level: number; readonly assurance: number }

/** Pieces that one answer may have. */
export const piecesMost = 10
/** Bytes of files that one organisation may keep: 300 MiB. */
export const organisationMost = 300 * 1024 * 1024

/** How well an answer at this level is backed: by its best piece of that very level. A piece of another level counts again when the answer comes back to it. */
export const assuranceFrom = (level: number | null, pieces: readonly Backing[]): Assurance => {
  const best = Math.max(0, ...pieces.filter((piece) => piece.level === level).map(({ assurance }) => assurance))
  return best >= 2 ? 2 : best === 1 ? 1 : 0
}
