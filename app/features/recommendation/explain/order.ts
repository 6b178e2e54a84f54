import type { WhyThen } from '../advice/advice.ts'
import { grainsOf } from '../advice/plan.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { Breach, PlanChoices, Problem } from '../engine/problem.ts'
import { inLevels } from '../engine/value.ts'
import type { Case } from './case.ts'

const startedIn = (plan: PlanChoices, lot: string, startYear: number): PlanChoices => ({ ...plan, formulas: plan.formulas.map((each) => (each.lot === lot ? { ...each, startYear } : each)) })

const reasonOf = (breaches: readonly Breach[]): Exclude<WhyThen['reason'], 'first-gains-most' | 'loses'> | null => {
  const kinds = breaches.map(({ kind }) => kind)
  if (kinds.includes('existing-contract')) return 'existing-contract'
  if (kinds.includes('prerequisite')) return 'prerequisite'
  if (kinds.includes('staff-days') && !kinds.some((kind) => kind === 'budget' || kind === 'operating' || kind === 'investment')) return 'staff-days'
  return kinds.length > 0 ? 'budget' : null
}

const shifted = (problem: Problem, plan: PlanChoices, lot: string, startYear: number) => {
  const moved = startedIn(plan, lot, startYear)
  const { breaches } = evaluateApart(problem, moved)
  const prerequisites = [...new Set(breaches.flatMap((breach) => (breach.kind === 'prerequisite' ? [breach.prerequisite] : [])))]
  return { reason: reasonOf(breaches), prerequisites, lostValue: inLevels(grainsOf(problem, plan) - grainsOf(problem, moved)) }
}

/**
 * Why each lot starts in its year, everything else left where it is. From year 2 on: what one year earlier breaks, or else that it gains nothing
 * (`loses`: the levels lost, possibly none, then it only costs more). In year 1: what one year later breaks for others that need it, or the levels lost.
 * Nothing to say over a horizon of one year.
 */
export const orderInTime = ({ problem, plan: { choices } }: Case): WhyThen[] =>
  problem.years.length === 1
    ? []
    : choices.formulas.map(({ lot, startYear }) => {
        const { reason, ...told } = shifted(problem, choices, lot, startYear === 1 ? 2 : startYear - 1)
        if (startYear > 1 || reason === 'prerequisite') return { lot, startYear, ...told, reason: reason ?? 'loses' }
        return { lot, startYear, ...told, reason: told.lostValue > 0 ? 'first-gains-most' : (reason ?? 'loses') }
      })
