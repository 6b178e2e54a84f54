import { formMost } from './body-limits.ts'

/** A file as sent: the name its sender gave it, and its bytes. An empty file is one; no file chosen is none. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type SentForm = { readonly fields: (readonly [string, string])[]; readonly file: Upload | null }

/** The beginning of a form that was cut, ended as if its last part were whole: the fields before the file can be read. */
const ended = async (request: Request, type: string): Promise<Request> => {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? []
  const head = new Uint8Array(await request.arrayBuffer())
  return new Request(request.url, { method: 'POST', headers: { 'content-type': type }, body: new Blob([head, `\r\n--${quoted ?? plain}--\r\n`]) })
}

/** Reads a form that may bring one file in `field`; other files are dropped. Null when it cannot be read, or when its words are larger than a form may be. */
export const readMultipart = async (request: Request, field: string, cut: boolean): Promise<SentForm | null> => {
  const type = request.headers.get('content-type') ?? ''
  const form = await (cut ? await ended(request, type) : request).formData().catch(() => null)
  if (!form) return null
  const parts = [...form]
  const fields = parts.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  if (fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > formMost) return null
  const file = parts.flatMap(([name, value]) => (name === field && typeof value !== 'string' && value.name !== '' ? [value] : []))[0]
  return { fields, file: file && !cut ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null }
}
