import { type Cents, type ParisDay, addDays, formatEuros } from '#app/features/core/index.ts'

/** Reads a price as French people type it (« 1 234,50 », « 310 € », « 79.2 »): cents, or undefined when it is not one. */
export const typedPrice = (typed: string): Cents | undefined => {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/€$/, '').replace(',', '.')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined
  const [euros = '0', decimals = ''] = plain.split('.')
  return Number(euros) * 100 + Number(decimals.padEnd(2, '0'))
}

/** A price as a field shows it: « 1234,50 » in French, "1234.50" in English, without grouping so that it can be corrected. */
export const shownPrice = (cents: Cents, lang: 'fr' | 'en'): string => formatEuros(cents, lang, { medium: 'csv' })

/** Reads a day typed as 31/12/2026 or sent by a date field as 2026-12-31; undefined when no such day exists. */
export const typedDay = (typed: string): ParisDay | undefined => {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim())
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : typed.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(Date.parse(`${iso}T12:00:00Z`))) return undefined
  return addDays(iso, 0) === iso ? iso : undefined
}
