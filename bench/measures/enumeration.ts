import { parseFramework, readPublishedFramework } from '#app/features/agreement/index.server.ts'
import { formulaQuantities } from '#app/features/agreement/index.ts'
import { countPlans } from '#app/features/recommendation/enumerate.ts'
import type { OfferedLot } from '#app/features/recommendation/model.ts'
import { searchCombinations } from '#app/features/recommendation/search.ts'
import { readFileSync } from 'node:fs'
import { median } from '../load.ts'
import type { Line } from '../report.ts'

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
const measures = { agents: 1_800, workstations: 1_500, servers: 225, applications: 118, sites: 92, terabytes: 60 }

/** The published lots, each brought to four formulas: the largest search the portal promises, 5^7 combinations. */
const largestSearch = async (): Promise<OfferedLot[]> => {
  const published = parseFramework(await readPublishedFramework())
  if (!published.ok) throw new Error('The published agreement does not parse')
  const prices: Record<string, number> = json('seeds/recommendation/reference-prices.json').prices
  return published.value.lots.map((lot) => {
    const offers = Array.from({ length: 4 }, (_, at) => {
      const formula = lot.formulas[Math.min(at, lot.formulas.length - 1)]
      if (!formula) throw new Error(`${lot.code} has no formula`)
      const quantities = formulaQuantities(formula, measures)
      const netCents = Object.entries(quantities).reduce((sum, [item, quantity]) => sum + Math.round(quantity * (prices[item] ?? 0)), at)
      return { formula: `${formula.code}-${at}`, level: at + 1, netCents, taxCents: 0, lowestNetCents: netCents, quantities, effects: formula.effects }
    })
    return { lot: lot.code, number: lot.number, offers, leftOut: [] }
  })
}

/** The whole answer to « what should I buy », explanations and frontier included, as one request computes it. */
export const measureEnumeration = async (): Promise<Line[]> => {
  const lots = await largestSearch()
  const domains: { code: string; weight: number }[] = json('seeds/questionnaires/2026-1.json').domains
  const gaps = domains.map(({ code, weight }, at) => ({ domain: code, weight, from: (at % 5) / 2, target: 3, gap: 3 - (at % 5) / 2, assumed: false }))
  const model = json('seeds/recommendation/model.json')
  const once = (): number => {
    const startedAt = performance.now()
    if (!searchCombinations({ model, gaps, lots, budgetCents: 20_000_000 })) throw new Error('No plan fits')
    return performance.now() - startedAt
  }
  const first = once()
  const warm = median(Array.from({ length: 9 }, once))
  const line = (what: string, ms: number): Line => ({ what: `Recherche exacte sur ${countPlans(lots)} combinaisons, ${what}`, ours: '', bare: '', ratio: ms, target: 150, better: 'lower', unit: 'ms' })
  return [line('la première', first), line('les suivantes', warm)]
}
