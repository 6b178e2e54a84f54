import type { Line } from './lines.ts'
import type { Problem } from './problem.ts'

/** A resource that relaxes the means: so much per cent of each year, so much per staff day of each year. Any weights ≥ 0 give a valid bound. */
export type Weights = { readonly cents: readonly number[]; readonly days: readonly number[] }

/** Every cent counts the same: the bound by which ties on cost are judged. */
export const plainTotal = ({ years }: Problem): Weights => ({ cents: years.map(() => 1), days: years.map(() => 0) })

/** What a bound leans on: weights of the means, and a line above the worth of some slots. */
export type Relaxed = { readonly weights: Weights; readonly lines: readonly (Line | undefined)[] }

/** What bounded best in one problem, said so that another one of as many years and domains can use it: lines by their place, −1 for none. */
export type Learnt = { readonly weights: Weights; readonly places: readonly number[] }

export const learntFrom = (possible: readonly (readonly Line[])[], { weights, lines }: Relaxed): Learnt => ({
  weights,
  places: possible.map((each, slot) => each.findIndex((line) => line === lines[slot])),
})

/** The same weights, and the lines of this problem at the same places; undefined when it has other years or domains. */
export const recalled = (possible: readonly (readonly Line[])[], { weights, places }: Learnt): Relaxed | undefined =>
  places.length === possible.length ? { weights, lines: possible.map((each, slot) => each[places[slot] ?? -1]) } : undefined

type Ceiling = (relaxed: Relaxed) => number

const steps = [1, 0.5, 0.25, 0.1]

/** Moves the weight of one year's cents or staff days as long as the ceiling falls. */
const weighed = ({ years }: Problem, begun: Relaxed, ceiling: Ceiling): Relaxed => {
  let best = begun
  let lowest = ceiling(best)
  const attempt = (key: keyof Weights, t: number, change: number): void => {
    const row = best.weights[key].map((weight, index) => (index === t ? Math.max(0, weight + change) : weight))
    const tried: Relaxed = { ...best, weights: { ...best.weights, [key]: row } }
    const bound = ceiling(tried)
    if (bound < lowest) [best, lowest] = [tried, bound]
  }
  for (const step of steps) {
    years.forEach(({ budgetCents, staffDays }, t) => {
      for (const change of [step, -step]) {
        attempt('cents', t, change / Math.max(1, budgetCents))
        if (staffDays !== null) attempt('days', t, change / Math.max(0.01, staffDays))
      }
    })
  }
  return best
}

/** Gives each slot in turn the line, or none, that lowers the ceiling most. */
const straightened = (possible: readonly (readonly Line[])[], begun: Relaxed, ceiling: Ceiling): Relaxed => {
  let best = begun
  let lowest = ceiling(best)
  possible.forEach((lines, slot) => {
    for (const line of lines.length === 0 ? [] : [undefined, ...lines]) {
      if (line === best.lines[slot]) continue
      const tried: Relaxed = { ...best, lines: best.lines.with(slot, line) }
      const bound = ceiling(tried)
      if (bound < lowest) [best, lowest] = [tried, bound]
    }
  })
  return best
}

/** Looks for what gives the lowest ceiling, from what did elsewhere or from each year weighing the same. Any answer gives a valid bound. */
export const tuned = (problem: Problem, possible: readonly (readonly Line[])[], elsewhere: Relaxed | undefined, ceiling: Ceiling): Relaxed => {
  if (elsewhere) return straightened(possible, elsewhere, ceiling)
  const even: Weights = { cents: problem.years.map(({ budgetCents }) => 1 / Math.max(1, budgetCents)), days: problem.years.map(() => 0) }
  const first = weighed(problem, { weights: even, lines: possible.map(() => undefined) }, ceiling)
  return straightened(possible, weighed(problem, straightened(possible, first, ceiling), ceiling), ceiling)
}
