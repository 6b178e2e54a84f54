import { type StaticFile, packFile } from '#app/http/static-files.ts'
import { paths } from '#app/paths.ts'
import { readOperatorFile } from './operator-file.server.ts'
import { type Contrast, contrastFaults, contrastsOf, themeOf, themeSheet } from './operator-theme.ts'

export type OperatorVerdict = { readonly reasons: readonly string[]; readonly contrasts: readonly Contrast[] }

/** Judges the operator's file as the boot does: every reason to refuse it, and every contrast its colours make. */
export const checkOperator = (path: string): OperatorVerdict => {
  const read = readOperatorFile(path)
  const colours = read.ok ? read.value.file.colours : read.colours
  const contrasts = colours ? contrastsOf(themeOf(colours)) : []
  return { reasons: [...(read.ok ? [] : read.reasons), ...contrastFaults(contrasts)], contrasts }
}

/** A logo opened by itself runs nothing and fetches nothing. */
const logoPolicy = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" }

/** What the operator's file makes the server send: its logo, and its colours as a style sheet. */
export const operatorFiles = (path: string | null): ReadonlyMap<string, StaticFile> => {
  const files = new Map<string, StaticFile>()
  const read = path === null ? null : readOperatorFile(path)
  if (!read?.ok) return files
  const { file, logo } = read.value
  if (logo !== null) files.set(paths.operatorLogo, packFile(Buffer.from(logo), { type: 'image/svg+xml', headers: logoPolicy }))
  if (file.colours) files.set(paths.operatorTheme, packFile(Buffer.from(themeSheet(themeOf(file.colours))), { type: 'text/css; charset=utf-8' }))
  return files
}
