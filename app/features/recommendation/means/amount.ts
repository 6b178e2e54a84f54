import type { Cents } from '#app/features/core/index.ts'

export type AmountIssue = 'not-a-number' | 'negative' | 'too-large'

/** 100 million euros: more than any authority spends here; a figure above it is a typing mistake. */
export const largestAmountCents: Cents = 10_000_000_000
/** A thousand days a year: a team of five that does nothing else. */
export const mostStaffDays = 1_000

const spaces = /[\s\u00a0\u202f]/g
const thousandsMark = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/
const plain = /^\d+([.,]\d{1,2})?$/
/** No amount takes more characters than this, spaces apart. */
const longest = 40
const decimalOf = (digits: string): number | null => (digits.length > longest ? null : thousandsMark.test(digits) ? Number(digits.replace(/\./g, '').replace(',', '.')) : plain.test(digits) ? Number(digits.replace(',', '.')) : null)
const isNegative = (compact: string): boolean => /^[-−–]/.test(compact) && /[1-9]/.test(compact)
const unsigned = (compact: string): string => compact.replace(/^[-−–+]/, '')

/** Reads an amount as French people type it (« 40 000 », « 40.000,50 », « 40000 € HT », « 40 k€ ») into cents. Refuses what is no amount, negatives and more than 100 million euros. */
export const parseAmount = (typed: string): { readonly cents: Cents } | { readonly issue: AmountIssue } => {
  const compact = typed.replace(spaces, '').replace(/(ht|horstaxes?)$/i, '').replace(/(€|euros?|eur)$/i, '')
  const kilo = /k$/i.test(compact)
  const decimal = decimalOf(unsigned(compact).replace(/k$/i, ''))
  if (decimal === null) return { issue: 'not-a-number' }
  if (isNegative(compact)) return { issue: 'negative' }
  const cents = Math.round(decimal * 100) * (kilo ? 1_000 : 1)
  return cents > largestAmountCents ? { issue: 'too-large' } : { cents }
}

/** Reads a number of days (« 12 », « 12,5 », « 12 jours ») to the hundredth. Refuses what is no number, negatives and more than a thousand. */
export const parseDays = (typed: string): { readonly days: number } | { readonly issue: AmountIssue } => {
  const compact = typed.replace(spaces, '').replace(/(jours?|days?|j)$/i, '')
  const days = decimalOf(unsigned(compact))
  if (days === null) return { issue: 'not-a-number' }
  if (isNegative(compact)) return { issue: 'negative' }
  return days > mostStaffDays ? { issue: 'too-large' } : { days }
}
