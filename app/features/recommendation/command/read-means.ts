import type { Means, RunningContract } from '../means/means.ts'
import { type Tell, amount, days, isObject, listOf, perYear, someDay } from './fields.ts'

type Given = Readonly<Record<string, unknown>>
type Ladder = { readonly lot: string; readonly formulas: readonly { readonly formula: string }[] }
/** The lots and formulas that an input may name. */
export type Choosable = { readonly model: { readonly lots: readonly Ladder[] }; readonly documents: readonly { readonly code: string }[] }

/** Keys of the input that say the means, beside those of the answers. */
export const meansKeys: ReadonlySet<string> = new Set(['years', 'budgetCents', 'operatingCents', 'investmentCents', 'staffDays', 'grantCents', 'exclude', 'require', 'existing', 'from'])

const longest = 3

/** Years of the horizon, one to three; as many as there are budgets when nothing is said. */
const yearsOf = ({ years, budgetCents }: Given, tell: Tell): number => {
  const told = years ?? (Array.isArray(budgetCents) ? budgetCents.length : 1)
  if (typeof told === 'number' && Number.isInteger(told) && told >= 1 && told <= longest) return told
  tell(years === undefined ? 'budgetCents' : 'years', 'years')
  return 1
}

const isLot = ({ documents }: Choosable, code: unknown): code is string => documents.some((lot) => lot.code === code)

const wishesOf = (given: Given, choosable: Choosable, tell: Tell): Means['lots'] => {
  const lots = (key: 'exclude' | 'require') =>
    listOf(key, given[key], tell).flatMap((code, index) => {
      if (isLot(choosable, code)) return [{ lot: code, place: `${key}[${index}]` }]
      tell(`${key}[${index}]`, 'unknown-lot')
      return []
    })
  const never = new Set(lots('exclude').map(({ lot }) => lot))
  const required = lots('require')
  for (const { lot, place } of required) if (never.has(lot)) tell(place, 'excluded-too')
  return [...[...never].map((lot) => ({ lot, wish: 'never' as const })), ...[...new Set(required.map(({ lot }) => lot))].map((lot) => ({ lot, wish: 'any' as const }))]
}

/** What the body may spend and wants; with faults told, what could not be read is left out. */
export const meansOf = (given: Given, choosable: Choosable, tell: Tell): Means => {
  const years = yearsOf(given, tell)
  const amounts = (key: 'budgetCents' | 'operatingCents' | 'investmentCents') => perYear(key, given[key], { years, read: amount, tell })
  const [operating, investment, staff] = [amounts('operatingCents'), amounts('investmentCents'), perYear('staffDays', given.staffDays, { years, read: days, tell })]
  const blank = given.budgetCents === undefined || given.budgetCents === null
  if (blank) tell('budgetCents', 'required')
  if (Array.isArray(given.budgetCents)) given.budgetCents.forEach((each: unknown, index) => (each === null ? tell(`budgetCents[${index}]`, 'required') : undefined))
  const grant = amount(given.grantCents ?? 0)
  if (typeof grant === 'string') tell('grantCents', grant)
  return {
    years: amounts('budgetCents').map((budgetCents, index) => ({ budgetCents: budgetCents ?? 0, operatingCents: operating[index] ?? null, investmentCents: investment[index] ?? null, staffDays: staff[index] ?? null })),
    grantCents: typeof grant === 'number' ? grant : 0,
    lots: wishesOf(given, choosable, tell),
  }
}

/** Contracts that run already: a lot, its formula when it is known, its last day when it is known. */
export const runningOf = (given: Given, choosable: Choosable, tell: Tell): RunningContract[] => {
  const seen = new Set<string>()
  return listOf('existing', given.existing, tell).flatMap((each, index): RunningContract[] => {
    const place = `existing[${index}]`
    if (!isObject(each)) {
      tell(place, 'not-an-object')
      return []
    }
    const { lot, formula = null, until = null } = each
    for (const key of Object.keys(each)) if (!['lot', 'formula', 'until'].includes(key)) tell(`${place}.${key}`, 'unknown-key')
    if (!isLot(choosable, lot)) {
      tell(`${place}.lot`, 'unknown-lot')
      return []
    }
    if (seen.has(lot)) tell(`${place}.lot`, 'twice')
    seen.add(lot)
    const known = choosable.model.lots.find((ladder) => ladder.lot === lot)?.formulas.find((rung) => rung.formula === formula)
    const last = until === null ? null : someDay(until)
    if (formula !== null && !known) tell(`${place}.formula`, 'unknown-formula')
    if (last === undefined) tell(`${place}.until`, 'day')
    return [{ lot, formula: known?.formula ?? null, until: last ?? null }]
  })
}
