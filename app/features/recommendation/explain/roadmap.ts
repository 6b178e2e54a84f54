import type { FrontierPoint } from '../advice/advice.ts'
import { pointAt } from '../advice/frontier-points.ts'
import { type Space, enumerate } from '../engine/enumerate.ts'
import type { Problem } from '../engine/problem.ts'

/** Plans that keep every lot of this one, at the same formula or further up its ladder: digits of a lot fall from the top of the ladder to nothing. */
const keeping = ({ compiled, strides }: Space, kept: number): number[] =>
  compiled.groups.reduce<number[]>(
    (plans, { choices }, g) => {
      const stride = strides[g] ?? 1
      const digit = Math.floor(kept / stride) % choices.length
      const allowed = choices.flatMap((choice, each) => (!choices[digit]?.taken || (choice.taken && each >= digit) ? [each * stride] : []))
      return plans.flatMap((plan) => allowed.map((more) => plan + more))
    },
    [0],
  )

/** More value per cent; then fewer cents; then the order of ties. Both gain on the point they are compared from. */
const steeper = ({ values, costs, contracts }: Space, from: number, a: number, b: number): boolean => {
  const [gainA, gainB] = [(values[a] ?? 0) - (values[from] ?? 0), (values[b] ?? 0) - (values[from] ?? 0)]
  const [centsA, centsB] = [(costs[a] ?? 0) - (costs[from] ?? 0), (costs[b] ?? 0) - (costs[from] ?? 0)]
  const difference = gainA * centsB - gainB * centsA
  if (difference !== 0) return difference > 0
  return centsA - centsB < 0 || (centsA === centsB && ((contracts[a] ?? 0) < (contracts[b] ?? 0) || ((contracts[a] ?? 0) === (contracts[b] ?? 0) && a < b)))
}

/**
 * A path through the plans that start everything in year 1, from the cheapest: each step keeps every lot of the one before, at the same formula or a
 * higher one, and is the one that gains most per euro more. Staff days and prerequisites hold at each step; budgets do not limit it. It may pass below
 * the frontier: that is the price of never going back. Null when there are too many plans to enumerate.
 */
export const roadmapOf = (problem: Problem): FrontierPoint[] | null => {
  let space: Space
  try {
    space = enumerate(problem)
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
  const { size, admissible, values, costs } = space
  let at: number | undefined
  for (let plan = 0; plan < size; plan += 1) {
    if (admissible[plan] === 1 && (at === undefined || (costs[plan] ?? 0) < (costs[at] ?? 0) || (costs[plan] === costs[at] && (values[plan] ?? 0) > (values[at] ?? 0)))) at = plan
  }
  const steps: FrontierPoint[] = []
  while (at !== undefined) {
    const from: number = at
    steps.push(pointAt(space, from))
    const ahead = keeping(space, from).filter((plan) => admissible[plan] === 1 && (values[plan] ?? 0) > (values[from] ?? 0))
    at = ahead.reduce<number | undefined>((best, plan) => (best === undefined || steeper(space, from, plan, best) ? plan : best), undefined)
  }
  return steps
}
