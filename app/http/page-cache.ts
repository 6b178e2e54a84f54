import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

type Encoding = 'br' | 'gzip' | 'identity'

/** One form of a page, ready to send: headers as node takes them fastest (names and values in turn), and bytes. */
export type KeptForm = { readonly headers: string[]; readonly body: Buffer }

export type CachedPage = {
  readonly etag: string
  /** Headers of the answer to whoever has it already. */
  readonly unchanged: string[]
  readonly forms: Readonly<Record<Encoding, KeptForm>>
  readonly freshUntil: number
}

const limit = 500

/** Rendered public pages, at most 500, each fresh for `seconds`; the least recently stored goes first. */
export const createPageCache = (seconds: number) => {
  const pages = new Map<string, CachedPage>()
  return {
    find: (key: string, now: number): CachedPage | undefined => {
      const page = pages.get(key)
      return page && page.freshUntil > now ? page : undefined
    },
    store: (key: string, html: Buffer, headers: readonly string[], now: number): CachedPage => {
      const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
      const common = [...headers, 'ETag', etag, 'Vary', 'Accept-Encoding, Cookie', 'Cache-Control', 'no-cache']
      const form = (body: Buffer, encoding: Encoding): KeptForm => {
        const encoded = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
        return { headers: [...common, ...encoded, 'Content-Length', String(body.length)], body }
      }
      const made: Partial<Record<Encoding, KeptForm>> = {}
      const page: CachedPage = {
        etag,
        unchanged: common,
        // Compressed for the first who asks: addresses made up by the thousand are asked for once, in one form.
        forms: {
          identity: form(html, 'identity'),
          get gzip() {
            return (made.gzip ??= form(gzipSync(html, { level: 9 }), 'gzip'))
          },
          get br() {
            return (made.br ??= form(brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), 'br'))
          },
        },
        freshUntil: now + seconds * 1000,
      }
      pages.delete(key)
      pages.set(key, page)
      const oldest = pages.keys().next()
      if (pages.size > limit && !oldest.done) pages.delete(oldest.value)
      return page
    },
  }
}

/** The best encoding this client accepts. */
export const chosenEncoding = (accept: string | undefined): Encoding => {
  if (!accept) return 'identity'
  if (/\bbr\b(?!;q=0(?:\.0+)?(?:,|$))/.test(accept)) return 'br'
  return /\bgzip\b(?!;q=0(?:\.0+)?(?:,|$))/.test(accept) ? 'gzip' : 'identity'
}
