import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createGzip, gzip } from 'node:zlib'

/**
 * The web request of a node request. `x-forwarded-host` never travels further: Remix would trust it. It carries no abort signal: work is
 * short and bounded by the database, and a change whose sender left must be no less whole for it.
 */
export const toRequest = (req: IncomingMessage, url: URL, body: Buffer<ArrayBuffer> | null): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || name === 'x-forwarded-host') continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return new Request(url, { method: req.method ?? 'GET', headers, body: body && body.length > 0 ? body : null })
}

const zipped = promisify(gzip)

/** The headers of a web response as node takes them fastest: names and values in turn. */
const flatHeaders = (fixed: readonly string[], headers: Headers): string[] => {
  const flat = [...fixed]
  for (const [name, value] of headers) flat.push(name, value)
  return flat
}

type Sent = { readonly response: Response; readonly page: Buffer | null; readonly fixed: readonly string[]; readonly accepts: 'br' | 'gzip' | 'identity' }

/** Below this a page is one packet, compressed or not. */
const worthPacking = 1_024

/** Sends a web response, or the page rendered for it; HTML and data are compressed on the way when the client accepts it. */
export const sendResponse = async (res: ServerResponse, { response, page, fixed, accepts }: Sent): Promise<void> => {
  const headers = flatHeaders(fixed, response.headers)
  if (!page && !response.body) return void res.writeHead(response.status, headers).end()
  // What says its own length is sent as it is: a stored file, compressed already.
  const packed = accepts !== 'identity' && !response.headers.has('content-length') && (page === null || page.length >= worthPacking)
  if (packed) headers.push('content-encoding', 'gzip')
  if (page) {
    const body = !packed ? page : await zipped(page, { level: 4 })
    return void res.writeHead(response.status, [...headers, 'content-length', String(body.length)]).end(body)
  }
  res.writeHead(response.status, headers)
  const source = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
  return !packed ? pipeline(source, res) : pipeline(source, createGzip({ level: 4 }), res)
}
