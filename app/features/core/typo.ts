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

/** « 1 234 » or "1,234". */
export const formatNumber = (value: number, lang: Lang, digits = 0): string =>
  new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-IE', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)

/** « a, b et c ». */
export const formatList = (items: readonly string[], lang: Lang): string =>
  new Intl.ListFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { type: 'conjunction' }).format(items)
