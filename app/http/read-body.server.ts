import type { RequestContext } from './context.server.ts'
import { cleanText } from './parse-form.ts'

const tooMany = 2_000

/** The fields of a form post, in order. Anything but a URL-encoded form answers 415; the server already bounded its size. */
export const readFields = async (request: Request, context: RequestContext): Promise<(readonly [string, string])[]> => {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const refused = (status: number, code: string) => Response.json({ code, facts: {}, requestId: context.requestId, typed: {} }, { status })
  if (type !== 'application/x-www-form-urlencoded') throw refused(415, 'http.unsupported-form')
  const fields = [...new URLSearchParams(await request.text())]
  if (fields.length > tooMany) throw refused(413, 'http.too-large')
  return fields.map(([name, value]) => [cleanText(name), cleanText(value)] as const)
}
