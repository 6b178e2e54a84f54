import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useEffect } from 'react'
import { isLang } from '#app/features/core/index.ts'
import { type Shell, emptyShell } from './shell.ts'

/** The last shell this page had; set by an effect alone, hence in browsers alone. */
let latest: Shell | null = null

/** The language that an answer of error carries; null when it carries none. */
export const langOfError = (error: unknown): Shell['lang'] | null => {
  const data: unknown = isRouteErrorResponse(error) ? error.data : null
  return typeof data === 'object' && data !== null && 'lang' in data && isLang(data.lang) ? data.lang : null
}

/** The shell of the page. Where the root itself could not be read: the one it had before, else what the error tells of it. */
export const useKnownShell = (read: Shell | undefined): Shell => {
  const lang = langOfError(useRouteError())
  useEffect(() => {
    latest = read ?? latest
  }, [read])
  return read ?? latest ?? (lang ? { ...emptyShell, lang } : emptyShell)
}
