import { type Result, ok, refuse } from '#app/features/core/index.ts'

type FileKind = { readonly extensions: readonly string[]; readonly mediaType: string }

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

const kinds: readonly FileKind[] = [
  { extensions: ['pdf'], mediaType: 'application/pdf' },
  { extensions: ['png'], mediaType: 'image/png' },
  { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  { extensions: ['webp'], mediaType: 'image/webp' },
  { extensions: ['docx'], mediaType: `${office}.wordprocessingml.document` },
  { extensions: ['xlsx'], mediaType: `${office}.spreadsheetml.sheet` },
  { extensions: ['odt'], mediaType: `${open}.text` },
  { extensions: ['ods'], mediaType: `${open}.spreadsheet` },
]

/** Office files that may run something when they are opened. */
const withMacros = new Set(['doc', 'dot', 'docm', 'dotm', 'xls', 'xlt', 'xlsm', 'xltm', 'xlsb', 'xlam', 'ppt', 'pptm', 'potm', 'ppsm'])

/** Extensions of what is accepted, as a file field takes them. */
export const acceptedFiles: string = kinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',')

const extensionOf = (name: string): string => /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** What was found in a file: the media type of its content, its usual extension, and whether it carries macros. */
type Found = { readonly size: number; readonly mediaType: string | null; readonly extension: string | null; readonly macros: boolean }

/**
 * The media type a file is kept under: an accepted one, that its name and its content agree on.
 * Refuses `evidence.empty`, `evidence.macros`, `evidence.other-kind`, `evidence.disguised` with the extension of its name.
 */
export const acceptedType = (name: string, found: Found): Result<string> => {
  if (found.size === 0) return refuse('invalid', 'evidence.empty')
  const extension = extensionOf(name)
  if (found.macros || withMacros.has(extension) || withMacros.has(found.extension ?? '')) return refuse('invalid', 'evidence.macros')
  const kind = kinds.find(({ extensions }) => extensions.includes(extension))
  if (!kind) return refuse('invalid', 'evidence.other-kind', { extension })
  return found.mediaType === kind.mediaType ? ok(kind.mediaType) : refuse('invalid', 'evidence.disguised', { extension })
}
