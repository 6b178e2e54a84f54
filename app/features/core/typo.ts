import type { Lang } from './lang.ts'

/** French typography in one place: narrow no-break spaces before ; ! ? and inside guillemets, no-break before :, real apostrophes. */
export const typo = (text: string, lang: Lang = 'fr'): string =>
  lang !== 'fr'
    ? text
    : text
        .replace(/'/g, '’')
        .replace(/[ \u00a0\u202f]?([;!?])(?=\s|$|[)»”])/g, '\u202f$1')
        .replace(/ :(?=\s|$)/g, '\u00a0:')
        .replace(/«[ \u00a0\u202f]?/g, '«\u202f')
        .replace(/[ \u00a0\u202f]?»/g, '\u202f»')
        .replace(/(\d) (?=\d{3}\b)/g, '$1\u202f')
        .replace(/(\d) (%|€)/g, '$1\u00a0$2')

// Making a formatter costs a hundred times what using it does: each is made once.
const numbers = new Map<string, Intl.NumberFormat>()
const listIn = (locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' })
const lists: Readonly<Record<Lang, Intl.ListFormat>> = { fr: listIn('fr-FR'), en: listIn('en-GB') }

/** « 1 234 » or "1,234". */
export const formatNumber = (value: number, lang: Lang, digits = 0): string => {
  const key = `${lang}${digits}`
  const formatter = numbers.get(key) ?? new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-IE', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  numbers.set(key, formatter)
  return formatter.format(value)
}

/** « a, b et c ». */
export const formatList = (items: readonly string[], lang: Lang): string =>
  lists[lang].format(items)
