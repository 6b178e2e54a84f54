import type { Grant } from '#app/access/grant.ts'
import { type Bilingual, type Ports, type Result, ok } from '#app/features/core/index.ts'
import { type NamedLot, namesOf } from '../choosing/names.ts'
import { type FindOrdered, factsOfSize, loadFacts } from '../choosing/facts.server.ts'
import { groundOf } from '../choosing/ground.ts'
import { planLines, sumByYear } from '../choosing/plan-lines.ts'
import { questionOf } from '../choosing/question.ts'
import { ask } from '../desk/desk.server.ts'
import type { FirstIdea } from '../doubt/first-idea.ts'
import { type MeansIssue, type Typed, readMeans } from '../means/read-means.ts'
import type { SizedBody } from '../model/measures.ts'
import { readSaid, typedSaid } from './said-size.ts'

/** Seed of the draws, so that the same size and means give the same idea. */
const seed = 20_262

export type IdeaView = {
  readonly typed: Typed
  readonly issues: readonly MeansIssue[]
  readonly names: { readonly lots: readonly NamedLot[]; readonly domains: Readonly<Record<string, Bilingual>>; readonly prerequisites: Readonly<Record<string, Bilingual>>; readonly questions: Readonly<Record<string, Bilingual>> }
  readonly measures: SizedBody
  readonly authorship: Bilingual
  readonly years: number
  readonly asked: boolean
  /** Null: not asked yet, or no plan keeps to the means. */
  readonly idea: FirstIdea
  readonly taxCentsByYear: readonly number[]
}

/**
 * A first idea from a short profile and means, without any answer: only the lots that nearly every draw calls for. The profile comes from the address, or
 * from what the authority told at sign-up; neither is kept.
 */
export const readFirstIdea = async (grant: Grant<'recommendation.read'>, typed: Typed, findOrdered: FindOrdered, ports: Ports): Promise<Result<IdeaView>> => {
  const loaded = await loadFacts(grant, findOrdered, ports)
  if (!loaded.ok) return loaded
  const asked = typed.budget !== undefined
  const shown = asked ? typed : { ...typedSaid(loaded.value.organisation), ...typed }
  const { said, issues } = readSaid(shown)
  const facts = await factsOfSize(loaded.value, said)
  const { means, issues: meansIssues } = readMeans(shown, facts.documents)
  const ground = groundOf(facts, means?.years.length ?? 1)
  const wrong = asked ? [...issues, ...meansIssues] : []
  const question = asked && wrong.length === 0 && means ? questionOf(ground, means) : null
  const { questionnaire, input, target, model } = facts
  const idea = question ? await ask<'idea'>({ kind: 'idea', question, uncertainty: { questionnaire, input, target, study: model.study }, seed }, loaded.value.organisation.id) : ok(null)
  if (!idea.ok) return idea
  const lines = question && idea.value ? planLines(question.problem, ground.offers, idea.value.plan.choices) : []
  return ok({
    typed: shown,
    issues: wrong,
    names: namesOf({ ...facts, offers: ground.offers }, idea.value?.clarify.map((each) => each.question) ?? []),
    measures: facts.measures,
    authorship: model.authorship,
    years: means?.years.length ?? 0,
    asked: question !== null,
    idea: idea.value,
    taxCentsByYear: sumByYear(lines, 'taxCents', means?.years.length ?? 0),
  })
}
