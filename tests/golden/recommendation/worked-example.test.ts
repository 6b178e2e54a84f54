import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatEuros, formatNumber } from '#app/features/core/index.ts'
import { branch } from '#app/features/recommendation/engine/branch.ts'
import { evaluateApart } from '#app/features/recommendation/engine/evaluate-apart.ts'
import { publishedQuestion } from '#tests/support/recommendation/published-question.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const page = plain(readFileSync('docs/combinations.md', 'utf8'))
const cells = page.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
const rowOf = (first: string) => cells.find(([name]) => name === first)
const figure = (value: number, digits: number) => plain(formatNumber(value, 'fr', digits))
const euros = (cents: number) => plain(formatEuros(cents, 'fr'))

const bodies = JSON.parse(readFileSync('tests/golden/recommendation/bodies.json', 'utf8')) as { code: string; input: Record<string, unknown> }[]
const input = { ...bodies.find(({ code }) => code === 'commune-2000')?.input, years: 3, budgetCents: [600_000, 300_000, 300_000], staffDays: [6, 4, 4], exclude: ['lot-1', 'lot-2', 'lot-3', 'lot-6', 'lot-7'] }

describe('the worked example of docs/combinations.md', async () => {
  const { problem } = await publishedQuestion(input)
  const found = branch(problem)
  const choices = [{ lot: 'lot-4', formula: 'backup-complete', startYear: 1, options: [] }, { lot: 'lot-5', formula: 'crisis-kit', startYear: 1, options: [] }]
  const formulas = choices.map(({ lot, formula }) => problem.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula))

  it('is the plan that the search proves', () => {
    expect(found).toMatchObject({ kind: 'plan', proof: { status: 'optimal' }, plan: { formulas: choices, options: [] } })
    expect(evaluateApart(problem, { formulas: choices, options: [] }).breaches).toEqual([])
  })

  it('shows the prices and days of its formulas', () => {
    for (const each of formulas) {
      const total = ({ operatingCents, investmentCents }: { operatingCents: number; investmentCents: number }) => operatingCents + investmentCents
      expect(each).toBeDefined()
      if (each) expect(rowOf(each.formula)?.slice(1)).toEqual([euros(total(each.cost.oneOff)), euros(total(each.cost.yearly)), figure(each.staffDays.oneOff, 2), figure(each.staffDays.yearly, 2)])
    }
    const apart = evaluateApart(problem, { formulas: choices, options: [] })
    expect(page).toContain(`Année 1 : ${euros(apart.costByYear[0] ?? 0)} et ${figure(apart.daysByYear[0] ?? 0, 2)} jours ; années 2 et 3 : ${euros(apart.costByYear[2] ?? 0)} et ${figure(apart.daysByYear[2] ?? 0, 2)} jours`)
  })

  it('counts what each domain and each year bring, to the last figure', () => {
    const closedIn = (year: number) =>
      problem.gaps.flatMap(({ domain, gap, weight }) => {
        const effects = formulas.flatMap((each) => each?.effects.filter((effect) => effect.domain === domain && (effect.lifeYears === null || year <= effect.lifeYears)) ?? [])
        const sum = effects.reduce((total, { levels }) => total + levels.likely, 0)
        const closed = Math.min(gap, sum)
        const worth = Math.min(closed, 0.4 * gap) + 0.6 * Math.max(0, Math.min(closed, 0.75 * gap) - 0.4 * gap) + 0.3 * Math.max(0, closed - 0.75 * gap)
        return sum > 0 ? [{ domain, weight, gap, sum, closed, worth }] : []
      })
    for (const { domain, weight, gap, sum, closed, worth } of closedIn(1)) expect(rowOf(domain)?.slice(1)).toEqual([figure(weight, 1), figure(gap, 3), figure(sum, 2), figure(closed, 3), figure(worth, 5), figure(weight * worth, 6)])
    expect(closedIn(1)).toHaveLength(3)
    const years = [1, 2, 3].map((year) => closedIn(year).reduce((total, { weight, worth }) => total + weight * worth, 0))
    years.forEach((first, index) => expect(rowOf(String(index + 1))?.slice(1)).toEqual([figure(first, 6), figure(0, 6), figure(0.95 ** index, 4), figure(first * 0.95 ** index, 9)]))
    const value = years.reduce((total, first, index) => total + first * 0.95 ** index, 0)
    expect(found.kind === 'plan' ? found.measures.value : 0).toBeCloseTo(value, 9)
    expect(page).toContain(`V = ${figure(value, 9)} niveaux pondérés, pour ${euros(found.kind === 'plan' ? found.measures.costCents : 0)} HT.`)
  })
})
