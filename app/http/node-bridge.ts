import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'

/** Largest body a form may have, in bytes. */
export const bodyLimit = 256 * 1024

/** Reads a body whole, up to the limit; null when it is larger. */
export const readBody = async (req: IncomingMessage): Promise<Buffer | null> => {
  const announced = Number(req.headers['content-length'] ?? 0)
  if (announced > bodyLimit) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The web request of a node request. `x-forwarded-host` never travels further: Remix would trust it. */
export const toRequest = (req: IncomingMessage, res: ServerResponse, url: URL, body: Buffer | null): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || name === 'x-forwarded-host') continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const aborter = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) aborter.abort()
  })
  return new Request(url, { method: req.method ?? 'GET', headers, signal: aborter.signal, body: body && body.length > 0 ? new Uint8Array(body) : null })
}

/** Sends a web response; HTML and data are compressed on the way when the client accepts it. */
export const sendResponse = async (res: ServerResponse, response: Response, accepts: 'br' | 'gzip' | 'identity'): Promise<void> => {
  res.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  if (!response.body) {
    res.end()
    return
  }
  const source = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
  if (accepts === 'identity') return pipeline(source, res)
  res.setHeader('content-encoding', 'gzip')
  res.removeHeader('content-length')
  return pipeline(source, createGzip({ level: 4 }), res)
}
