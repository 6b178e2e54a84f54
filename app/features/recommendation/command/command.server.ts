import { parseFramework, readPublishedFramework } from '#app/features/agreement/index.server.ts'
import { questionnaireNamedBy } from '#app/features/assessment/index.ts'
import { listQuestionnaires, readQuestionnaire } from '#app/features/assessment/index.server.ts'
import type { ParisDay } from '#app/features/core/index.ts'
import { groundOf } from '../choosing/ground.ts'
import { questionOf } from '../choosing/question.ts'
import { answerTask } from '../desk/answer.server.ts'
import type { Answers, Task } from '../desk/task.ts'
import { readModel } from '../model/published.server.ts'
import { publishedModel } from '../published/published-model.ts'
import { readReferencePrices } from './reference-prices.server.ts'
import { type AskedProblem, readAsked, readSize } from './asked.ts'
import { isObject } from './fields.ts'
import { pricedModel } from './priced-model.ts'
import { recommendation } from './recommendation.ts'
import { type Published, referenceFacts } from './reference-facts.ts'

/** Seed of the draws: the same file gives the same shares, today and later. */
const seed = 20_262

/** What a verb is told: the code of the refusal, when there is one, what could not be read, and what could be computed all the same. */
export type Told<T> = { readonly refused: 'recommendation.other-questionnaire' | 'recommendation.input' | 'recommendation.impossible' | null; readonly problems: readonly AskedProblem[]; readonly facts: Readonly<Record<string, unknown>>; readonly told: T | null }

const readPublished = async (): Promise<Published & { readonly pricesVersion: string }> => {
  const [framework, model, { prices, version }] = await Promise.all([readPublishedFramework().then(parseFramework), readModel(), readReferencePrices()])
  if (!framework.ok) throw new Error('The published agreement does not parse')
  return { model, framework: framework.value, questionnaire: await readQuestionnaire(model.questionnaire), prices, pricesVersion: version }
}

const answer = async <K extends Task['kind']>(task: Extract<Task, { kind: K }>): Promise<Answers[K]> => (await answerTask(task)) as Answers[K]

/**
 * `ressort recommend`: the best plan for an input of unknown shape, from the published seeds and reference prices; no database, no worker.
 * An answer that cannot be read counts as unknown and is told; means that cannot be read, or another questionnaire, give no plan.
 */
export const recommendFromFile = async (raw: unknown, today: ParisDay): Promise<Told<ReturnType<typeof recommendation> & { pricesVersion: string }>> => {
  const published = await readPublished()
  const version = questionnaireNamedBy(raw)
  if (version !== published.model.questionnaire) {
    return { refused: 'recommendation.other-questionnaire', problems: [], facts: { version, expected: published.model.questionnaire, published: await listQuestionnaires() }, told: null }
  }
  const asked = readAsked(published.questionnaire, { model: published.model, documents: published.framework.lots }, raw, today)
  const { problems } = asked
  if (!asked.usable) return { refused: 'recommendation.input', problems, facts: {}, told: null }
  const facts = referenceFacts(published, asked)
  const question = questionOf(groundOf(facts, asked.means.years.length), asked.means)
  const overview = await answer<'overview'>({ kind: 'overview', question })
  const choices = overview.scenarios.find(({ kind }) => kind === 'budget')?.plan?.choices
  const uncertainty = { questionnaire: facts.questionnaire, input: facts.input, target: facts.target, study: facts.model.study }
  const computed = choices
    ? {
        overview,
        explanation: await answer<'explanation'>({ kind: 'explanation', question, choices, roadmap: false }),
        doubt: await answer<'doubt'>({ kind: 'doubt', question, choices, uncertainty, seed }),
        secondProof: await answer<'proof'>({ kind: 'proof', question, choices }),
      }
    : { overview, explanation: null, doubt: null, secondProof: null }
  const refused = problems.length > 0 ? 'recommendation.input' : choices ? null : 'recommendation.impossible'
  return { refused, problems, facts: {}, told: { ...recommendation(facts, question, computed), pricesVersion: published.pricesVersion } }
}

/** `ressort model`: the published model; with a profile (or an input that holds one), priced for it. No database. */
export const modelFor = async (raw: unknown, today: ParisDay): Promise<Told<ReturnType<typeof publishedModel>>> => {
  const published = await readPublished()
  if (raw === undefined) return { refused: null, problems: [], facts: {}, told: publishedModel(published.model, published.questionnaire) }
  const { size, problems } = readSize(isObject(raw) && 'profile' in raw ? raw.profile : raw)
  const input = { pass: 'full' as const, profile: { type: size.bodyType, population: size.population, workstations: size.workstations, nis2: 'none' as const }, context: {}, answers: {} }
  const facts = referenceFacts(published, { input, size, running: [], from: today })
  return { refused: problems.length > 0 ? 'recommendation.input' : null, problems, facts: {}, told: pricedModel(facts, published.pricesVersion) }
}
