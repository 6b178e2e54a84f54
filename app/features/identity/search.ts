const articles = new Set(['le', 'la', 'les', 'l', 'de', 'du', 'des', 'd', 'en', 'et', 'a', 'au', 'aux', 'sur', 'sous'])
const shortened: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' }
const institution = new Set(['mairie', 'ville', 'commune'])

/**
 * A name or a query in the one form that is compared: lower case, no accent, hyphen or apostrophe, articles dropped,
 * « St » and « Ste » spelt out. « L’Haÿ-les-Roses » becomes « hay roses ».
 */
export const normaliseName = (text: string): string => {
  const words = text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => shortened[word] ?? word)
  const telling = words.filter((word) => !articles.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

/** What a person is looking for: a name, a name with a postcode or département, an identifier. */
export type BodyQuery =
  | { readonly kind: 'empty' }
  | { readonly kind: 'siren'; readonly siren: string }
  | { readonly kind: 'bad-identifier'; readonly length: number }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly postcode: string | null }

/** Reads the search box. Nine or fourteen digits are an identifier, five a postcode, the rest words (« mairie de » is dropped). */
export const readQuery = (typed: string): BodyQuery => {
  const digits = typed.replace(/[\s.\u00a0\u202f-]/g, '')
  if (/^\d+$/.test(digits) && digits.length > 5) {
    return digits.length === 9 || digits.length === 14 ? { kind: 'siren', siren: digits.slice(0, 9) } : { kind: 'bad-identifier', length: digits.length }
  }
  const words = normaliseName(typed.slice(0, 200)).split(' ').filter(Boolean)
  const postcode = words.find((word) => /^\d{5}$/.test(word)) ?? null
  const names = words.filter((word) => word !== postcode)
  const telling = names.filter((word) => !institution.has(word))
  if (names.length === 0 && !postcode) return { kind: 'empty' }
  return { kind: 'words', words: telling.length > 0 ? telling : names, postcode }
}
