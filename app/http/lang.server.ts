import type { Actor } from '#app/access/grant.ts'
import { type Lang, isLang } from '#app/features/core/index.ts'
import { langOfPath } from '#app/paths.ts'

/** Value of one cookie of a request. */
export const readCookie = (header: string | null, name: string): string | null => {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}

/** Language of an answer: the one its address says, else the profile's, else the one this browser last chose, else French. */
export const langOf = (request: Request, actor: Actor): Lang => {
  const said = langOfPath(new URL(request.url).pathname)
  if (said) return said
  if (actor.kind === 'person') return actor.lang
  const chosen = readCookie(request.headers.get('cookie'), 'lang')
  return isLang(chosen) ? chosen : 'fr'
}

/** The `Set-Cookie` line that keeps a choice of display for a year. */
export const preferenceCookie = (name: string, value: string, { secure }: { secure: boolean }): string =>
  `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`

/** The language a profile holds, kept for the moments without a session. */
export const langCookie = (lang: Lang, place: { secure: boolean }): string => preferenceCookie('lang', lang, place)
