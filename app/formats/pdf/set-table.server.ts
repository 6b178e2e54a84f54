import type { TextLine } from './break-lines.ts'
import { type Block, type Cell, type Drawing, isDrawing } from './document.ts'
import { leading, sheet, sizes } from './look.ts'
import type { Element, Pen } from './pen.server.ts'
import type { Piece } from './piece.ts'
import { linesOf, writeLines } from './set-text.server.ts'

type Table = Extract<Block, { kind: 'table' }>
type Set = { readonly width: number; readonly before: number; readonly padding: number }

/** Room between two columns. */
const gutter = 10
/** What a row may take of a page before it is cut: three quarters. */
const tallest = (sheet.height - sheet.top - sheet.bottom) * 0.75

type Content = { readonly lines: readonly TextLine[]; readonly drawing?: Drawing }
type Place = { readonly left: number; readonly width: number; readonly numeric: boolean }

const placesOf = ({ columns }: Table, width: number): Place[] => {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const room = width - gutter * (columns.length - 1)
  let left = 0
  return columns.map(({ share, numeric = false }) => {
    const placed = { left, width: (room * share) / total, numeric }
    left += placed.width + gutter
    return placed
  })
}

const contentOf = (pen: Pen, cell: Cell, { width, numeric }: Place, size: number): Content =>
  isDrawing(cell) ? { lines: [], drawing: cell } : { lines: linesOf(pen, cell, width, { size, figures: numeric }) }

const widthOf = (line: TextLine): number => line.reduce((sum, stretch) => sum + stretch.width, 0)

type Painted = { readonly content: Content; readonly place: Place; readonly x: number; readonly y: number; readonly size: number; readonly last: boolean }

/** Figures are set against the right edge of their column. */
const paint = (pen: Pen, { content: { lines, drawing }, place, x, y, size, last }: Painted): void => {
  if (drawing) pen.draw(drawing, x + place.left, y)
  lines.forEach((line, at) => {
    const left = x + place.left + (place.numeric ? place.width - widthOf(line) : 0)
    writeLines(pen, [line], { x: left, y: y + at * size * leading, size, figures: place.numeric, last: last && at === lines.length - 1 })
  })
}

const heightOf = (contents: readonly Content[], size: number): number => Math.max(...contents.map(({ lines, drawing }) => Math.max(lines.length * size * leading, drawing?.height ?? 0)))

const headOf = (pen: Pen, table: Element, { columns }: Table, { width, padding }: Set, places: readonly Place[], size: number): { first: Piece; again: Piece } => {
  const contents = columns.map(({ header }, at) => contentOf(pen, [{ strong: header }], places[at] ?? { left: 0, width, numeric: false }, size))
  const height = heightOf(contents, size) + padding * 2
  const row = pen.part(pen.part(table, 'THead'), 'TR')
  const cells = columns.map(() => pen.part(row, 'TH', { scope: 'Column' }))
  const paintCell = (content: Content, at: number, x: number, y: number): void => {
    const place = places[at]
    if (place) paint(pen, { content, place, x, y: y + padding, size, last: true })
  }
  const underline = (x: number, y: number): void => {
    pen.rule(x, y + height, width, 'ink', 1)
  }
  const first: Piece = {
    before: 0, height, keep: true,
    draw: (x, y) => {
      contents.forEach((content, at) => {
        const cell = cells[at]
        if (cell) pen.inside(cell, 'TH', () => { paintCell(content, at, x, y) })
      })
      pen.aside('Layout', () => { underline(x, y) })
    },
  }
  const again: Piece = {
    before: 0, height,
    draw: (x, y) => {
      pen.aside('Pagination', () => {
        contents.forEach((content, at) => { paintCell(content, at, x, y) })
        underline(x, y)
      })
    },
  }
  return { first, again }
}

const captionOf = (pen: Pen, table: Element, { caption, size: name = 'small' }: Table, { width, before }: Set): Piece[] => {
  if (!caption) return []
  const size = sizes[name]
  const element = pen.part(table, 'Caption')
  const lines = linesOf(pen, [{ strong: caption }], width, { size })
  const draw = (x: number, y: number): void => { pen.inside(element, 'Caption', () => { writeLines(pen, lines, { x, y, size, last: true }) }) }
  return [{ before, height: lines.length * size * leading, keep: true, draw }]
}

/** The parts a row is cut into when it would not hold on a page: its lines shared out, its structure one. */
const slicesOf = (contents: readonly Content[], size: number): Content[][] => {
  const limit = Math.floor(tallest / (size * leading))
  const count = Math.max(1, Math.ceil(Math.max(...contents.map(({ lines }) => lines.length)) / limit))
  return Array.from({ length: count }, (_, at) => contents.map(({ lines, drawing }) => ({ lines: lines.slice(at * limit, (at + 1) * limit), ...(at === 0 && drawing ? { drawing } : {}) })))
}

/** A table: its caption, its head, which comes back at the top of each page, a rule under each row. The first cell names the row. */
export const setTable = (pen: Pen, parent: Element, table: Table, set: Set): Piece[] => {
  const size = sizes[table.size ?? 'small']
  const element = pen.part(parent, 'Table')
  const places = placesOf(table, set.width)
  const title = captionOf(pen, element, table, set)
  const { first, again } = headOf(pen, element, table, set, places, size)
  const body = pen.part(element, 'TBody')
  const rows = table.rows.flatMap((cells): Piece[] => {
    const row = pen.part(body, 'TR')
    const parts = cells.map((_, at) => pen.part(row, at === 0 ? 'TH' : 'TD', at === 0 ? { scope: 'Row' } : {}))
    const contents = cells.map((cell, at) => contentOf(pen, cell, places[at] ?? { left: 0, width: set.width, numeric: false }, size))
    return slicesOf(contents, size).map((slice, rank, slices) => {
      const height = heightOf(slice, size) + set.padding * 2
      return {
        before: 0, height, again,
        draw: (x, y) => {
          slice.forEach((content, at) => {
            const [part, place] = [parts[at], places[at]]
            if (!part || !place) return
            if (content.drawing) pen.aside('Layout', () => { paint(pen, { content, place, x, y: y + set.padding, size, last: true }) })
            else if (content.lines.length > 0) pen.inside(part, at === 0 ? 'TH' : 'TD', () => { paint(pen, { content, place, x, y: y + set.padding, size, last: rank === slices.length - 1 }) })
          })
          pen.aside('Layout', () => { pen.rule(x, y + height, set.width, 'rule', 0.6) })
        },
      }
    })
  })
  return [...title, { ...first, before: title.length > 0 ? 0 : set.before }, ...rows]
}
