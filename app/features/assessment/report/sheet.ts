import type { SpireAxis, SpireOverall, SpireSector } from '#app/ui/charts/spire-data.ts'

/** A level drawn as bars; its figures stand in another cell of the row. `axis`: rank of its axis among the published ones. */
export type Bars = { readonly low: number | null; readonly point: number | null; readonly high: number | null; readonly target: number; readonly axis: number; readonly state: SpireSector['state'] }

export type SheetCell = string | { readonly bars: Bars }
export type SheetColumn = { readonly key: string; readonly header: string; readonly share: number; readonly numeric?: boolean }
export type SheetRow = { readonly key: string; readonly cells: readonly SheetCell[] }

/** What a section of a report or of an annex is made of. */
export type SheetPiece =
  | { readonly kind: 'text'; readonly text: string; readonly soft?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  /** `headed`: the heading above already says the caption. */
  | { readonly kind: 'table'; readonly caption: string; readonly headed?: boolean; readonly columns: readonly SheetColumn[]; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'heading'; readonly text: string }
  /** `beside`: what is said before it, and printed at its side. */
  | { readonly kind: 'spire'; readonly beside: readonly SheetPiece[]; readonly alt: string; readonly sectors: readonly SpireSector[]; readonly axes: readonly SpireAxis[]; readonly overall: SpireOverall }
  /** Something to write by hand, on so many lines. */
  | { readonly kind: 'blank'; readonly label: string; readonly lines: number }

/** `wide`: too wide for a margin column on a page. `apart`: on a page of its own, so that none is too heavy; in its place in the PDF. */
export type SheetSection = { readonly id: string; readonly title: string; readonly wide?: boolean; readonly apart?: boolean; readonly pieces: readonly SheetPiece[] }

/** A document told once, from which its page and its PDF are both made: same words, same order. */
export type Sheet = {
  readonly eyebrow: string
  readonly title: string
  readonly facts: readonly { readonly term: string; readonly detail: string }[]
  readonly sections: readonly SheetSection[]
}

/** Every word of a sheet, in reading order. */
export const wordsOfSheet = ({ eyebrow, title, facts, sections }: Sheet): string[] => [
  eyebrow,
  title,
  ...facts.flatMap(({ term, detail }) => [term, detail]),
  ...sections.flatMap((section) => [section.title, ...section.pieces.flatMap(wordsOfPiece)]),
]

const wordsOfPiece = (piece: SheetPiece): string[] => {
  switch (piece.kind) {
    case 'text': case 'heading': return [piece.text]
    case 'list': return [...piece.items]
    case 'table': return [...(piece.headed ? [] : [piece.caption]), ...piece.columns.map(({ header }) => header), ...piece.rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string'))]
    case 'blank': return [piece.label]
    case 'spire': return piece.beside.flatMap(wordsOfPiece)
  }
}
