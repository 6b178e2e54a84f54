import { describe, expect, it } from 'vitest'
import { formatEuros } from '#app/features/core/index.ts'
import { faultsOfMarks, readPdf } from '#tests/support/read-pdf.ts'
import type { Block, PdfDocument } from './document.ts'
import { renderPdf } from './render.server.ts'

const document = (blocks: readonly Block[], rest: Partial<PdfDocument> = {}): PdfDocument => ({
  lang: 'fr-FR', title: 'Rapport d’essai', author: 'L’HAŸ-LES-ROSES', subject: 'Essai', at: new Date('2026-03-12T08:00:00Z'),
  foot: { reference: 'Ressort · L’HAŸ-LES-ROSES', page: (page, total) => `page ${page} sur ${total}` }, blocks, ...rest,
})
const table = (rows: number, remark = 'court'): Block => ({
  kind: 'table', caption: 'Niveaux',
  columns: [{ header: 'Domaine', share: 2 }, { header: 'Niveau', share: 1, numeric: true }, { header: 'Remarque', share: 2 }],
  rows: Array.from({ length: rows }, (_, at) => [`Domaine ${at + 1}`, `${at},5`, remark]),
})
const everything: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'L’HAŸ-LES-ROSES' },
  { kind: 'text', words: ['Un montant : ', { strong: formatEuros(123_456_750, 'fr', { exact: true, medium: 'pdf' }) }, ` puis ${formatEuros(123_456_750, 'fr')}. `.repeat(60)] },
  { kind: 'heading', level: 2, text: 'Réponses' },
  { kind: 'list', items: ['un', 'deux'], marker: 'box' },
  { kind: 'list', items: ['sûr', 'à peu près'], marker: 'box', inline: true },
  { kind: 'list', items: ['premier', 'second'], marker: 'number' },
  { kind: 'blank', label: 'Note', lines: 2 },
  { kind: 'heading', level: 3, text: 'Un nom de 北京 👩🏽‍💻', marked: true },
  table(70),
  { kind: 'page' },
  { kind: 'figure', alt: 'Un carré (vide)', drawing: { width: 80, height: 80, marks: [{ d: 'M0 0h80v80h-80z', stroke: 'ink' }, { text: '2,4', x: 40, y: 45, size: 12, anchor: 'middle' }] }, beside: [{ kind: 'text', words: 'à côté' }] },
]
const read = async (given: PdfDocument) => readPdf(await renderPdf(given))

describe('a printed document', () => {
  it('is the same, byte for byte, made twice', async () => {
    expect(Buffer.compare(await renderPdf(document(everything)), await renderPdf(document(everything)))).toBe(0)
  })
  it('says its language, its title, that it is tagged, and that it is meant as PDF/UA-1', async () => {
    const pdf = await read(document(everything))
    expect(pdf.catalogue).toMatch(/\/Lang \(fr-FR\)/)
    expect(pdf.catalogue).toMatch(/\/StructTreeRoot/)
    expect(pdf.markInfo).toMatch(/\/Marked true/)
    expect(pdf.viewer).toMatch(/\/DisplayDocTitle true/)
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(pdf.metadata).toContain('Rapport d’essai')
  })
  it('keeps its description readable as XML, whatever the name of a body', async () => {
    const { metadata } = await read(document(everything, { title: 'Syndicat <Eaux & Forêts>' }))
    expect(metadata).toContain('Syndicat ‹Eaux + Forêts›')
  })
  it('holds no empty box and no narrow space: what no face has is a « ? »', async () => {
    const pdf = await read(document(everything))
    expect(pdf.pages.flatMap(({ glyphs }) => glyphs).filter((glyph) => glyph === '0000')).toEqual([])
    expect(pdf.text).not.toMatch(/[\u2000-\u200f\u202f\ufffd]/)
    expect(pdf.text).toContain('L’HAŸ-LES-ROSES')
    expect(pdf.text.replaceAll('\u00a0', ' ')).toContain('1 234 567,50 €')
    expect(pdf.text).toContain('Un nom de ?? ?')
  })
  it('puts each thing drawn in a part of its structure or apart, and closes each part', async () => {
    const pdf = await read(document(everything))
    expect(pdf.pages.length).toBe(4)
    expect(pdf.pages.flatMap(faultsOfMarks)).toEqual([])
  })
  it('is a tree from the document down: every part is reached once, and each leaf holds something', async () => {
    const { parts } = await read(document(everything))
    const reached = parts.flatMap(({ kids }) => kids)
    expect(new Set(reached).size).toBe(reached.length)
    expect(parts.filter(({ id }) => !reached.includes(id)).map(({ tag }) => tag)).toEqual(['Document'])
    expect(parts.filter(({ kids, marks, tag }) => kids.length === 0 && marks === 0 && tag !== 'TD').map(({ tag }) => tag)).toEqual([])
  })
  it('names each column and each row of its tables, and shows the head again on each page', async () => {
    const { parts, pages } = await read(document([table(70)]))
    const heads = parts.filter(({ tag }) => tag === 'TH')
    expect(heads.filter(({ scope }) => scope === 'Column')).toHaveLength(3)
    expect(heads.filter(({ scope }) => scope === 'Row')).toHaveLength(70)
    expect(parts.filter(({ tag }) => tag === 'TD')).toHaveLength(140)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.every(({ text }) => text.includes('Remarque'))).toBe(true)
  })
  it('loses nothing of a row taller than a page', async () => {
    const { pages, text } = await read(document([table(1, Array.from({ length: 900 }, (_, at) => `mot${at}`).join(' '))]))
    expect(pages.length).toBeGreaterThan(1)
    expect([0, 450, 899].filter((at) => !text.includes(`mot${at}`))).toEqual([])
  })
  it('describes its drawings, names its parts in the bookmarks, counts its pages', async () => {
    const { parts, bookmarks, pages } = await read(document(everything))
    expect(parts.find(({ tag }) => tag === 'Figure')?.alt).toBeTruthy()
    expect(bookmarks.toSorted()).toEqual(['L’HAŸ-LES-ROSES', 'Réponses', 'Un nom de ?? ?'])
    expect(pages.map(({ text }) => /page (\d) sur (\d)/.exec(text)?.slice(1).join('/'))).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })
})
