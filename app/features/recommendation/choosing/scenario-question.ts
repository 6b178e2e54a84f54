import type { Plan, Question, ScenarioKind } from '../advice/advice.ts'
import { withShare } from '../advice/variants.ts'

/** Days that a limit, read in hundredths, may state without falling short of these (relief leaves ten-thousandths). */
const upToHundredths = (days: number): number => Math.ceil(Math.round(days * 1_000_000) / 10_000) / 100

/**
 * The question that a scenario's plan is the answer to: a share of the money for the modest one; for the targets, which know no limit, the money and days
 * of its own plan, so that reasons are compared at equal means.
 */
export const scenarioQuestion = (question: Question, kind: ScenarioKind, { measures }: Plan): Question => {
  switch (kind) {
    case 'budget':
      return question
    case 'modest':
      return { ...question, problem: withShare(question.problem, question.modestShare) }
    case 'targets':
      return {
        ...question,
        problem: {
          ...question.problem,
          years: question.problem.years.map((_, index) => ({
            budgetCents: measures.costCentsByYear[index] ?? 0,
            operatingCents: null,
            investmentCents: null,
            staffDays: upToHundredths(measures.staffDaysByYear[index] ?? 0),
          })),
        },
      }
  }
}
