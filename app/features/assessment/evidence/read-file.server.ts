import { hash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { type Result, ok } from '#app/features/core/index.ts'
import type { Upload } from '#app/http/multipart.server.ts'
import { acceptedType } from './file-kinds.ts'
import { fileNameShown } from './file-name.ts'

/** Names that stand in clear in an office file that carries macros: Word and Excel, then LibreOffice. */
const macroParts = ['vbaProject.bin', 'Basic/script-lc.xml', 'Scripts/python/', 'Scripts/javascript/', 'Scripts/beanshell/']

/** A file ready to be kept. */
export type ReadFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string }

/** Looks at what a file is, by its content and by its name: see `acceptedType` for what is refused. */
export const readFile = async ({ name: sent, bytes }: Upload): Promise<Result<ReadFile>> => {
  const name = fileNameShown(sent)
  // A file made to confuse the reader of its own kind is of no kind.
  const type = bytes.length === 0 ? undefined : await fileTypeFromBuffer(bytes).catch(() => undefined)
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const macros = content.subarray(0, 2).toString('latin1') === 'PK' && macroParts.some((part) => content.includes(part))
  const accepted = acceptedType(name, { size: bytes.length, mediaType: type?.mime ?? null, extension: type?.ext ?? null, macros })
  return accepted.ok ? ok({ name, mediaType: accepted.value, bytes, sha256: hash('sha256', bytes) }) : accepted
}
