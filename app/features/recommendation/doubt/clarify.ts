import type { Doubt } from '../advice/advice.ts'
import { inLevels } from '../engine/value.ts'
import type { Studied } from './study.ts'

const mostNamed = 3
/** How many times the draws are shared out at random, to know what chance alone would show. */
const shuffles = 8
/** Plans that a decision could hesitate between: those that are best in some draw, and as many as this of the best on average. */
const mostOnAverage = 60

const meanOf = (row: Float64Array, draws: readonly number[]): number => draws.reduce((sum, at) => sum + Math.max(0, row[at] ?? 0), 0) / Math.max(1, draws.length)

/**
 * The unknown answers whose expected value of information is greatest: expected value of the best plan once the answer is known, minus that of the
 * best plan fixed now, both over the same draws. A plan may be chosen when its conditions are met by what is known then; one that a draw contradicts
 * is worth nothing in it. From the figure is taken what as many draws shared out at random would show, since the best of several means is always
 * flattered. Only gains above zero; ties by order of the questions.
 */
export const clarifyFirst = ({ problem, uncertain, draws, plans, values, best, holds }: Studied): Doubt['clarify'] => {
  const all = draws.map((_, at) => at)
  const average = values.map((row) => meanOf(row, all))
  const often = average.map((_, plan) => plan).sort((a, b) => (average[b] ?? 0) - (average[a] ?? 0) || a - b).slice(0, mostOnAverage)
  const contenders = [...new Set([...best.filter((plan) => plan >= 0), ...often])]
  const open = (answers: typeof problem.answers) => {
    const met = holds(answers)
    return contenders.filter((index) => plans.slice(index, index + 1).some(met))
  }
  const most = (among: readonly number[], at: readonly number[]) => Math.max(0, ...among.map((plan) => meanOf(values[plan] ?? new Float64Array(), at)))
  const now = open(problem.answers)
  const fixed = most(now, all)
  const known = (index: number, shift: number, plansAt: (level: number) => readonly number[]): number =>
    (uncertain[index]?.levels ?? []).reduce((sum, level) => {
      const where = all.filter((at) => draws[(at + shift) % draws.length]?.levels[index] === level)
      return sum + (where.length / draws.length) * most(plansAt(level), where)
    }, 0)
  return uncertain
    .flatMap(({ question, domain, levels, unknown }, index) => {
      if (!unknown) return []
      const plansAt = new Map(levels.map((level) => [level, open({ ...problem.answers, [question]: level })]))
      const chance = Array.from({ length: shuffles }, (_, n) => known(index, Math.floor(((n + 1) * draws.length) / (shuffles + 1)), () => now) - fixed).reduce((a, b) => a + b, 0) / shuffles
      return [{ question, domain, gain: inLevels(known(index, 0, (level) => plansAt.get(level) ?? now) - fixed - chance) }]
    })
    .filter(({ gain }) => gain > 1e-9)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, mostNamed)
}
