import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { branch } from '#app/features/recommendation/engine/branch.ts'
import { evaluateApart } from '#app/features/recommendation/engine/evaluate-apart.ts'
import type { Problem } from '#app/features/recommendation/engine/problem.ts'
import { askHighs, sameValue } from '#app/features/recommendation/proof/highs.server.ts'
import { combined, proven } from '#app/features/recommendation/proof/proven.server.ts'
import { publishedQuestion } from '#tests/support/recommendation/published-question.ts'
import { catalogue, smallProblem } from '#tests/support/recommendation/random-problem.ts'

/** Solvers are slow on a busy machine: time enough. */
const slow = { timeout: 120_000 }
const clock = () => performance.now()
const patience = { milliseconds: 60_000, clock }
const seeds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

test('HiGHS and the search agree on small cases of every feature, seeds 50001 to 50200', slow, async () => {
  let [impossible, proved] = [0, 0]
  for (const seed of seeds(50_001, 50_200)) {
    const problem = smallProblem(seed)
    const found = branch(problem)
    const word = await askHighs(problem, found, patience)
    expect([word.impossible, word.agrees], `seed ${seed}`).toEqual([found.kind === 'infeasible', true])
    if (word.impossible) impossible += 1
    else proved += 1
    if (found.kind === 'plan') expect(Math.abs((word.bound ?? 0) - found.measures.value), `seed ${seed}`).toBeLessThan(sameValue)
  }
  expect(impossible).toBeGreaterThan(3)
  expect(proved).toBeGreaterThan(150)
})

test('without a plan to begin from, it finds the same optimum, and a plan that holds', slow, async () => {
  for (const seed of seeds(50_001, 50_040)) {
    const problem = smallProblem(seed)
    const found = branch(problem)
    const word = await askHighs(problem, { kind: 'none', nodes: 0 }, patience)
    expect(word.agrees ?? 'unasked', `seed ${seed}`).toBe('unasked')
    if (found.kind !== 'plan') continue
    expect(word.value, `seed ${seed}`).toBeCloseTo(found.measures.value, 6)
    expect(word.plan && evaluateApart(problem, word.plan).breaches, `seed ${seed}`).toEqual([])
  }
})

type Body = { readonly code: string; readonly input: unknown }
const bodies = JSON.parse(readFileSync('tests/golden/recommendation/bodies.json', 'utf8')) as readonly Body[]

/** From one to three years, and all ends of the list; those that HiGHS proves soonest: `npm run bench` asks it for more. */
const quick = new Set(['commune-500-zero', 'commune-2000', 'city-150000', 'departement-400000', 'sdis', 'syndicat-informatique', 'hospital-all-4'])

test('on the published model, HiGHS agrees on the plans of golden bodies', slow, async () => {
  const asked = bodies.filter(({ code }) => quick.has(code))
  for (const { code, input } of asked) {
    const { problem } = await publishedQuestion(input)
    expect((await askHighs(problem, branch(problem), patience)).agrees, code).toBe(true)
  }
  expect(asked.length).toBe(quick.size)
})

const hard = (seed: number): Problem => catalogue(seed, 90_000, 15, true)

test('a search that was stopped is finished by the second solver: its bound closes, and a better plan is kept', slow, async () => {
  let better = 0
  for (const seed of [2, 3, 6, 7]) {
    const problem = { ...hard(seed), years: hard(seed).years.slice(0, 1) }
    const [optimum, stopped] = [branch(problem), branch(problem, { nodes: 60 })]
    if (optimum.kind !== 'plan' || stopped.kind !== 'plan') throw new Error(`seed ${seed}`)
    const whole = combined(stopped, await askHighs(problem, stopped, patience))
    expect(whole.kind === 'plan' && [whole.proof.status, whole.measures.value.toFixed(5)], `seed ${seed}`).toEqual(['optimal', optimum.measures.value.toFixed(5)])
    if (stopped.measures.value < optimum.measures.value) better += 1
  }
  expect(better).toBeGreaterThan(0)
})

test('of two bounds the tighter is kept, and a worse plan never', () => {
  const problem = hard(1)
  const stopped = branch(problem, { nodes: 60 })
  if (stopped.kind !== 'plan' || stopped.proof.status !== 'bounded') throw new Error('not stopped')
  const { value } = stopped.measures
  const word = { solver: 'another', status: 'bounded', value: null, agrees: null, milliseconds: 0, plan: null, apart: null, impossible: false } as const
  const boundAfter = (bound: number | null) => {
    const whole = combined(stopped, { ...word, bound })
    return whole.kind === 'plan' && whole.proof.status === 'bounded' ? whole.proof.bound : 'proven'
  }
  expect(boundAfter(null)).toBe(stopped.proof.bound)
  expect(boundAfter(stopped.proof.bound + 1)).toBe(stopped.proof.bound)
  expect(boundAfter(value + 1)).toBe(value + 1)
  expect(boundAfter(value)).toBe('proven')
  expect(combined({ kind: 'none', nodes: 1 }, { ...word, bound: null, impossible: true })).toEqual({ kind: 'infeasible', nodes: 1 })
})

test('a search that ends by itself asks nobody: its plan, ties included', slow, async () => {
  const problem = hard(4)
  expect(await proven(problem, patience)).toEqual(branch(problem))
})
