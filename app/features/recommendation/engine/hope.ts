import type { Choice, Compiled } from './choices.ts'
import { staffLimit } from './feasibility.ts'
import type { State } from './state.ts'

const whole = 10_000

type Giver = { readonly g: number; readonly given: number }

/**
 * What can still be hoped for below a state: years in which each prerequisite may be met (`reach`), staff days that what is taken asks at least (`staff`,
 * millionths of a day by year), share of its days that each group keeps at least (`daysShare`, ten-thousandths). Only ever less as more is decided.
 */
export const hopes = ({ groups, horizon, reliefs, prerequisites, met, problem }: Compiled, picks: readonly (Choice | undefined)[]) => {
  const limits = Float64Array.from(problem.years, staffLimit)
  const counted = limits.some((limit) => limit !== Number.POSITIVE_INFINITY)
  /** The groups that may give something, and in which years. */
  const giving = (of: (choice: Choice) => number): Giver[] =>
    groups.map(({ choices }, g) => ({ g, given: choices.reduce((years, choice) => years | of(choice), 0) })).filter(({ given }) => given !== 0)
  const reach = new Uint8Array(prerequisites.length)
  const staff = new Float64Array(horizon)
  const daysShare = groups.map(() => new Float64Array(horizon).fill(whole))
  const givers = prerequisites.map((_, p) => giving((choice) => (choice.gives[p] ?? 0) & ~(met[p] ?? 0)))
  const relievers = reliefs.map((_, r) => giving((choice) => choice.relief[r] ?? 0))
  const relieved = groups.map(({ lot }) => Int32Array.from(reliefs.flatMap(({ from, to }, r) => (lot !== null && lot !== from && (to === 'all' || to.includes(lot)) ? [r] : []))))
  const active = new Uint8Array(reliefs.length)

  /** Share of the days of a group that is left in a year: the highest active relief counts, once. */
  const leftOf = (g: number, t: number): number => {
    let share = 0
    for (const r of relieved[g] as Int32Array) if ((active[r] as number) & (1 << t)) share = Math.max(share, (reliefs[r] as { share: number }).share)
    return whole - share
  }

  active.forEach((_, r) => (active[r] = (relievers[r] ?? []).reduce((sum, { given }) => sum | given, 0)))
  /** Days per year of each choice with every relief that may come. */
  const leastStaff = groups.map(({ choices }, g) => choices.map((choice) => choice.staff.map((days, t) => days * leftOf(g, t))))

  /** Whether what is taken can still have its prerequisites, and its staff days. */
  const hopeful = (state: State): boolean => {
    for (let p = 0; p < reach.length; p += 1) {
      let possible = (met[p] as number) | (state.given[p] as number)
      for (const { g, given } of givers[p] as Giver[]) if (picks[g] === undefined) possible |= given
      if ((state.needs[p] as number) & ~possible) return false
      reach[p] = possible
    }
    if (!counted) return true
    for (let r = 0; r < active.length; r += 1) {
      let at = 0
      for (const { g, given } of relievers[r] as Giver[]) at |= picks[g]?.relief[r] ?? given
      active[r] = at
    }
    staff.fill(0)
    for (let g = 0; g < groups.length; g += 1) {
      const [pick, row] = [picks[g], daysShare[g] as Float64Array]
      for (let t = 0; t < horizon; t += 1) {
        const left = (relieved[g] as Int32Array).length === 0 ? whole : leftOf(g, t)
        row[t] = left
        if (pick) staff[t] = (staff[t] as number) + (pick.staff[t] as number) * left
      }
    }
    for (let t = 0; t < horizon; t += 1) if ((staff[t] as number) > (limits[t] as number)) return false
    return true
  }
  return { limits, counted, reach, staff, daysShare, leastStaff, hopeful }
}
