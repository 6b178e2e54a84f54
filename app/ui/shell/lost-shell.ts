import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { isLang } from '#app/features/core/index.ts'
import { type Shell, emptyShell } from './shell.ts'

/** The language that an answer of error carries; null when it carries none. */
export const langOfError = (error: unknown): Shell['lang'] | null => {
  const data: unknown = isRouteErrorResponse(error) ? error.data : null
  return typeof data === 'object' && data !== null && 'lang' in data && isLang(data.lang) ? data.lang : null
}

/** What is known when a refused form left the page without its shell: the language it was sent in. */
export const useLostShell = (): Shell => {
  const lang = langOfError(useRouteError())
  return lang ? { ...emptyShell, lang } : emptyShell
}
