import PDFDocument from 'pdfkit'
import type { Measure, TextLine } from './break-lines.ts'
import type { Drawing, Mark, PdfDocument, Tone } from './document.ts'
import { coverageOf, fontFiles } from './fonts.server.ts'
import { inks, sheet } from './look.ts'
import { printable } from './printable.ts'

export type Element = PDFKit.PDFStructureElement

type Written = { readonly x: number; readonly baseline: number; readonly size: number; readonly tone?: Tone | 'paper'; readonly figures?: boolean }
type Role = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' | 'Row'; readonly bbox?: readonly [number, number, number, number] }

/** XMP is written without escaping: what it would read as markup is put otherwise. */
const plainTitle = (text: string): string => text.replaceAll('&', '+').replaceAll('<', '‹').replaceAll('>', '›')

const openDocument = ({ lang, title, author, subject, at }: PdfDocument, clean: (text: string) => string): PDFKit.PDFDocument => {
  const [Title = '', Author = '', Subject = ''] = [title, author, subject].map((text) => plainTitle(clean(text)))
  const options: PDFKit.PDFDocumentOptions = {
    pdfVersion: '1.7', tagged: true, lang, displayTitle: true, size: 'A4', margin: 0, bufferPages: true, autoFirstPage: false,
    info: { Title, Author, Subject, Creator: 'Ressort', CreationDate: at, ModDate: at },
  }
  return new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }))
}

/** What writes and draws on the pages of one document, and says what each mark is for who does not see it. */
export const openPen = (document: PdfDocument) => {
  const covered = { has: (_point: number): boolean => true }
  const clean = (text: string): string => printable(text, (point) => covered.has(point))
  // Coverage is known before anything is written: the first document opens the faces to learn it.
  const probe = new PDFDocument({ autoFirstPage: false })
  const { regular, strong } = fontFiles()
  probe.registerFont('regular', regular).registerFont('strong', strong)
  const both = [coverageOf(probe, 'regular'), coverageOf(probe, 'strong')]
  covered.has = (point) => both.every((coverage) => coverage.has(point))
  const doc = openDocument(document, clean)
  doc.registerFont('regular', regular).registerFont('strong', strong)

  const widths = new Map<string, number>()
  const measure = (size: number, figures = false): Measure => (text, bold) => {
    const key = `${bold ? 'b' : 'r'}${figures ? 't' : ' '}${text}`
    const known = widths.get(key)
    if (known !== undefined) return known * size
    const options: PDFKit.Mixins.TextOptions = figures ? { features: ['tnum', 'kern'] } : {}
    // Measured with the space that follows it, as it is written: pdfkit shapes each word so once, not twice.
    const width = doc.font(bold ? 'strong' : 'regular', 1000).widthOfString(text === ' ' ? text : `${text} `, options) / 1000 - (text === ' ' ? 0 : measure(1, figures)(' ', bold))
    widths.set(key, width)
    return width * size
  }

  const write = (line: TextLine, { x, baseline, size, tone = 'ink', figures }: Written): void => {
    let left = x
    for (const { text, strong: bold, width } of line) {
      doc.font(bold ? 'strong' : 'regular', size).fillColor(inks[tone])
      doc.text(text, left, baseline, { lineBreak: false, baseline: 'alphabetic', ...(figures ? { features: ['tnum', 'kern'] } : {}) })
      left += width
    }
  }

  const mark = (drawn: Mark): void => {
    if ('text' in drawn) {
      const { text, x, y, size, tone = 'ink', anchor = 'start', strong: bold = false } = drawn
      const said = clean(text)
      const width = measure(size)(said, bold)
      write([{ text: said, strong: bold, width }], { x: x - width * { start: 0, middle: 0.5, end: 1 }[anchor], baseline: y, size, tone })
      return
    }
    const { d, fill, stroke, width = 1, dash, round } = drawn
    doc.path(d)
    if (stroke) doc.lineWidth(width).lineCap(round ? 'round' : 'butt').lineJoin('round')
    if (stroke && dash) doc.dash(dash, { space: dash })
    if (fill && stroke) doc.fillAndStroke(inks[fill], inks[stroke])
    else if (fill) doc.fill(inks[fill])
    else doc.stroke(inks[stroke ?? 'ink'])
    if (stroke && dash) doc.undash()
  }

  return {
    doc, clean, measure, write,
    /** Draws at a place, its own measures brought to its size. */
    draw: ({ width, view = [0, 0, width], marks }: Drawing, x: number, y: number): void => {
      doc.save().translate(x, y).scale(width / view[2]).translate(-view[0], -view[1])
      marks.forEach(mark)
      doc.restore()
    },
    /** A new part of the structure, under its parent, without content yet. */
    part: (parent: Element, tag: string, role: Role = {}): Element => {
      const element = doc.struct(tag, role)
      parent.add(element)
      return element
    },
    /** What is drawn belongs to a part of the structure. */
    inside: (element: Element, tag: string, paint: () => void): void => {
      const content = doc.markStructureContent(tag)
      paint()
      doc.endMarkedContent()
      element.add(content)
    },
    /** What is drawn is decoration, or repeats what is said elsewhere. */
    aside: (type: 'Layout' | 'Pagination', paint: () => void): void => {
      doc.markContent('Artifact', { type })
      paint()
      doc.endMarkedContent()
    },
    rule: (x: number, y: number, width: number, tone: Tone, thickness: number): void => {
      doc.moveTo(x, y).lineTo(x + width, y).lineWidth(thickness).stroke(inks[tone])
    },
    bookmark: (under: PDFKit.PDFOutline | undefined, title: string, top: number): PDFKit.PDFOutline => {
      const place = { expanded: true, top, left: sheet.width }
      return (under ?? doc.outline).addItem(title, place)
    },
  }
}

export type Pen = ReturnType<typeof openPen>
