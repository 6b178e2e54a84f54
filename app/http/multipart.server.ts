import { formMost } from './body-limits.ts'

/** A file as sent: the name its sender gave it, and its bytes. An empty file is one; no file chosen is none. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type SentForm = { readonly fields: (readonly [string, string])[]; readonly file: Upload | null }

/** Parts that a form may have, and bytes before the content of each: reading a hundred thousand would hold everybody up for seconds. */
const partsMost = 100
const partHeadMost = 4_096

/** The line between two parts, as every browser tells it: first, in plain characters (RFC 2046). Null when it is told otherwise. */
const boundaryOf = (type: string): string | null => /^multipart\/form-data\s*;\s*boundary=("?)([\w'()+,./:=?-]{1,70})\1\s*(?:;|$)/i.exec(type)?.[2] ?? null

/** Whether a form has few parts, whose heads are short. */
const isModest = (body: Buffer, boundary: string): boolean => {
  const mark = `--${boundary}`
  let parts = 0
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    parts += 1
    const head = body.subarray(at + mark.length, at + mark.length + partHeadMost)
    const isLast = head.subarray(0, 2).toString('latin1') === '--'
    if (parts > partsMost || (!isLast && !head.includes('\r\n\r\n'))) return false
  }
  return true
}

/** Reads a form that may bring one file in `field`; other files are dropped. Null when it cannot be read, has too many parts, or when its words are larger than a form may be. */
export const readMultipart = async (request: Request, field: string, cut: boolean): Promise<SentForm | null> => {
  const boundary = boundaryOf(request.headers.get('content-type') ?? '')
  if (!boundary) return null
  const sent = Buffer.from(await request.arrayBuffer())
  // What was cut is ended as if its last part were whole: the fields before the file can be read.
  const body = cut ? Buffer.concat([sent, Buffer.from(`\r\n--${boundary}--\r\n`)]) : sent
  if (!isModest(body, boundary)) return null
  const form = await new Response(body, { headers: { 'content-type': `multipart/form-data; boundary="${boundary}"` } }).formData().catch(() => null)
  if (!form) return null
  const parts = [...form]
  const fields = parts.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  if (fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > formMost) return null
  const file = parts.flatMap(([name, value]) => (name === field && typeof value !== 'string' && value.name !== '' ? [value] : []))[0]
  return { fields, file: file && !cut ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null }
}
