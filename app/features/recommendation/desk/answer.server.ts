import type { Overview, Question, Scenario, SecondProof } from '../advice/advice.ts'
import { overview } from '../advice/overview.ts'
import { grainsOf, planOf } from '../advice/plan.ts'
import { withShare } from '../advice/variants.ts'
import { firstIdea } from '../doubt/first-idea.ts'
import { weigh } from '../doubt/weigh.ts'
import type { Found } from '../engine/branch.ts'
import type { PlanChoices, PlanMeasures, Problem } from '../engine/problem.ts'
import { explain } from '../explain/explain.ts'
import { askHighs } from '../proof/highs.server.ts'
import { proven } from '../proof/proven.server.ts'
import type { Answers, Task } from './task.ts'

const clock = (): number => performance.now()

/** A scenario whose search was stopped is given to the second solver too: a better plan, or a tighter bound. */
const tightened = async (question: Question, problem: Problem, scenario: Scenario): Promise<Scenario> => {
  if (scenario.plan?.proof.status !== 'bounded') return scenario
  const found = await proven(problem, { milliseconds: question.patience, clock })
  if (found.kind !== 'plan') return scenario
  const plan = planOf(question, found.plan, found.proof)
  return plan.measures.value >= scenario.plan.measures.value ? { ...scenario, plan } : scenario
}

const overviewOf = async (question: Question): Promise<Overview> => {
  const told = overview(question, clock)
  const problems = { budget: question.problem, modest: withShare(question.problem, question.modestShare), targets: null }
  const scenarios: Scenario[] = []
  for (const scenario of told.scenarios) {
    const problem = problems[scenario.kind]
    scenarios.push(problem ? await tightened(question, problem, scenario) : scenario)
  }
  return { ...told, scenarios }
}

/** The second solver on the problem that a plan answers, from that plan on. */
const secondProof = async (question: Question, choices: PlanChoices, measures: PlanMeasures): Promise<SecondProof> => {
  const { problem, patience } = question
  const found: Found = { kind: 'plan', plan: choices, measures, grains: grainsOf(problem, choices), proof: { status: 'optimal' }, nodes: 0 }
  const { solver, status, value, bound, agrees, milliseconds } = await askHighs(problem, found, { milliseconds: 2 * patience, clock })
  return { solver, status, value, bound, agrees, milliseconds }
}

/** Answers one task. Runs in the worker; also in the command line, which has no request to keep waiting. */
export const answerTask = async (task: Task): Promise<Answers[Task['kind']]> => {
  switch (task.kind) {
    case 'overview':
      return overviewOf(task.question)
    case 'explanation':
      return explain(task.question, task.choices, clock, task.roadmap)
    case 'doubt':
      return weigh(task.question, task.choices, task.uncertainty, task.seed)
    case 'idea':
      return firstIdea(task.question, task.uncertainty, task.seed)
    case 'proof':
      return secondProof(task.question, task.choices, planOf(task.question, task.choices, { status: 'optimal' }).measures)
  }
}
