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

const bank = (version: string): Questionnaire => questionnaireSchema.parse(JSON.parse(readFileSync(`seeds/questionnaires/${version}.json`, 'utf8')))

/** What an input of `ressort recommend` asks of the search, from the published seeds and reference prices. Throws on an input that has a fault. */
export const publishedQuestion = async (input: unknown): Promise<Question> => {
  const model = await readModel()
  const framework = frameworkSchema.parse(await readPublishedFramework())
  const questionnaire = bank(model.questionnaire)
  const { prices } = await readReferencePrices()
  const asked = readAsked(questionnaire, { model, documents: framework.lots }, input, '2027-01-01')
  if (asked.problems.length > 0) throw new Error(JSON.stringify(asked.problems))
  return questionOf(groundOf(referenceFacts({ model, framework, questionnaire, prices }, asked), asked.means.years.length), asked.means)
}
