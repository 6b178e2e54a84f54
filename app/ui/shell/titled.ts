import type { Lang } from '#app/features/core/index.ts'
import { isLang } from '#app/features/core/index.ts'

type Match = { readonly id: string; readonly data: unknown }
type Words = { readonly title: string; readonly description?: string; /** The title already names the service. */ readonly bare?: boolean }

const langOfMatches = (matches: readonly Match[]): Lang => {
  const shell = matches.find((match) => match.id === 'root')?.data
  return typeof shell === 'object' && shell !== null && 'lang' in shell && isLang(shell.lang) ? shell.lang : 'fr'
}

/** The `meta` of a route: its title in the language of the page, followed by the service's name. */
export const titled =
  <D = unknown>(words: (lang: Lang, data: D | undefined) => Words) =>
  ({ matches, data }: { matches: readonly { id: string; data: unknown }[]; data: D | undefined }) => {
    const { title, description, bare } = words(langOfMatches(matches), data)
    return [{ title: bare ? title : `${title} – Ressort` }, ...(description ? [{ name: 'description', content: description }] : [])]
  }
