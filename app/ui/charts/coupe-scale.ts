/** Scale of the exact reading: cells side by side, one per level. */
export const CELL = 38
const GAP = 3
/** Where the first cell begins. */
export const LEFT = 8

/** Width of the whole drawing. */
export const widthOf = (max: number): number => LEFT * 2 + max * CELL + (max - 1) * GAP

/** The left edge of each cell. */
export const cellsOf = (max: number): number[] => Array.from({ length: max }, (_, cell) => LEFT + cell * (CELL + GAP))

/** Where a level stands, gaps between cells included. */
export const positionOf = (value: number, max: number): number => {
  const bounded = Math.min(Math.max(value, 0), max)
  return LEFT + bounded * CELL + Math.min(max - 1, Math.floor(bounded)) * GAP
}

/** One decimal, as drawings are written. */
export const rounded = (value: number): number => Math.round(value * 10) / 10
