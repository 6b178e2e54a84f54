import type { Lang } from './lang.ts'
import { type Medium, inMedium, isPlain } from './medium.ts'

// Making a formatter costs a hundred times what using it does: each is made once.
const numbers = new Map<string, Intl.NumberFormat>()
const listIn = (locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' })
const lists: Readonly<Record<Lang, Intl.ListFormat>> = { fr: listIn('fr-FR'), en: listIn('en-GB') }

const numberIn = (lang: Lang, digits: number, useGrouping: boolean): Intl.NumberFormat => {
  const key = `${lang}${digits}${useGrouping}`
  const formatter = numbers.get(key) ?? new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-IE', { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping })
  numbers.set(key, formatter)
  return formatter
}

/** Without what a sum of decimals leaves in its last bits: 1.8499999999999999 is 1.85 and reads 1.9, as in a spreadsheet. */
const withoutNoise = (value: number, digits: number): number => (digits > 0 ? Number(value.toPrecision(14)) : value)

/** « 1 234,5 » or "1,234.5"; « 1234,5 » in a French spreadsheet, `1234.5` in open data. */
export const formatNumber = (value: number, lang: Lang, digits = 0, medium: Medium = 'screen'): string =>
  inMedium(numberIn(medium === 'open-data' ? 'en' : lang, digits, !isPlain(medium)).format(withoutNoise(value, digits)), medium)

/** « 12 % » or "12%", from a number of hundredths. */
export const formatPercent = (percent: number, lang: Lang, digits = 0, medium: Medium = 'screen'): string => {
  const figure = formatNumber(percent, lang, digits, medium)
  return isPlain(medium) ? figure : figure + (lang === 'fr' ? '\u00a0%' : '%')
}

/** « 3 500 à 10 000 » or "3,500 to 10,000". */
export const formatRange = (low: number, high: number, lang: Lang, digits = 0): string =>
  `${formatNumber(low, lang, digits)} ${lang === 'fr' ? 'à' : 'to'} ${formatNumber(high, lang, digits)}`

/** « a, b et c ». */
export const formatList = (items: readonly string[], lang: Lang): string => lists[lang].format(items)
