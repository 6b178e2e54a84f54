import type { Block, PdfDocument, Words } from './document.ts'
import { headings, leading, sheet, sizes } from './look.ts'
import { type Element, type Pen, openPen } from './pen.server.ts'
import { type Piece, place, together } from './piece.ts'
import { setTable } from './set-table.server.ts'
import { linesOf, setInlineList, setList, setText, writeLines } from './set-text.server.ts'

type Setting = { readonly pen: Pen; readonly parent: Element; readonly width: number; readonly margin: number; readonly dense: boolean; readonly marks: { section?: PDFKit.PDFOutline } }
type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>

const setHeading = ({ pen, parent, width, margin, dense, marks }: Setting, { level, text, aside, marked = level < 3 }: Kind<'heading'>): Piece[] => {
  const { size, before, after } = headings[level]
  const element = pen.part(parent, `H${level}`)
  const words: Words = [{ strong: text }]
  const lines = linesOf(pen, words, width, { size })
  return [
    {
      before: dense ? before * 0.62 : before,
      height: lines.length * size * leading + after * (dense ? 0.5 : 1),
      keep: true,
      draw: (x, y) => {
        if (marked) {
          const item = pen.bookmark(level === 3 ? marks.section : undefined, pen.clean(aside ? `${aside} ${text}` : text), y)
          if (level < 3) marks.section = item
        }
        pen.inside(element, `H${level}`, () => {
          if (aside) writeLines(pen, linesOf(pen, [{ strong: aside }], margin || width, { size }), { x: x - margin, y, size, last: false })
          writeLines(pen, lines, { x, y, size, last: true })
        })
      },
    },
  ]
}

const setFigure = (setting: Setting, { alt, drawing, beside = [] }: Kind<'figure'>, before: number): Piece[] => {
  const { pen, parent, width } = setting
  const { width: drawn, height: tall } = drawing
  const gap = 20
  // What is said beside a drawing is heard before it.
  const next = beside.length === 0 ? [] : pieces({ ...setting, parent: pen.part(parent, 'Sect'), width: width - drawn - gap }, beside)
  const slot = pen.part(parent, 'Sect')
  const written = next.reduce((sum, piece, at) => sum + (at === 0 ? 0 : piece.before) + piece.height, 0)
  return [
    {
      before,
      height: Math.max(tall, written),
      draw: (x, y) => {
        const figure = pen.part(slot, 'Figure', { alt: pen.clean(alt), bbox: [x, y, x + drawn, y + tall] })
        pen.inside(figure, 'Figure', () => { pen.draw(drawing, x, y) })
        let top = y
        next.forEach((piece, at) => {
          top += at === 0 ? 0 : piece.before
          piece.draw(x + drawn + gap, top)
          top += piece.height
        })
      },
    },
  ]
}

const setBlank = ({ pen, parent, width }: Setting, { label, lines = 1, size: name = 'small' }: Kind<'blank'>, before: number): Piece[] => {
  const size = sizes[name]
  const element = pen.part(parent, 'P')
  const line = linesOf(pen, label, width, { size }).slice(0, 1)
  const step = size * 1.75
  const start = (line[0] ?? []).reduce((sum, stretch) => sum + stretch.width, 0) + 5
  return [
    {
      before,
      height: lines * step,
      draw: (x, y) => {
        pen.inside(element, 'P', () => { writeLines(pen, line, { x, y: y + step - size * leading, size, last: true }) })
        pen.aside('Layout', () => {
          for (let at = 0; at < lines; at += 1) pen.rule(at === 0 ? x + start : x, y + (at + 1) * step - 1, at === 0 ? width - start : width, 'wire', 0.6)
        })
      },
    },
  ]
}

const pieces = (setting: Setting, blocks: readonly Block[]): Piece[] => {
  const { pen, parent, width, dense } = setting
  const found: Piece[] = []
  let fresh = false
  const add = (next: readonly Piece[]): void => {
    found.push(...next.map((piece, at) => (fresh && at === 0 ? { ...piece, fresh } : piece)))
    fresh = false
  }
  for (const [at, block] of blocks.entries()) {
    const before = dense ? 4 : 7
    switch (block.kind) {
      case 'heading': add(setHeading(setting, block)); break
      case 'text': {
        const set = setText(pen, parent, { words: block.words, size: block.size ?? 'body', tone: block.tone, width, before: dense ? 3 : 5 })
        // What introduces a table stays above it.
        add(blocks[at + 1]?.kind === 'table' ? set.map((piece, rank) => (rank === set.length - 1 ? { ...piece, keep: true } : piece)) : set)
        break
      }
      case 'list': {
        const { items, marker = 'bullet', size = 'body', inline } = block
        add((inline ? setInlineList : setList)(pen, parent, { items, marker, size, width, before: dense ? 3 : 4, gap: 2 }))
        break
      }
      case 'table': add(setTable(pen, parent, block, { width, before, padding: dense ? 2 : 3 })); break
      case 'figure': add(setFigure(setting, block, before)); break
      case 'blank': add(setBlank(setting, block, 2)); break
      case 'together': add(together(pieces(setting, block.blocks))); break
      case 'page': fresh = true
    }
  }
  return found
}

/** Foot of each page: what the document is, and which page of how many. From the second page on, its title above. */
const footPages = (pen: Pen, { title, foot }: PdfDocument): void => {
  const { start, count } = pen.doc.bufferedPageRange()
  const size = 8.5
  const measure = pen.measure(size)
  const right = sheet.width - sheet.side
  const write = (words: string, { x, baseline, end }: { x: number; baseline: number; end?: boolean }): void => {
    const text = pen.clean(words)
    const width = measure(text, false)
    pen.write([{ text, strong: false, width }], { x: end ? x - width : x, baseline, size, tone: 'soft' })
  }
  for (let at = 0; at < count; at += 1) {
    pen.doc.switchToPage(start + at)
    pen.aside('Pagination', () => {
      if (at > 0) write(title, { x: sheet.side, baseline: 36 })
      pen.rule(sheet.side, sheet.height - 44, right - sheet.side, 'rule', 0.6)
      write(foot.reference, { x: sheet.side, baseline: sheet.height - 31 })
      write(foot.page(at + 1, count), { x: right, baseline: sheet.height - 31, end: true })
    })
  }
}

const bytesOf = async (doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Buffer[] = []
  for await (const chunk of doc) chunks.push(Buffer.from(chunk))
  return new Uint8Array(Buffer.concat(chunks))
}

/**
 * A tagged PDF of a document: PDF/UA-1, faces embedded, structure, language, bookmarks. The same document gives the same bytes.
 * A sign that no face has is a « ? »; never an empty box.
 */
export const renderPdf = (document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> => {
  const pen = openPen(document)
  const { margin = 0, dense = false } = document
  const parent = pen.doc.struct('Document')
  const width = sheet.width - sheet.side * 2 - margin
  place(pieces({ pen, parent, width, margin, dense, marks: {} }, document.blocks), { x: sheet.side + margin, top: sheet.top, bottom: sheet.height - sheet.bottom, newPage: () => { pen.doc.addPage() } })
  footPages(pen, document)
  pen.doc.addStructure(parent)
  pen.doc.end()
  return bytesOf(pen.doc)
}
