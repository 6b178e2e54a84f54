import { type TextLine, breakLines } from './break-lines.ts'
import type { Drawing, Marker, Size, Tone, Words } from './document.ts'
import { leading, sizes } from './look.ts'
import type { Element, Pen } from './pen.server.ts'
import type { Piece } from './piece.ts'

type Setting = { readonly size: number; readonly tone?: Tone; readonly figures?: boolean }

/** Distance from the top of a line to its baseline. */
const baselineOf = (size: number): number => size * 1.02

/** The words as they can be printed. */
export const cleaned = (pen: Pen, words: Words): Words =>
  typeof words === 'string' ? pen.clean(words) : words.map((part) => (typeof part === 'string' ? pen.clean(part) : { strong: pen.clean(part.strong) }))

/** The lines of a text in a width. */
export const linesOf = (pen: Pen, words: Words, width: number, { size, figures }: Setting): TextLine[] => breakLines(cleaned(pen, words), width, pen.measure(size, figures))

/** Writes lines one under another; each but the last ends with a space, so that who hears them hears words apart. */
export const writeLines = (pen: Pen, lines: readonly TextLine[], { x, y, size, tone, figures, last }: Setting & { readonly x: number; readonly y: number; readonly last: boolean }): void => {
  lines.forEach((line, at) => {
    const ends = last && at === lines.length - 1
    const shown = ends ? line : line.map((stretch, rank) => (rank === line.length - 1 ? { ...stretch, text: `${stretch.text} ` } : stretch))
    pen.write(shown, { x, baseline: y + at * size * leading + baselineOf(size), size, tone, figures })
  })
}

/** Lines as pieces: never one alone at the foot or at the top of a page. */
const piecesOfLines = (lines: readonly TextLine[], before: number, size: number, draw: (lines: readonly TextLine[], x: number, y: number, last: boolean) => void): Piece[] => {
  const groups = lines.length <= 3 ? [lines] : [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)]
  return groups.map((group, at) => ({
    before: at === 0 ? before : 0,
    height: group.length * size * leading,
    draw: (x, y) => {
      draw(group, x, y, at === groups.length - 1)
    },
  }))
}

type Paragraph = { readonly words: Words; readonly size: Size; readonly tone?: Tone; readonly width: number; readonly before: number }

/** A paragraph. */
export const setText = (pen: Pen, parent: Element, { words, size: name, tone, width, before }: Paragraph): Piece[] => {
  const size = sizes[name]
  const element = pen.part(parent, 'P')
  return piecesOfLines(linesOf(pen, words, width, { size }), before, size, (lines, x, y, last) => {
    pen.inside(element, 'P', () => {
      writeLines(pen, lines, { x, y, size, tone, last })
    })
  })
}

const boxSide = 8.5
const box: Drawing = { width: boxSide, height: boxSide, marks: [{ d: `M0 0h${boxSide}v${boxSide}h-${boxSide}z`, stroke: 'ink', width: 0.9 }] }

/** The marker of an item, drawn in its own part of the structure: a number, a dot, a box to tick; or none. */
const writeLabel = (pen: Pen, item: Element, marker: Marker, rank: number, size: number) => {
  if (marker === 'none') return (): void => undefined
  const label = pen.part(item, 'Lbl', marker === 'box' ? { actual: '\u2610' } : {})
  return (x: number, y: number): void => {
    pen.inside(label, 'Lbl', () => {
      if (marker === 'box') {
        pen.draw(box, x, y + baselineOf(size) - boxSide + 0.6)
        return
      }
      const text = marker === 'number' ? `${rank + 1}.` : '•'
      pen.write([{ text, strong: false, width: pen.measure(size)(text, false) }], { x, baseline: y + baselineOf(size), size })
    })
  }
}

type List = { readonly items: readonly Words[]; readonly marker: Marker; readonly size: Size; readonly width: number; readonly before: number; readonly gap: number }

const indents: Readonly<Record<Marker, number>> = { bullet: 12, number: 19, box: 16, none: 0 }

const newItem = (pen: Pen, list: Element, marker: Marker, rank: number, size: number) => {
  const item = pen.part(list, 'LI')
  const label = writeLabel(pen, item, marker, rank, size)
  return { label, body: pen.part(item, 'LBody') }
}

/** A list, one item under another. */
export const setList = (pen: Pen, parent: Element, { items, marker, size: name, width, before, gap }: List): Piece[] => {
  const size = sizes[name]
  const indent = indents[marker]
  const list = pen.part(parent, 'L')
  return items.flatMap((words, rank) => {
    const { label, body } = newItem(pen, list, marker, rank, size)
    let first = true
    return piecesOfLines(linesOf(pen, words, width - indent, { size }), rank === 0 ? before : gap, size, (lines, x, y, last) => {
      if (first) label(x, y)
      first = false
      pen.inside(body, 'LBody', () => {
        writeLines(pen, lines, { x: x + indent, y, size, last })
      })
    })
  })
}

/** A list whose items stand side by side, as many on a row as hold. */
export const setInlineList = (pen: Pen, parent: Element, { items, marker, size: name, width, before, gap }: List): Piece[] => {
  const size = sizes[name]
  const list = pen.part(parent, 'L')
  const rows: { readonly draw: (x: number, y: number) => void; readonly left: number }[][] = []
  let used = width
  items.forEach((words, rank) => {
    const { label, body } = newItem(pen, list, marker, rank, size)
    const [line = []] = linesOf(pen, words, width, { size })
    const wide = indents[marker] + line.reduce((sum, stretch) => sum + stretch.width, 0) + size * 1.6
    if (used + wide > width) {
      rows.push([])
      used = 0
    }
    const draw = (x: number, y: number): void => {
      label(x, y)
      pen.inside(body, 'LBody', () => {
        writeLines(pen, [line], { x: x + indents[marker], y, size, last: true })
      })
    }
    rows.at(-1)?.push({ draw, left: used })
    used += wide
  })
  return rows.map((row, at) => ({
    before: at === 0 ? before : gap,
    height: size * leading,
    draw: (x, y) => {
      row.forEach(({ draw, left }) => {
        draw(x + left, y)
      })
    },
  }))
}
