import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { contentSecurityPolicy, securityHeaders } from './headers.ts'
import { type Log, describeError, loggedPath } from './log.ts'
import { readCookie } from './lang.server.ts'
import { sendResponse, toRequest } from './node-bridge.ts'
import { type RequestContext, newRequestContext } from './context.server.ts'
import { mayChange } from './origin-gate.ts'
import { type CachedPage, chosenEncoding, createPageCache } from './page-cache.ts'
import { plainPage } from './plain-page.ts'
import { isPublicPage } from './public-pages.ts'
import { drain } from './read-request.ts'
import { createReceiver } from './receiver.ts'
import type { StaticFile } from './static-files.ts'

/** The application behind the server: the Remix bundle, and its hold on the database. */
export type Portal = {
  readonly answer: (request: Request, context: RequestContext) => Promise<Response>
  readonly ready: () => Promise<boolean>
  readonly close: () => Promise<void>
  /** Whether these cookies are those of somebody signed in: nobody else has a file received. */
  readonly knows?: (cookies: string | null) => Promise<boolean>
  /** Whom to call, as pages without the application say it: a number and its hours. */
  readonly help?: () => string | null
}

export type ServerSettings = {
  readonly portal: Portal
  readonly files: ReadonlyMap<string, StaticFile>
  readonly port: number
  readonly host: string
  /** Addresses the portal is reached at; the first is the public one. */
  readonly origins: readonly string[]
  readonly trustedProxy: boolean
  readonly log: Log
}

const methods = new Set(['GET', 'HEAD', 'POST'])
const inFlightLimit = 128
/** Sockets at once: with the limit of a body, what bounds the memory that unfinished forms may take. */
const connectionLimit = 1_024
const publicSeconds = 60
/** Above the longest that a file may take at the slowest pace: the pace itself is counted by `readBody`. */
const requestTimeout = 330_000

