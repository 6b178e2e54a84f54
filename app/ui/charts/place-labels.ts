export type Label = { readonly key: string; readonly text: string; /** Where its mark stands, in per cent of the width. */ readonly at: number }
export type PlacedLabel = Label & { readonly anchor: 'start' | 'middle' | 'end'; readonly row: number; readonly from: number; readonly to: number }

/** Width of a figure in the text face at 13 px, rounded up. */
const LETTER = 7.6
const GAP = 8

/**
 * Places labels under their marks on a scale `width` pixels wide: centred where they fit, turned inwards at the edges,
 * each on the first row where it touches no other. Earlier labels are served first. What holds at a width holds at any larger one.
 */
export const placeLabels = (labels: readonly Label[], width: number): PlacedLabel[] => {
  const placed: PlacedLabel[] = []
  for (const label of labels) {
    const x = (Math.min(100, Math.max(0, label.at)) / 100) * width
    const size = label.text.length * LETTER
    const anchor = x - size / 2 < 0 ? 'start' : x + size / 2 > width ? 'end' : 'middle'
    const from = anchor === 'start' ? x : anchor === 'end' ? x - size : x - size / 2
    const to = from + size
    let row = 0
    while (placed.some((other) => other.row === row && other.from < to + GAP && from < other.to + GAP)) row += 1
    placed.push({ ...label, anchor, row, from, to })
  }
  return placed
}
