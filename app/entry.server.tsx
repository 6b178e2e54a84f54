import { Writable } from 'node:stream'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { contentSecurityPolicy } from '#app/http/headers.ts'
import { logFailure } from '#app/lifecycle.server.ts'
import { NonceContext } from '#app/ui/shell/nonce.ts'

const renderLimit = 10_000

/** Whether a matched route said `handle = { scripts: false }`. */
const isScriptless = (remix: EntryContext): boolean =>
  remix.staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = remix.routeModules[route.id]?.handle
    return typeof handle === 'object' && handle !== null && 'scripts' in handle && handle.scripts === false
  })

/**
 * Gathers what React writes, and gives it whole. Where a letter of several bytes does not fit at the end of its buffer, React 18
 * sends the unused bytes along: zeros, which a browser shows as « \ufffd » in an attribute. No page holds any of its own.
 */
const gathering = (whole: (page: Buffer) => void): Writable => {
  const written: Buffer[] = []
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      written.push(chunk)
      next()
    },
    final(done) {
      const page = Buffer.concat(written)
      whole(page.includes(0) ? Buffer.from(page.filter((byte) => byte !== 0)) : page)
      done()
    },
  })
}

/** Renders a page whole before sending it: its status, its nonce and its text are then one and the same. The server sends the bytes it finds in the context. */
const handleRequest = (request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext): Promise<Response> =>
  new Promise((resolve, reject) => {
    const nonce = isScriptless(remix) ? undefined : context.nonce
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={renderLimit} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          headers.set('Content-Security-Policy', contentSecurityPolicy(nonce ?? null))
          pipe(
            gathering((page) => {
              context.page = page
              resolve(new Response(null, { headers, status }))
            }),
          )
        },
        onShellError: reject,
        onError: reject,
      },
    )
    setTimeout(abort, renderLimit + 1000).unref()
  })

export default handleRequest

export const handleError = (error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void => logFailure(error, request, context.requestId)

export { closePortal, helpLine, isPortalReady, isSignedIn, openPortal } from '#app/lifecycle.server.ts'
