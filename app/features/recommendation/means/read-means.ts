import type { Cents } from '#app/features/core/index.ts'
import { type AmountIssue, parseAmount, parseDays } from './amount.ts'
import type { LotWish, Means } from './means.ts'

/** What an address or a form holds, by field. Fields that depend on the year bear its number, except in the first: `budget`, `budget2`, `budget3`. */
export type Typed = Readonly<Record<string, string | undefined>>

export type MeansIssue = { readonly path: string; readonly code: 'required' | AmountIssue | 'unknown-choice' }

/** The lots and formulas that may be wished for. */
export type Wishable = readonly { readonly code: string; readonly formulas: readonly { readonly code: string }[] }[]

export const longestHorizon = 3
export const defaultHorizon = 3

const yearField = (name: string, year: number): string => (year === 1 ? name : `${name}${year}`)
export const lotField = (lot: string): string => `lot.${lot}`

const text = (typed: Typed, field: string): string => (typed[field] ?? '').trim()

/** Means as typed: null when an amount is missing or cannot be read, with the fields at fault. Years left blank repeat the year before. */
export const readMeans = (typed: Typed, lots: Wishable): { readonly means: Means | null; readonly issues: readonly MeansIssue[] } => {
  const issues: MeansIssue[] = []
  const horizon = Number(text(typed, 'years') || defaultHorizon)
  const amount = <T>(path: string, blank: T): Cents | T => {
    if (text(typed, path) === '') return blank
    const read = parseAmount(text(typed, path))
    if ('issue' in read) issues.push({ path, code: read.issue })
    return 'cents' in read ? read.cents : blank
  }
  const days = (path: string, blank: number | null): number | null => {
    if (text(typed, path) === '') return blank
    const read = parseDays(text(typed, path))
    if ('issue' in read) issues.push({ path, code: read.issue })
    return 'days' in read ? read.days : blank
  }
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > longestHorizon) issues.push({ path: 'years', code: 'unknown-choice' })
  if (text(typed, 'budget') === '') issues.push({ path: 'budget', code: 'required' })
  const operatingCents = amount('operating', null)
  const investmentCents = amount('investment', null)
  const years: Means['years'][number][] = []
  for (let year = 1; year <= Math.min(longestHorizon, horizon || 0); year += 1) {
    const before = years.at(-1)
    years.push({ budgetCents: amount(yearField('budget', year), before?.budgetCents ?? 0), operatingCents, investmentCents, staffDays: days(yearField('days', year), before?.staffDays ?? null) })
  }
  const wishes = lots.flatMap(({ code, formulas }): LotWish[] => {
    const wish = text(typed, lotField(code))
    if (wish === '' || wish === 'best') return []
    if (wish === 'any' || wish === 'never') return [{ lot: code, wish }]
    if (formulas.some((formula) => formula.code === wish)) return [{ lot: code, wish: 'formula', formula: wish }]
    issues.push({ path: lotField(code), code: 'unknown-choice' })
    return []
  })
  const means = { years, grantCents: amount('grant', 0), lots: wishes }
  return { means: issues.length === 0 ? means : null, issues }
}

const euros = (cents: Cents): string => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ','))

/** The same means as an address or a form holds them: what reading them back gives again. Years equal to the year before are left blank. */
export const typedMeans = ({ years, grantCents, lots }: Means): Record<string, string> => {
  const [first] = years
  const fields: [string, string][] = [['years', String(years.length)]]
  years.forEach(({ budgetCents, staffDays }, index) => {
    const before = years[index - 1]
    if (budgetCents !== before?.budgetCents) fields.push([yearField('budget', index + 1), euros(budgetCents)])
    if (staffDays !== null && staffDays !== before?.staffDays) fields.push([yearField('days', index + 1), String(staffDays).replace('.', ',')])
  })
  if (first && first.operatingCents !== null) fields.push(['operating', euros(first.operatingCents)])
  if (first && first.investmentCents !== null) fields.push(['investment', euros(first.investmentCents)])
  if (grantCents > 0) fields.push(['grant', euros(grantCents)])
  return Object.fromEntries([...fields, ...lots.map((each): [string, string] => [lotField(each.lot), each.wish === 'formula' ? each.formula : each.wish])])
}

/** The same as the query of an address, without « ? »; other fields may be added. */
export const meansQuery = (means: Means, more: Readonly<Record<string, string>> = {}): string => new URLSearchParams({ ...typedMeans(means), ...more }).toString()