/** Whether the bytes of a path spell letters: the router would write the whole path on the console, mailed secrets included. */
const isReadable = (pathname: string): boolean => {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

const unsent = { kind: 'whole', body: Buffer.alloc(0), done: () => {}, withFile: false } as const
const bringsBody = ({ headers }: IncomingMessage): boolean => headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

export type RunningServer = { readonly server: Server; readonly port: number; readonly close: () => Promise<void> }

/** Starts our own HTTP server: static files, cached public pages, origin gate, then the application. */
export const startServer = async (settings: ServerSettings): Promise<RunningServer> => {
  const { portal, files, log } = settings
  const origins = new Map(settings.origins.map((origin) => [new URL(origin).host, origin]))
  const publicOrigin = settings.origins[0] ?? 'http://localhost'
  const fixed = Object.entries(securityHeaders(publicOrigin.startsWith('https://'))).flat()
  const cache = createPageCache(publicSeconds)
  const receive = createReceiver(async (req) => (await portal.knows?.(req.headers.cookie ?? null)) ?? true)
  const stylesheets = [...files.keys()].filter((path) => path.startsWith('/assets/root') && path.endsWith('.css'))
  let inFlight = 0
  let draining = false
  let checking: Promise<boolean> | null = null

  // Anybody may ask: a thousand questions at once cost the database one.
  const isReady = () => (checking ??= portal.ready().finally(() => (checking = null)))

  const send = (res: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body?: Buffer | string): void => {
    const length = body === undefined ? [] : ['Content-Length', String(Buffer.byteLength(body))]
    res.writeHead(status, [...fixed, ...Object.entries(headers).flat(), ...length]).end(body)
  }

  const sendPlain = (res: ServerResponse, status: number, requestId: string, { extra = {}, refused = false }: { extra?: Record<string, string>; refused?: boolean } = {}) => {
    const headers = { ...extra, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': contentSecurityPolicy(null), 'X-Request-Id': requestId }
    send(res, status, headers, plainPage({ status, requestId, stylesheets, refused, help: portal.help?.() ?? null }))
  }

  const sendFile = (req: IncomingMessage, res: ServerResponse, file: StaticFile) => {
    const wanted = chosenEncoding(req.headers['accept-encoding'])
    const encoding = wanted !== 'identity' && file[wanted] ? wanted : 'identity'
    const headers: Record<string, string> = { ...file.headers, 'Content-Type': file.type, ETag: file.etag, Vary: 'Accept-Encoding', 'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600' }
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding
    if (req.headers['if-none-match'] === file.etag) send(res, 304, headers)
    else send(res, 200, headers, req.method === 'HEAD' ? undefined : (file[encoding] ?? file.identity))
  }

  const sendPage = (req: IncomingMessage, res: ServerResponse, page: CachedPage): void => {
    if (req.headers['if-none-match'] === page.etag) return void res.writeHead(304, page.unchanged).end()
    const { headers, body } = page.forms[chosenEncoding(req.headers['accept-encoding'])]
    res.writeHead(200, headers).end(req.method === 'HEAD' ? undefined : body)
  }

  /** What a page is kept under: the visitor's theme and its address, which says the language. Null for whoever holds a session, and for what is not only read. */
  const cacheKeyOf = (req: IncomingMessage, address: string): string | null => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return null
    const { cookie } = req.headers
    if (cookie === undefined) return `|${address}`
    if (cookie.includes('ressort=')) return null
    return `${/^(?:light|dark)$/.exec(readCookie(cookie, 'theme') ?? '')?.[0] ?? ''}|${address}`
  }

  /** Only public pages are kept, under their exact address: one that is found needs no further look at the request. */
  const sendKept = (req: IncomingMessage, res: ServerResponse): boolean => {
    const key = origins.has(req.headers.host ?? '') ? cacheKeyOf(req, req.url ?? '') : null
    const page = key === null ? undefined : cache.find(key, Date.now())
    if (page) sendPage(req, res, page)
    return page !== undefined
  }

  const answer = async (req: IncomingMessage, res: ServerResponse, url: URL, body: Buffer<ArrayBuffer>, context: RequestContext) => {
    const key = url.search.length <= 100 && isPublicPage(url.pathname) ? cacheKeyOf(req, url.pathname + url.search) : null
    const response = await portal.answer(toRequest(req, url, body), context)
    // A file that is refused has no page of its own: Remix would send the refusal as data. A script that keeps a form asks for data.
    if (response.status >= 400 && !req.headers.accept?.startsWith('application/json') && response.headers.get('content-type')?.startsWith('application/json')) return sendPlain(res, response.status, context.requestId, { extra: Object.fromEntries(context.out), refused: true })
    for (const [name, value] of context.out) response.headers.append(name, value)
    response.headers.set('X-Request-Id', context.requestId)
    const keepable = key && req.method === 'GET' && response.status === 200 && response.headers.getSetCookie().length === 0
    // Whatever a cookie looked like: what was rendered for somebody is never kept.
    if (keepable && (await context.actor)?.kind !== 'person') {
      const kept = [...fixed, 'Content-Type', 'text/html; charset=utf-8', 'Content-Security-Policy', response.headers.get('content-security-policy') ?? contentSecurityPolicy(null)]
      return sendPage(req, res, cache.store(key, context.page ?? Buffer.from(await response.arrayBuffer()), kept, Date.now()))
    }
    if (!response.headers.has('cache-control')) response.headers.set('Cache-Control', 'no-store')
    return sendResponse(res, { response, page: context.page, fixed, accepts: req.method === 'HEAD' ? 'identity' : chosenEncoding(req.headers['accept-encoding']) })
  }

  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    const origin = origins.get(req.headers.host ?? '')
    const path = req.url ?? '/'
    if (path === '/healthz') return send(res, 200, { 'Content-Type': 'text/plain' }, 'ok')
    if (path === '/readyz') {
      const ready = !draining && (await isReady())
      return send(res, ready ? 200 : 503, { 'Content-Type': 'text/plain' }, ready ? 'ok' : 'unavailable')
    }
    const file = files.get(path.split('?')[0] ?? '')
    if (file && (req.method === 'GET' || req.method === 'HEAD')) return sendFile(req, res, file)
    const forwarded = settings.trustedProxy ? String(req.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : ''
    const context = newRequestContext(forwarded || req.socket.remoteAddress || '')
    const { requestId } = context
    const url = origin && path.startsWith('/') && !path.startsWith('//') ? URL.parse(origin + path) : null
    if (!origin || !url || !isReadable(url.pathname)) return sendPlain(res, 400, requestId)
    if (!methods.has(req.method ?? '')) return sendPlain(res, 405, requestId, { extra: { Allow: [...methods].join(', ') } })
    const header = (name: string) => [req.headers[name]].flat()[0]
    if (!mayChange({ method: req.method ?? '', header, origins: new Set([origin]) })) return sendPlain(res, 403, requestId)
    // A form is waited for before it takes a place: senders who never finish hold a socket each, and nobody else up.
    const received = req.method === 'POST' ? await receive(req, url.pathname) : unsent
    if (received.kind === 'left') return void res.destroy()
    if (received.kind === 'slow') return sendPlain(res, 408, requestId, { extra: { Connection: 'close' } })
    if (received.kind === 'full') return sendPlain(res, 503, requestId, { extra: { 'Retry-After': '10' } })
    context.cut = received.kind === 'cut'
    if (context.cut && !received.withFile) return sendPlain(res, 413, requestId)
    if (draining || inFlight >= inFlightLimit) {
      received.done()
      return sendPlain(res, 503, requestId, { extra: { 'Retry-After': '2' } })
    }
    inFlight += 1
    const startedAt = performance.now()
    try {
      await answer(req, res, url, received.body, context)
    } catch (error) {
      if (!res.destroyed) log.error({ requestId, path: loggedPath(url.pathname), ...describeError(error) }, 'request failed')
      if (!res.headersSent) sendPlain(res, 500, requestId)
      else res.destroy()
    } finally {
      inFlight -= 1
      received.done()
      log.info({ requestId, method: req.method, path: loggedPath(url.pathname), status: res.statusCode, ms: Math.round(performance.now() - startedAt) }, 'request')
    }
  }

  const server = createServer({ requestTimeout, headersTimeout: 10_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 }, (req, res) => {
    if (bringsBody(req)) res.once('finish', () => drain(req))
    if (!sendKept(req, res)) void handle(req, res)
  })
  server.maxConnections = connectionLimit
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  const address = server.address()
  const close = async () => {
    draining = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const cut = setTimeout(() => server.closeAllConnections(), 7_000)
    await closed
    clearTimeout(cut)
    await portal.close()
  }
  return { server, port: typeof address === 'object' && address ? address.port : settings.port, close }
}

