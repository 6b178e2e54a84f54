import { readFileSync, readdirSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

export type StaticFile = {
  readonly type: string
  readonly etag: string
  readonly immutable: boolean
  /** Headers of this file alone. */
  readonly headers?: Readonly<Record<string, string>>
  readonly identity: Buffer
  readonly gzip: Buffer | null
  readonly br: Buffer | null
}

// The best quality takes a second of every start for a few percent less.
const brotliQuality = 5

/** A file made ready to send: named by its content, and compressed once where that is worth it. */
export const packFile = (identity: Buffer, { type, immutable = false, headers }: { type: string; immutable?: boolean; headers?: Readonly<Record<string, string>> }): StaticFile => {
  const packs = !type.startsWith('font/') && type !== 'image/png' && identity.length > 500
  return {
    type,
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    immutable,
    headers,
    identity,
    gzip: packs ? gzipSync(identity, { level: 9 }) : null,
    br: packs ? brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }) : null,
  }
}

/** The built assets, read and compressed once: paths come from the folder, never from the request. */
export const readStaticFiles = (folder: string): ReadonlyMap<string, StaticFile> => {
  const files = new Map<string, StaticFile>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    const type = types[extname(name)]
    if (!type || !statSync(file).isFile()) continue
    files.set(`/${relative(folder, file).split(sep).join('/')}`, packFile(readFileSync(file), { type, immutable: name.startsWith(`assets${sep}`) }))
  }
  return files
}
