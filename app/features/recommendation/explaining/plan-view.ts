import type { Cents } from '#app/features/core/index.ts'
import type { Doubt, Explanation, Overview, Scenario, ScenarioKind, SecondProof } from '../advice/advice.ts'
import type { PlanAdvice, Setting } from '../choosing/advice.service.server.ts'
import { type PlanLine, lowestByYear, planLines } from '../choosing/plan-lines.ts'
import { scenarioQuestion } from '../choosing/scenario-question.ts'
import type { YearMeans } from '../engine/problem.ts'
import { type Beyond, beyondHorizon } from './beyond.ts'
import { type Tie, tiesOf } from './ties.ts'

/** What the page of one plan shows. */
export type PlanView = {
  readonly state: 'ready'
  readonly setting: Setting
  readonly kind: ScenarioKind
  /** Null until the means can be read. */
  readonly scenario: Scenario | null
  /** Share (0–1) of the money that the modest plan keeps to. */
  readonly modestShare: number
  /** Share (0–1) of the value that links between lots may add. */
  readonly synergyCap: number
  readonly lines: readonly PlanLine[]
  /** Cents excluding tax by year, at the other end of the span of prices. */
  readonly lowestByYear: readonly Cents[]
  readonly beyond: readonly Beyond[]
  /** What the plan had to keep to, year by year; null for the plan that knows no limit. */
  readonly limits: readonly YearMeans[] | null
  readonly ties: readonly Tie[]
  /** Lots whose whole cost would pass what is left under their ceiling. */
  readonly nearCeiling: readonly string[]
  /** What a little more or less of the first year's money changes: asked of the plan at the budget. */
  readonly steps: Pick<Overview, 'more' | 'less'> | null
  readonly explanation: Explanation | null
  readonly doubt: Doubt | null
  readonly proof: SecondProof | null
}

/** What to show of an advice: the plan's lines, what it binds to, the links at work. */
export const planViewOf = ({ setting, kind, overview, question, offers, explanation, doubt, proof }: PlanAdvice): PlanView => {
  const scenario = overview?.scenarios.find((each) => each.kind === kind) ?? null
  const told = { state: 'ready' as const, setting, kind, scenario, modestShare: question?.modestShare ?? 1, synergyCap: question?.problem.value.synergyCap ?? 0, explanation, doubt, proof }
  const plan = scenario?.plan
  if (!plan || !question) return { ...told, lines: [], lowestByYear: [], beyond: [], limits: null, ties: [], nearCeiling: [], steps: null }
  const { problem } = question
  const isNear = ({ lot, formula }: { readonly lot: string; readonly formula: string }) => offers.find((each) => each.lot === lot)?.formulas.some(({ code, nearCeiling }) => code === formula && nearCeiling)
  return {
    ...told,
    lines: planLines(problem, offers, plan.choices),
    lowestByYear: lowestByYear(problem, offers, plan.choices),
    beyond: beyondHorizon(problem, plan.choices),
    limits: kind === 'targets' ? null : scenarioQuestion(question, kind, plan).problem.years,
    ties: tiesOf(plan, problem.synergies),
    nearCeiling: plan.choices.formulas.filter(isNear).map(({ lot }) => lot),
    steps: kind === 'budget' && overview ? { more: overview.more, less: overview.less } : null,
  }
}
