import type { Doubt } from '../advice/advice.ts'
import { changesBetween } from '../advice/changes.ts'
import { type Known, branch } from '../engine/branch.ts'
import type { Problem } from '../engine/problem.ts'
import { asGood } from './sureness.ts'
import type { Studied } from './study.ts'
import { type Uncertainty, gapsWith, gatesOf } from './uncertainty.ts'

const mostLines = 6
/** Nodes that one search may examine; stopped there, the better of what it found and of the pool is told. */
const effort = 3_000

type Told = { readonly question: string; readonly level: number }
type Line = Doubt['answers'][number] & { readonly lost: number }

/** Levels to try for each answer: an unknown at each, a guess at those it may be, a known one a level up or down when a condition turns on it. */
const trials = ({ problem, uncertain }: Studied): { readonly told: Told; readonly turns: boolean }[] => {
  const gates = gatesOf(problem)
  const turnsAt = (question: string, level: number) => gates.some((gate) => gate.question === question && (level >= gate.level) !== ((problem.answers[question] ?? -1) >= gate.level))
  const least = (question: string, level: number) => turnsAt(question, level) && !(level > (problem.answers[question] ?? -1) && turnsAt(question, level - 1) && level > 0)
  const open = uncertain.flatMap(({ question, levels, unknown }) => (unknown ? [0, 1, 2, 3, 4] : levels.filter((level) => level !== problem.answers[question])).map((level) => ({ question, level })))
  const near = [...new Set(gates.map(({ question }) => question))].flatMap((question) => {
    const level = problem.answers[question] ?? null
    return level === null ? [] : [level - 1, level + 1].filter((each) => each >= 0 && each <= 4 && turnsAt(question, each)).map((each) => ({ question, level: each }))
  })
  const told = [...open, ...near].filter((each, index, list) => list.findIndex((one) => one.question === each.question && one.level === each.level) === index)
  return told.map((each) => ({ told: each, turns: least(each.question, each.level) }))
}

/**
 * Answers that would change the plan, the most valuable first: how much would be lost by keeping the plan if the answer were that (all of its worth when
 * a condition is no longer met). The pool says where to look; each line is then searched again exactly, with the answer set and the gaps scored again.
 * One line for each question, at the level that changes most; levels at which a condition turns are always searched.
 */
export const answersThatChange = (studied: Studied, uncertainty: Uncertainty): Doubt['answers'] => {
  const { problem, plans, choicesOf, holds, weigh } = studied
  const [searched] = plans
  if (!searched) return []
  const own = choicesOf(searched)
  const tried = trials(studied).map(({ told, turns }) => {
    const answers = { ...problem.answers, [told.question]: told.level }
    const gaps = gapsWith(problem, uncertainty, { [told.question]: told.level })
    weigh.set({ gaps, quality: {} })
    const met = holds(answers)
    const kept = met(searched) ? weigh.value(searched) : 0
    const near = plans.reduce<{ lost: number; plan: (typeof plans)[number] }>((most, plan) => {
      const lost = met(plan) ? weigh.value(plan) - kept : -1
      return lost > most.lost ? { lost, plan } : most
    }, { lost: 0, plan: searched })
    return { told, turns, ...near, kept, found: { ...problem, answers, gaps } satisfies Problem }
  })
  let known: Known = { plans: [] }
  const exact = ({ told, kept, lost, plan, found }: (typeof tried)[number]): Line[] => {
    known = { ...known, plans: [own, choicesOf(plan)] }
    const search = branch(found, { nodes: effort }, known)
    const better = search.kind === 'plan' && search.grains - kept >= lost
    const [most, changes] = [better ? search.grains - kept : lost, changesBetween(problem, own, better ? search.plan : choicesOf(plan))]
    return most > asGood && changes.length > 0 ? [{ ...told, changes, lost: most }] : []
  }
  const turning = tried.filter(({ turns }) => turns).flatMap(exact)
  const rest = tried.filter(({ turns, lost }) => !turns && lost > asGood).sort((a, b) => b.lost - a.lost)
  const lines = new Map<string, Line>()
  const keep = (line: Line) => void (lines.set(line.question, (lines.get(line.question)?.lost ?? 0) >= line.lost ? (lines.get(line.question) as Line) : line))
  turning.forEach(keep)
  const searchedFor = new Set<string>()
  for (const each of rest) {
    if (searchedFor.size >= mostLines) break
    if (searchedFor.has(each.told.question)) continue
    searchedFor.add(each.told.question)
    exact(each).forEach(keep)
  }
  return [...lines.values()]
    .sort((a, b) => b.lost - a.lost)
    .slice(0, mostLines)
    .map(({ question, level, changes }) => ({ question, level, changes }))
}
