import type { Cents } from '#app/features/core/index.ts'

export type BudgetIssue = 'required' | 'not-a-number' | 'zero' | 'negative' | 'too-large'

/** 100 million euros: more than any authority spends here; a figure above it is a typing mistake. */
export const largestBudgetCents: Cents = 10_000_000_000

const spaces = /[\s\u00a0\u202f]/g
const thousandsMark = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/
const plain = /^\d+([.,]\d{1,2})?$/

/**
 * Reads a budget as French people type it — « 40 000 », « 40.000,50 », « 40000 € HT », « 40 k€ » — into cents excluding tax.
 * Refuses nothing typed, what is no amount, zero, negatives and more than 100 million euros.
 */
export const parseBudget = (typed: string): { readonly cents: Cents } | { readonly issue: BudgetIssue } => {
  const compact = typed.replace(spaces, '').replace(/(ht|horstaxes?)$/i, '').replace(/(€|euros?|eur)$/i, '')
  if (compact === '') return { issue: 'required' }
  const negative = /^[-−–]/.test(compact)
  const kilo = /k$/i.test(compact)
  const digits = compact.replace(/^[-−–+]/, '').replace(/k$/i, '')
  const decimal = thousandsMark.test(digits) ? digits.replace(/\./g, '').replace(',', '.') : plain.test(digits) ? digits.replace(',', '.') : null
  if (decimal === null) return { issue: 'not-a-number' }
  const cents = Math.round(Number(decimal) * 100) * (kilo ? 1_000 : 1)
  if (cents === 0) return { issue: 'zero' }
  if (negative) return { issue: 'negative' }
  return cents > largestBudgetCents ? { issue: 'too-large' } : { cents }
}
