import type { Doubt, Question } from '../advice/advice.ts'
import type { PlanChoices } from '../engine/problem.ts'
import { answersThatChange } from './answers.ts'
import { clarifyFirst } from './clarify.ts'
import { leastRegret } from './regret.ts'
import { standsIn, surenessOf } from './sureness.ts'
import { study } from './study.ts'
import type { Uncertainty } from './uncertainty.ts'

/**
 * What is not known and what it changes (docs/combinations.md): the same seed gives the same doubt. `plan`: the searched plan; a RangeError
 * when it does not keep to the question’s means. Neither clock nor time limit: the searches inside count what they examine.
 */
export const weigh = (question: Question, plan: PlanChoices, uncertainty: Uncertainty, seed: number): Doubt => {
  const studied = study(question.problem, uncertainty, plan, seed)
  return {
    seed,
    draws: studied.draws.length,
    stands: standsIn(studied, 0),
    lots: surenessOf(studied, uncertainty.study),
    clarify: clarifyFirst(studied),
    answers: answersThatChange(studied, uncertainty),
    regret: leastRegret(question, studied),
  }
}
