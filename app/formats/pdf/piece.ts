/** A part of a page that is never cut: how much room it takes, how it is drawn at a place, what must follow it on the same page. */
export type Piece = {
  /** Room left before it, except at the top of a page. */
  readonly before: number
  readonly height: number
  readonly draw: (x: number, y: number) => void
  /** Stays on the page of the next piece. */
  readonly keep?: boolean
  /** Drawn again at the top of a page that this piece begins: the head of its table. */
  readonly again?: Piece
  /** Begins a page. */
  readonly fresh?: boolean
}

/** All of them on one page, wherever that page begins. */
export const together = (pieces: readonly Piece[]): Piece[] => pieces.map((piece, at) => (at < pieces.length - 1 ? { ...piece, keep: true } : piece))

/** The height of a piece and of those that must stay with it. */
const heightWith = (pieces: readonly Piece[], from: number): number => {
  let height = 0
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (!piece) break
    height += (at === from ? 0 : piece.before) + piece.height
    if (!piece.keep) break
  }
  return height
}

type Sheet = { readonly x: number; readonly top: number; readonly bottom: number; readonly newPage: () => void }

/** Sets pieces one under another, page after page. What is kept together is cut only when it would not hold on a page of its own. */
export const place = (pieces: readonly Piece[], { x, top, bottom, newPage }: Sheet): void => {
  let y = bottom
  let started = false
  pieces.forEach((piece, at) => {
    const needed = heightWith(pieces, at)
    const room = bottom - top
    const asked = needed > room ? piece.height : needed
    const before = started && y > top ? piece.before : 0
    if (!started || (piece.fresh && y > top) || y + before + asked > bottom) {
      newPage()
      y = top
      if (started && piece.again) {
        piece.again.draw(x, y)
        y += piece.again.height
      }
    } else y += before
    started = true
    piece.draw(x, y)
    y += piece.height
  })
}
