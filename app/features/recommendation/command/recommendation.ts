import type { Doubt, Explanation, Overview, Plan, Question, SecondProof, Step } from '../advice/advice.ts'
import type { Facts } from '../choosing/ground.ts'
import { centsByYear, planLines } from '../choosing/plan-lines.ts'
import { yearStart } from '../choosing/question.ts'
import type { PlanChoices } from '../engine/problem.ts'

/** Everything that was computed for one question. */
export type Computed = { readonly overview: Overview; readonly explanation: Explanation | null; readonly doubt: Doubt | null; readonly secondProof: SecondProof | null }

/** A plan lot by lot: cents excluding tax and days of each year, options and relief included. */
const linesOf = ({ problem }: Question, choices: PlanChoices) =>
  planLines(problem, [], choices).map(({ lot, formula, startYear, options, staffDays, ...cents }) => ({ lot, formula, startYear, options, costCentsByYear: centsByYear(cents), staffDaysByYear: staffDays }))

const sketch = (question: Question, { choices, measures, proof, coverage }: Plan) => ({
  status: proof.status,
  gap: proof.status === 'bounded' ? proof.gap : 0,
  value: measures.value,
  coverage,
  costCents: measures.costCents,
  costCentsByYear: measures.costCentsByYear,
  staffDaysByYear: measures.staffDaysByYear,
  plan: linesOf(question, choices),
})

const stepOf = (question: Question, step: Step | null) => step && { cents: step.cents, gainedValue: step.gainedValue, changes: step.changes, then: step.plan && sketch(question, step.plan) }

/** What `ressort recommend` prints: levels, cents excluding tax, days. Extra keys say what the plan was computed from, so that it can be recomputed. */
export const recommendation = (facts: Facts, question: Question, { overview, explanation, doubt, secondProof }: Computed) => {
  const { problem } = question
  const scenario = overview.scenarios.find(({ kind }) => kind === 'budget')
  const plan = scenario?.plan ?? null
  const { estimated, ...measures } = facts.measures
  return {
    modelVersion: facts.model.version,
    questionnaire: facts.questionnaire.version,
    from: facts.today,
    yearStarts: problem.years.map((_, index) => yearStart(facts.today, index + 1)),
    status: plan?.proof.status ?? 'impossible',
    gap: plan?.proof.status === 'bounded' ? plan.proof.gap : 0,
    value: plan?.measures.value ?? 0,
    coverage: plan?.coverage ?? 0,
    costCents: plan?.measures.costCents ?? 0,
    costCentsByYear: plan?.measures.costCentsByYear ?? problem.years.map(() => 0),
    staffDaysByYear: plan?.measures.staffDaysByYear ?? problem.years.map(() => 0),
    plan: plan ? linesOf(question, plan.choices) : [],
    domains: plan?.domains ?? [],
    synergies: plan?.synergies ?? [],
    frontier: overview.frontier.map(({ costCents, value, formulas }) => ({ costCents, value, formulas })),
    plansCompared: overview.compared,
    why: explanation?.why ?? [],
    whyNot: explanation?.whyNot ?? [],
    order: explanation?.order ?? [],
    near: explanation?.near.map((each) => ({ ...sketch(question, each.plan), changes: each.changes })) ?? [],
    next: { more: stepOf(question, overview.more), less: stepOf(question, overview.less), smallestUseful: overview.smallestUseful },
    scenarios: overview.scenarios.map(({ kind, status, plan: its }) => ({ kind, result: status, ...(its ? sketch(question, its) : {}) })),
    robustness: doubt?.lots.map(({ lot, share, verdict }) => ({ lot, share, verdict })) ?? [],
    stands: doubt?.stands ?? null,
    clarify: doubt?.clarify.map(({ question: code }) => code) ?? [],
    regret: doubt?.regret ? { ...sketch(question, doubt.regret.plan), worst: doubt.regret.worst, worstOfBest: doubt.regret.worstOfBest } : null,
    relaxations: scenario?.relaxations ?? [],
    secondProof,
    standings: question.standings,
    answers: problem.answers,
    existing: problem.existing,
    means: problem.years,
    leftOut: question.leftOut,
    measures,
    estimated,
  }
}
