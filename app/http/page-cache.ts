import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type CachedPage = {
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly identity: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
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
    store: (key: string, html: Buffer, headers: Record<string, string>, now: number): CachedPage => {
      const page: CachedPage = {
        etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
        headers,
        identity: html,
        gzip: gzipSync(html, { level: 9 }),
        br: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
        freshUntil: now + seconds * 1000,
      }
      pages.delete(key)
      pages.set(key, page)
      const oldest = pages.keys().next()
      if (pages.size > limit && !oldest.done) pages.delete(oldest.value)
      return page
    },
    clear: () => pages.clear(),
  }
}

/** The best encoding this client accepts. */
export const chosenEncoding = (accept: string | undefined): 'br' | 'gzip' | 'identity' => {
  if (!accept) return 'identity'
  if (/\bbr\b(?!;q=0(?:\.0+)?(?:,|$))/.test(accept)) return 'br'
  return /\bgzip\b(?!;q=0(?:\.0+)?(?:,|$))/.test(accept) ? 'gzip' : 'identity'
}
