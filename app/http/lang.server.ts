import { type Lang, isLang } from '#app/features/core/index.ts'

/** Value of one cookie of a request. */
export const readCookie = (header: string | null, name: string): string | null => {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}

/** Language chosen by the person, French otherwise: a public page has one address and one text per choice. */
export const langOf = (request: Request): Lang => {
  const chosen = readCookie(request.headers.get('cookie'), 'lang')
  return isLang(chosen) ? chosen : 'fr'
}

/** The `Set-Cookie` line that keeps a language for a year. */
export const langCookie = (lang: Lang, { secure }: { secure: boolean }): string => `lang=${lang}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`
