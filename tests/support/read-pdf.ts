import { inflateSync } from 'node:zlib'

type PdfObject = { readonly id: number; readonly body: string; readonly stream: string | null }

const objectsOf = (bytes: Uint8Array): Map<number, PdfObject> => {
  const raw = Buffer.from(bytes)
  const text = raw.toString('latin1')
  const found = new Map<number, PdfObject>()
  for (const match of text.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = match.index + match[0].length
    const opens = text.indexOf('stream\n', start)
    const ends = text.indexOf('endobj', start)
    const streamed = opens >= 0 && opens < ends
    const body = text.slice(start, streamed ? opens : ends)
    const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0)
    const data = raw.subarray(opens + 7, opens + 7 + length)
    const stream = streamed ? (body.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1') : null
    found.set(Number(match[1]), { id: Number(match[1]), body, stream })
  }
  return found
}

const refs = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id))
const after = (body: string, key: string): string => new RegExp(`/${key} ?(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(body)?.[1] ?? ''

/** A string of a PDF, as text. */
const stringOf = (written: string | undefined): string => {
  const bytes = Buffer.from((written ?? '').replace(/\\([nrtbf()\\])/g, (_, sign: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[sign] ?? sign), 'latin1')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
}

const unicodeOf = (map: string): string[] =>
  [...map.matchAll(/\[((?:<[0-9a-f ]*>\s*)+)\]/gi)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].map(([, code = '']) => Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')))

/** `said`: what its structure says, without what is repeated or only decorates. */
export type PdfPage = { readonly content: string; readonly text: string; readonly said: string; readonly glyphs: readonly string[] }
export type PdfPart = { readonly id: number; readonly tag: string; readonly kids: readonly number[]; readonly marks: number; readonly scope: string | null; readonly alt: string | null }

/** What a document made by the portal holds: its catalogue, pages with their text, structure, bookmarks, and its whole raw text. */
export const readPdf = (bytes: Uint8Array) => {
  const objects = objectsOf(bytes)
  const all = [...objects.values()]
  const fonts = new Map<number, string[]>()
  for (const { id, body } of all) {
    const map = objects.get(refs(after(body, 'ToUnicode'))[0] ?? -1)?.stream
    if (map) fonts.set(id, unicodeOf(map))
  }
  const catalogue = all.find(({ body }) => /\/Type \/Catalog/.test(body))?.body ?? ''
  const kidsOfPages = refs(after(all.find(({ body }) => /\/Type \/Pages/.test(body))?.body ?? '', 'Kids'))
  const pages = kidsOfPages.map((id): PdfPage => {
    const body = objects.get(id)?.body ?? ''
    const content = objects.get(refs(after(body, 'Contents'))[0] ?? -1)?.stream ?? ''
    const resources = objects.get(refs(after(body, 'Resources'))[0] ?? -1)?.body ?? ''
    const faces = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font]) => [name, fonts.get(Number(font)) ?? []]))
    let face: string[] = []
    const glyphs: string[] = []
    let text = ''
    let said = ''
    let apart = false
    for (const [, tag, name, shown] of content.matchAll(/^\/(\w+)(?: .*)? B[DM]C$|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/gm)) {
      if (tag) apart = tag === 'Artifact'
      if (name) face = faces.get(name) ?? []
      for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g)) {
        for (const glyph of hex.match(/.{4}/g) ?? []) {
          glyphs.push(glyph)
          const sign = face[Number.parseInt(glyph, 16)] ?? '\ufffd'
          text += sign
          if (!apart) said += sign
        }
      }
    }
    return { content, text, said, glyphs }
  })
  const parts = all.filter(({ body }) => /\/S \/(?!Transparency)\w+/.test(body) && /\/P \d+ 0 R/.test(body)).map(({ id, body }): PdfPart => {
    const kids = /\/K \[([\s\S]*?)\]\s*(?:\n|>>|\/)/.exec(body)?.[1] ?? ''
    return {
      id,
      tag: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
      kids: refs(kids.replace(/<<[\s\S]*?>>/g, '')),
      marks: kids.replace(/\d+ 0 R/g, '').replace(/\/MCID (\d+)/g, '$1').match(/\d+/g)?.length ?? 0,
      scope: /\/Scope \/?\(?(\w+)/.exec(body)?.[1] ?? null,
      alt: /\/Alt \(((?:\\.|[^\\)])*)\)/.exec(body)?.[1] ?? null,
    }
  })
  const bookmarks = all.filter(({ body }) => /\/Title \(/.test(body) && /\/Dest/.test(body)).map(({ body }) => stringOf(/\/Title \(((?:\\[\s\S]|[^\\)])*)\)/.exec(body)?.[1]))
  const metadata = Buffer.from(all.find(({ body }) => /\/Type \/Metadata/.test(body))?.stream ?? '', 'latin1').toString('utf8')
  const named = (key: string): string => objects.get(refs(after(catalogue, key))[0] ?? -1)?.body ?? ''
  return { catalogue, pages, parts, bookmarks, metadata, markInfo: named('MarkInfo'), viewer: named('ViewerPreferences'), text: pages.map((page) => page.text).join(''), said: pages.map((page) => page.said).join('') }
}

/** What is wrong with the marks of a page: a part opened and not closed, something drawn that belongs to nothing. */
export const faultsOfMarks = ({ content }: PdfPage): string[] => {
  let open = 0
  const faults: string[] = []
  for (const line of content.split('\n')) {
    if (/ (BDC|BMC)$/.test(line)) open += 1
    if (line === 'EMC') open -= 1
    if (open < 0 || open > 1) faults.push(`${open} parts open at ${line}`)
    if (open === 0 && / TJ$|^(S|f|B|b|f\*|B\*|s)$/.test(line)) faults.push(`drawn outside any part: ${line}`)
  }
  return open === 0 ? faults : [...faults, `${open} parts left open`]
}
