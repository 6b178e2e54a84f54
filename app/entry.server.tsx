import { PassThrough } from 'node:stream'
import { type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node'
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

/** Renders a page whole before sending it: its status, its nonce and its text are then one and the same. */
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
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          headers.set('Content-Security-Policy', contentSecurityPolicy(nonce ?? null))
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError: reject,
      },
    )
    setTimeout(abort, renderLimit + 1000).unref()
  })

export default handleRequest

export const handleError = (error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void => logFailure(error, request, context.requestId)

export { closePortal, isPortalReady, openPortal } from '#app/lifecycle.server.ts'
