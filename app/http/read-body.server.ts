import type { RequestContext } from './context.server.ts'
import { type SentForm, readMultipart } from './multipart.server.ts'
import { cleanText } from './parse-form.ts'

const tooMany = 2_000

/**
 * The fields of a form post, in order, and its file where the page takes one in `fileField`. Anything but a URL-encoded form answers 415,
 * and a multipart one too where no file is taken; the server already bounded its size.
 */
export const readForm = async (request: Request, context: RequestContext, fileField?: string): Promise<SentForm> => {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const refused = (status: number, code: string) => Response.json({ code, facts: {}, requestId: context.requestId, typed: {} }, { status })
  const sent = async (): Promise<SentForm | null> => {
    if (type === 'application/x-www-form-urlencoded') return { fields: [...new URLSearchParams(await request.text())], file: null }
    return type === 'multipart/form-data' && fileField ? readMultipart(request, fileField, context.cut) : null
  }
  const form = await sent()
  if (!form) throw refused(415, 'http.unsupported-form')
  if (form.fields.length > tooMany) throw refused(413, 'http.too-large')
  return { fields: form.fields.map(([name, value]) => [cleanText(name), cleanText(value)] as const), file: form.file }
}
