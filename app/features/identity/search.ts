export type RegisterType = 'commune' | 'epci' | 'departement' | 'region'

const articles = new Set(['le', 'la', 'les', 'l', 'de', 'du', 'des', 'd', 'en', 'et', 'a', 'au', 'aux', 'sur', 'sous'])
const shortened: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' }
const typeWords: Readonly<Record<string, RegisterType>> = {
  mairie: 'commune', ville: 'commune', commune: 'commune', cc: 'epci', ca: 'epci', cu: 'epci', communaute: 'epci', agglomeration: 'epci', agglo: 'epci', intercommunalite: 'epci',
  departement: 'departement', departemental: 'departement', region: 'region', regional: 'region',
}
const fillers = new Set(['conseil', 'communes', 'urbaine'])

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
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly postcode: string | null; readonly type: RegisterType | null }

/** Reads the search box. Nine or fourteen digits are an identifier, five a postcode, the rest words. « Mairie de », « CC », « département » say what type comes first. */
export const readQuery = (typed: string): BodyQuery => {
  const digits = typed.replace(/[\s.\u00a0\u202f-]/g, '')
  if (/^\d+$/.test(digits) && digits.length > 5) {
    return digits.length === 9 || digits.length === 14 ? { kind: 'siren', siren: digits.slice(0, 9) } : { kind: 'bad-identifier', length: digits.length }
  }
  const words = normaliseName(typed.slice(0, 200)).split(' ').filter(Boolean)
  const postcode = words.find((word) => /^\d{5}$/.test(word)) ?? null
  const names = words.filter((word) => word !== postcode)
  const telling = names.filter((word) => !fillers.has(word) && !Object.hasOwn(typeWords, word))
  if (names.length === 0 && !postcode) return { kind: 'empty' }
  if (telling.length === 0) return { kind: 'words', words: names, postcode, type: null }
  const type = names.flatMap((word) => (Object.hasOwn(typeWords, word) ? (typeWords[word] ?? []) : []))[0] ?? null
  return { kind: 'words', words: telling, postcode, type }
}
