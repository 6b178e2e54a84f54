import { startedBy } from '../advice/plan.ts'
import type { PlanChoices, Problem } from '../engine/problem.ts'

/** Codes of the prerequisites of what a plan starts, each once, in the order of its lots: what must stay true for the plan to hold. */
export const conditionsOf = (problem: Problem, plan: PlanChoices): string[] => [...new Set(startedBy(problem, plan).flatMap(({ item }) => item.prerequisites.map(({ code }) => code)))]
