import { readFileSync } from 'node:fs'
import { frameworkSchema, readPublishedFramework } from '#app/features/agreement/index.server.ts'
import { type Questionnaire, questionnaireSchema } from '#app/features/assessment/index.ts'
import { groundOf } from '#app/features/recommendation/choosing/ground.ts'
import { questionOf } from '#app/features/recommendation/choosing/question.ts'
import { readAsked } from '#app/features/recommendation/command/asked.ts'
import { referenceFacts } from '#app/features/recommendation/command/reference-facts.ts'
import { readReferencePrices } from '#app/features/recommendation/command/reference-prices.server.ts'
import { readModel } from '#app/features/recommendation/model/published.server.ts'
import type { Question } from '#app/features/recommendation/advice/advice.ts'
import type { Uncertainty } from '#app/features/recommendation/doubt/uncertainty.ts'

const bank = (version: string): Questionnaire => questionnaireSchema.parse(JSON.parse(readFileSync(`seeds/questionnaires/${version}.json`, 'utf8')))

/** What an input of `ressort recommend` asks, and what is uncertain in it, from the published seeds and reference prices. Throws on an input that has a fault. */
export const publishedCase = async (input: unknown): Promise<{ readonly question: Question; readonly uncertainty: Uncertainty }> => {
  const model = await readModel()
  const framework = frameworkSchema.parse(await readPublishedFramework())
  const questionnaire = bank(model.questionnaire)
  const { prices } = await readReferencePrices()
  const asked = readAsked(questionnaire, { model, documents: framework.lots }, input, '2027-01-01')
  if (asked.problems.length > 0) throw new Error(JSON.stringify(asked.problems))
  const facts = referenceFacts({ model, framework, questionnaire, prices }, asked)
  return {
    question: questionOf(groundOf(facts, asked.means.years.length), asked.means),
    uncertainty: { questionnaire, input: facts.input, target: facts.target, study: model.study },
  }
}

/** The question alone. */
export const publishedQuestion = async (input: unknown): Promise<Question> => (await publishedCase(input)).question
