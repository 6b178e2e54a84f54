import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

let kept: { readonly regular: Buffer; readonly strong: Buffer } | undefined

/** The faces of documents, whole (OFL 1.1), read once: Atkinson Hyperlegible Next, regular and bold. Only the signs used are embedded. */
export const fontFiles = () =>
  (kept ??= {
    regular: readFileSync(require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf')),
    strong: readFileSync(require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf')),
  })

const isFace = (face: unknown): face is { readonly font: { readonly characterSet: readonly number[] } } =>
  typeof face === 'object' && face !== null && 'font' in face && typeof face.font === 'object' && face.font !== null && 'characterSet' in face.font

const known = new Map<string, ReadonlySet<number>>()

/** The characters that a face opened in a document can show. */
export const coverageOf = (doc: PDFKit.PDFDocument, face: string): ReadonlySet<number> => {
  const found = known.get(face)
  if (found) return found
  const open: unknown = Reflect.get(doc.font(face), '_font')
  if (!isFace(open)) throw new Error(`pdfkit no longer tells what ${face} can show`)
  const coverage = new Set(open.font.characterSet)
  known.set(face, coverage)
  return coverage
}
