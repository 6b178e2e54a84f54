/** Inks of a printed document. Whatever they say is also said in words or by a shape: a photocopy loses them. */
export type Tone = 'ink' | 'soft' | 'wire' | 'rule' | 'ground' | 'axis-a' | 'axis-w' | 'axis-r'

/** A text, with what stands out in it. */
export type Words = string | readonly (string | { readonly strong: string })[]

type Line = { readonly d: string; readonly fill?: Tone; readonly stroke?: Tone; readonly width?: number; readonly dash?: number; readonly round?: boolean }
type Label = { readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly tone?: Tone | 'paper'; readonly anchor?: 'start' | 'middle' | 'end'; readonly strong?: boolean }

/** A stroke, a shape or a word of a drawing. */
export type Mark = Line | Label

/** A drawing by paths, so many points wide and high. `view`: left, top and width of it in the measures of its marks, as an SVG says them. */
export type Drawing = { readonly width: number; readonly height: number; readonly view?: readonly [number, number, number]; readonly marks: readonly Mark[] }

export type Cell = Words | Drawing
/** `share`: part of the width, relative to the other columns. */
export type Column = { readonly header: string; readonly share: number; readonly numeric?: boolean }

/** Whether a cell is drawn rather than written. */
export const isDrawing = (cell: Cell): cell is Drawing => typeof cell === 'object' && 'marks' in cell

export type Size = 'body' | 'small' | 'lead'
/** What stands before each line of a list. `box`: to be ticked by hand. */
export type Marker = 'bullet' | 'number' | 'box' | 'none'

/** The pieces of a document, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; /** Shown in the margin, before the text. */ readonly aside?: string; /** Named in the bookmarks. */ readonly marked?: boolean }
  | { readonly kind: 'text'; readonly words: Words; readonly size?: Size; readonly tone?: Tone }
  | { readonly kind: 'list'; readonly items: readonly Words[]; readonly marker?: Marker; readonly size?: Size; /** Side by side rather than under one another. */ readonly inline?: boolean }
  /** The first cell of each row names it. What a cell draws is said in words by another cell of its row. */
  | { readonly kind: 'table'; /** Without one, the heading above says it. */ readonly caption?: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[]; readonly size?: Size }
  | { readonly kind: 'figure'; readonly alt: string; readonly drawing: Drawing; /** What is written beside it. */ readonly beside?: readonly Block[] }
  /** Lines to write on, the first after its label. */
  | { readonly kind: 'blank'; readonly label: string; readonly lines?: number; readonly size?: Size }
  /** Kept on one page. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] }
  | { readonly kind: 'page' }

/** A document to print on A4: what it is, in which language, of which instant, and its pieces. Nothing in it depends on the day it is made. */
export type PdfDocument = {
  readonly lang: 'fr-FR' | 'en-GB'
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly at: Date
  readonly foot: { readonly reference: string; readonly page: (page: number, total: number) => string }
  /** Width kept on the left for the asides of headings. */
  readonly margin?: number
  /** Tighter, for what must hold on one page. */
  readonly dense?: boolean
  readonly blocks: readonly Block[]
}
