import { type Found, branch } from '../engine/branch.ts'
import type { PlanMeasures, Problem, Proof } from '../engine/problem.ts'
import { type Patience, type SecondWord, askHighs, sameValue } from './highs.server.ts'

/** Share of the patience left to our own search; the rest is for the second solver, when it is needed at all. */
const ownShare = 0.6

const measuresOf = (value: number, { apart }: { readonly apart: NonNullable<SecondWord['apart']> }): PlanMeasures => ({
  value,
  costCents: apart.costCents,
  costCentsByYear: apart.costByYear,
  staffDaysByYear: apart.daysByYear,
  contracts: apart.contracts,
})

/** The tighter of the two bounds above a value; « optimal » when nothing is left between. */
const proofOf = (value: number, bounds: readonly number[]): Proof => {
  const bound = Math.min(...bounds)
  return bound <= value + sameValue ? { status: 'optimal' } : { status: 'bounded', bound, gap: (bound - value) / bound }
}

/** What is known once a second solver has spoken of a search that was stopped: the better plan of the two, under the tighter of their bounds. */
export const combined = (found: Found, word: SecondWord): Found => {
  if (found.kind === 'infeasible' || (found.kind === 'none' && word.impossible)) return { kind: 'infeasible', nodes: found.nodes }
  const bounds = [...(found.kind === 'plan' && found.proof.status === 'bounded' ? [found.proof.bound] : []), ...(word.bound === null ? [] : [word.bound])]
  const value = word.value ?? Number.NEGATIVE_INFINITY
  if (word.plan && word.apart && (found.kind !== 'plan' || value > found.measures.value + sameValue)) {
    return { kind: 'plan', plan: word.plan, measures: measuresOf(value, { apart: word.apart }), grains: Number(word.apart.value / 100n), proof: proofOf(value, bounds), nodes: found.nodes }
  }
  return found.kind === 'plan' ? { ...found, proof: proofOf(found.measures.value, bounds) } : found
}

/**
 * The best plan that the patience allows to prove: our search first, which nearly always ends; HiGHS for what is left of the time when it was
 * stopped, from our plan on. Of equal plans, ties are broken for certain only when our own search ended. Blocks its thread: for a worker.
 */
export const proven = async (problem: Problem, patience: Patience): Promise<Found> => {
  const begun = patience.clock()
  const found = branch(problem, { milliseconds: patience.milliseconds * ownShare, clock: patience.clock })
  const finished = found.kind === 'infeasible' || (found.kind === 'plan' && found.proof.status === 'optimal')
  const left = begun + patience.milliseconds - patience.clock()
  return finished || left <= 0 ? found : combined(found, await askHighs(problem, found, { ...patience, milliseconds: left }))
}
