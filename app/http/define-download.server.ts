import type { Action } from '#app/access/policy.ts'
import { ok } from '#app/features/core/index.ts'
import { type LoaderRoute, defineLoader } from './define-route.server.ts'
import { attachment } from './attachment.ts'

/** A file: its name as the person will find it, its media type with its charset, its content. `length` of what is stored compressed already, and is sent as it is. */
export type Download = { readonly fileName: string; readonly type: string; readonly body: string | Uint8Array<ArrayBuffer>; readonly length?: number }

/** A loader whose answer is a file: same rights, same parsing, same refusals as `defineLoader`. Its route has no default export. */
export const defineDownload = <A extends Action, P = Record<string, string | undefined>, S = Record<string, string>>(route: LoaderRoute<A, Download, P, S>) =>
  defineLoader<A, Response, P, S>({
    ...route,
    handle: async (call) => {
      const made = await route.handle(call)
      if (!made.ok) return made
      const { fileName, type, body, length } = made.value
      const headers = { 'Content-Type': type, 'Content-Disposition': attachment(fileName), 'Cache-Control': 'no-store', 'Content-Security-Policy': "sandbox; default-src 'none'" }
      return ok(new Response(body, { headers: length === undefined ? headers : { ...headers, 'Content-Length': String(length) } }))
    },
  })
