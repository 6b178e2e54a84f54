import { crc32, deflateRawSync } from 'node:zlib'

type Bytes = Uint8Array<ArrayBuffer>

const bytes = (...parts: readonly (Buffer | string)[]): Bytes => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))))

const header = (signature: number, fields: readonly (readonly [number, 2 | 4])[]): Buffer => {
  const made = Buffer.alloc(4 + fields.reduce((sum, [, size]) => sum + size, 0))
  made.writeUInt32LE(signature)
  let at = 4
  for (const [value, size] of fields) at = made.writeUIntLE(value, at, size)
  return made
}

/** A ZIP of these parts, as office programs write them: the first is stored, the others compressed. */
export const zipOf = (parts: Readonly<Record<string, string>>): Bytes => {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text)
    const method = locals.length === 0 ? 0 : 8
    const packed = method === 0 ? content : deflateRawSync(content)
    const common = [[20, 2], [0, 2], [method, 2], [0, 2], [0x21, 2], [crc32(content), 4], [packed.length, 4], [content.length, 4], [name.length, 2], [0, 2]] as const
    locals.push(Buffer.concat([header(0x04034b50, common), Buffer.from(name), packed]))
    entries.push(Buffer.concat([header(0x02014b50, [[20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), Buffer.from(name)]))
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(entries)
  const end = header(0x06054b50, [[0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [directory.length, 4], [offset, 4], [0, 2]])
  return bytes(...locals, directory, end)
}

const contentTypes = (main: string) => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}+xml"/></Types>`
const office = (main: string, folder: string, more: Readonly<Record<string, string>> = {}) => zipOf({ '[Content_Types].xml': contentTypes(main), [`${folder}/document.xml`]: '<x/>', ...more })
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main'

/** A PDF that says these words; padded to a size when one is asked. */
export const pdfOf = (words = 'PV', size = 0): Bytes => {
  const start = `%PDF-1.4\n1 0 obj<</Title(${words})>>endobj\n`
  return bytes(start, Buffer.alloc(Math.max(0, size - start.length - 6), 120), '\n%%EOF')
}

/** One small file of each kind, named by its extension. */
export const samples: Readonly<Record<string, Bytes>> = {
  pdf: pdfOf(),
  png: bytes(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')),
  jpg: bytes('\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9'),
  webp: bytes('RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00'),
  docx: office(word, 'word'),
  xlsx: office(sheet, 'xl'),
  odt: zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
  ods: zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
  docm: office('application/vnd.ms-word.document.macroEnabled.main', 'word', { 'word/vbaProject.bin': 'x' }),
  docxWithMacros: office(word, 'word', { 'word/vbaProject.bin': 'x' }),
  odtWithMacros: zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/script-lc.xml': '<x/>' }),
  zip: zipOf({ 'readme.txt': 'x' }),
  exe: bytes('MZ\x90\x00\x03\x00\x00\x00', Buffer.alloc(200)),
  html: bytes('<!doctype html><script>alert(1)</script>'),
  svg: bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  pptx: office('application/vnd.openxmlformats-officedocument.presentationml.presentation.main', 'ppt'),
}
