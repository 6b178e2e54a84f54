// Remix and nothing else: no policy, no session, no cache, no log. `node bench/servers/bare-remix.ts <server bundle>`.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { type ServerBuild, createRequestHandler } from '@remix-run/node'

if (process.env.BENCH_CAPTURED) Object.assign(globalThis, { capturedPage: JSON.parse(readFileSync(process.env.BENCH_CAPTURED, 'utf8')) })
const build: ServerBuild = await import(pathToFileURL(process.argv[2] ?? '').href)
const answer = createRequestHandler(build, 'production')

const bodyOf = async (chunks: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer>> => {
  const read: Buffer[] = []
  for await (const chunk of chunks) read.push(chunk)
  return Buffer.concat(read)
}

createServer(async (req, res) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) if (value !== undefined) headers.set(name, String(value))
  const body = req.method === 'POST' ? await bodyOf(req) : null
  const response = await answer(new Request(`http://${req.headers.host}${req.url}`, { method: req.method ?? 'GET', headers, body }))
  res.writeHead(response.status, Object.fromEntries(response.headers))
  if (!response.body) return void res.end()
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), res)
}).listen(Number(process.env.PORT), '127.0.0.1')
