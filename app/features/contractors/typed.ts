import { type Cents, formatEuros } from '#app/features/core/index.ts'

/** Reads a price as French people type it (« 1 234,50 », « 310 € », « 79.2 »): cents, or undefined when it is not one. */
export const typedPrice = (typed: string): Cents | undefined => {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/€$/, '').replace(',', '.')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined
  const [euros = '0', decimals = ''] = plain.split('.')
  return Number(euros) * 100 + Number(decimals.padEnd(2, '0'))
}

/** A price as a field shows it: « 1234,50 » in French, "1234.50" in English, without grouping so that it can be corrected. */
export const shownPrice = (cents: Cents, lang: 'fr' | 'en'): string => formatEuros(cents, lang, { medium: 'csv' })
