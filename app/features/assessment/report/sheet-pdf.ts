import type { Lang } from '#app/features/core/index.ts'
import type { Block, Cell, PdfDocument } from '#app/formats/pdf/document.ts'
import { barsDrawing, spireDrawing } from './drawings.ts'
import type { Sheet, SheetCell, SheetPiece } from './sheet.ts'

/** Width of the bars in a table, and of the Spire. */
const barsWidth = 88
const spireWidth = 250

type PrintedSheet = { readonly lang: Lang; readonly author: string; readonly subject: string; readonly reference: string; readonly at: Date; readonly page: (page: number, total: number) => string; readonly outOf: string; /** In small print throughout, for what must hold on so many pages. */ readonly small?: boolean }

const cellOf = (cell: SheetCell): Cell => (typeof cell === 'string' ? cell : barsDrawing(cell.bars, barsWidth))

const blocksOf = (pieces: readonly SheetPiece[], printed: PrintedSheet): Block[] => pieces.map((piece) => blockOf(piece, printed))

const blockOf = (piece: SheetPiece, printed: PrintedSheet): Block => {
  const { lang, outOf, small } = printed
  switch (piece.kind) {
    case 'text': return { kind: 'text', words: piece.text, size: piece.soft || small ? 'small' : 'body', tone: piece.soft ? 'soft' : 'ink' }
    case 'list': return { kind: 'list', items: piece.items, marker: piece.ordered ? 'number' : 'bullet', size: small ? 'small' : 'body' }
    case 'heading': return { kind: 'heading', level: 3, text: piece.text, marked: true }
    case 'table': return { kind: 'table', ...(piece.headed ? {} : { caption: piece.caption }), columns: piece.columns, rows: piece.rows.map(({ cells }) => cells.map(cellOf)) }
    case 'spire': return { kind: 'figure', alt: piece.alt, drawing: spireDrawing(piece, lang, spireWidth, outOf), beside: blocksOf(piece.beside, printed) }
    case 'blank': return { kind: 'blank', label: piece.label, lines: piece.lines }
  }
}

/** A sheet as a document to print. */
export const printedSheet = (sheet: Sheet, printed: PrintedSheet): PdfDocument => ({
  lang: printed.lang === 'fr' ? 'fr-FR' : 'en-GB',
  title: sheet.title,
  author: printed.author,
  subject: printed.subject,
  at: printed.at,
  foot: { reference: printed.reference, page: printed.page },
  dense: true,
  blocks: [
    { kind: 'text', words: sheet.eyebrow, size: 'small', tone: 'soft' },
    { kind: 'heading', level: 1, text: sheet.title, marked: false },
    { kind: 'list', items: sheet.facts.map(({ term, detail }) => [{ strong: term }, ` ${detail}`]), marker: 'none', size: 'small' },
    ...sheet.sections.flatMap(({ title, pieces }): Block[] => [{ kind: 'heading', level: 2, text: title }, ...blocksOf(pieces, printed)]),
  ],
})
