import type { Grant } from '#app/access/grant.ts'
import { type AssessmentId, type Bilingual, type ParisDay, type Ports, type Result, ok, refuse } from '#app/features/core/index.ts'
import type { Doubt, Explanation, Overview, Plan, Question, ScenarioKind, SecondProof } from '../advice/advice.ts'
import { ask } from '../desk/desk.server.ts'
import type { PlanChoices } from '../engine/problem.ts'
import type { Means, RunningContract } from '../means/means.ts'
import { type MeansIssue, type Typed, readMeans } from '../means/read-means.ts'
import type { SizedBody } from '../model/measures.ts'
import type { LotOffers } from '../model/offers.ts'
import { type FindOrdered, type Loaded, loadFacts } from './facts.server.ts'
import { groundOf } from './ground.ts'
import { type Names, namesOf } from './names.ts'
import { questionOf } from './question.ts'
import { scenarioQuestion } from './scenario-question.ts'

/** Seed of the draws: the same answers and means give the same shares, today and before a judge. */
const seed = 20_262

/** What every page about plans is told, beside its plans. */
export type Setting = {
  readonly state: 'ready'
  /** When prices, availabilities and what remains under the ceilings were read. */
  readonly at: Date
  readonly today: ParisDay
  readonly closedAt: Date | null
  readonly model: { readonly version: string; readonly authorship: Bilingual; /** Share (0–1) of the draws from which a lot is robust, or likely. */ readonly robustShare: number; readonly likelyShare: number }
  /** Null before the first closed assessment; `assessmentOpen`: another one is being answered. */
  readonly assessmentId: AssessmentId | null
  readonly assessmentOpen: boolean
  readonly unknownAnswers: number
  readonly knownAnswers: number
  readonly assumedDomains: readonly string[]
  readonly nothingToClose: boolean
  readonly measures: SizedBody
  readonly running: readonly RunningContract[]
  readonly freeActions: number
  readonly names: Names
  readonly typed: Typed
  readonly issues: readonly MeansIssue[]
  /** Null until they can be read. */
  readonly means: Means | null
}

/** An authority's question, ready to be put: what the pages and the plans kept are made from. */
export type Put = { readonly loaded: Loaded; readonly setting: Setting; readonly offers: readonly LotOffers[]; readonly question: Question | null }

/** The authority has not closed an assessment: there is nothing to compute from yet. */
export type NoPicture = { readonly state: 'no-assessment' }

/** The means proposed before any is typed: what the assessment's context told of the year. */
const proposed = ({ facts, picture }: Loaded): Typed => {
  const told = picture?.input.context ?? {}
  const figure = (code: string) => (typeof told[code] === 'number' ? String(told[code]) : undefined)
  return { budget: figure(facts.model.means.budget), days: figure(facts.model.means.staffDays) }
}

/** Reads the authority and the means typed in the address. `typed` without a budget takes what the context told, if it did. */
export const putQuestion = async (grant: Grant<string>, typed: Typed, findOrdered: FindOrdered, ports: Ports): Promise<Result<Put>> => {
  const read = await loadFacts(grant, findOrdered, ports)
  if (!read.ok) return read
  const loaded = read.value
  const { facts, picture } = loaded
  const asked = typed.budget === undefined ? { ...proposed(loaded), ...typed } : typed
  const { means, issues } = readMeans(asked, facts.documents)
  const ground = groundOf(facts, means?.years.length ?? 1)
  const setting: Setting = {
    state: 'ready',
    at: ports.now(),
    today: facts.today,
    closedAt: picture?.closedAt ?? null,
    model: { version: facts.model.version, authorship: facts.model.authorship, robustShare: facts.model.study.robustShare, likelyShare: facts.model.study.likelyShare },
    assessmentId: picture?.assessmentId ?? null,
    assessmentOpen: loaded.assessmentOpen,
    knownAnswers: Object.values(facts.input.answers).filter(({ kind }) => kind === 'level').length,
    unknownAnswers: picture?.score.domains.reduce((count, domain) => count + domain.unknown.length, 0) ?? 0,
    assumedDomains: facts.standings.filter(({ assumed }) => assumed).map(({ domain }) => domain),
    nothingToClose: facts.standings.every(({ gap }) => gap === 0),
    measures: facts.measures,
    running: facts.running,
    freeActions: picture?.freeActions.length ?? 0,
    names: namesOf({ ...facts, offers: ground.offers }),
    typed: asked,
    issues: asked.budget === undefined ? [] : issues,
    means,
  }
  return ok({ loaded, setting, offers: ground.offers, question: means && questionOf(ground, means) })
}

const planOf = ({ scenarios }: Overview, kind: ScenarioKind): Plan | null => scenarios.find((each) => each.kind === kind)?.plan ?? null

/** How sure the lots of a plan are, under the means of its question. */
export const weighFor = async ({ loaded: { facts, organisation } }: Put, question: Question, choices: PlanChoices): Promise<Result<Doubt>> =>
  ask<'doubt'>({ kind: 'doubt', question, choices, uncertainty: { questionnaire: facts.questionnaire, input: facts.input, target: facts.target, study: facts.model.study }, seed }, organisation.id)

const withQuestions = ({ loaded: { facts }, setting, offers }: Put, doubt: Doubt | null): Setting => ({
  ...setting,
  names: namesOf({ ...facts, offers }, doubt ? [...doubt.clarify, ...doubt.answers].map(({ question }) => question) : []),
})

/** `question` and `offers`: what the lines of a plan are priced from. */
export type Advice = { readonly setting: Setting; readonly overview: Overview | null; readonly doubt: Doubt | null; readonly question: Question | null; readonly offers: readonly LotOffers[] }

/** The three scenarios for the means typed, the frontier, and how sure the plan at the budget is. Without means, only the setting. */
export const readAdvice = async (grant: Grant<'recommendation.read'>, typed: Typed, findOrdered: FindOrdered, ports: Ports): Promise<Result<Advice | NoPicture>> => {
  const put = await putQuestion(grant, typed, findOrdered, ports)
  if (!put.ok) return put
  if (!put.value.loaded.picture) return ok({ state: 'no-assessment' })
  const { question, setting, offers } = put.value
  if (!question) return ok({ setting, overview: null, doubt: null, question, offers })
  const overview = await ask<'overview'>({ kind: 'overview', question }, put.value.loaded.organisation.id)
  if (!overview.ok) return overview
  const plan = planOf(overview.value, 'budget')
  const doubt = plan ? await weighFor(put.value, question, plan.choices) : ok(null)
  if (!doubt.ok) return doubt
  return ok({ setting: withQuestions(put.value, doubt.value), overview: overview.value, doubt: doubt.value, question, offers })
}

export type PlanAdvice = Advice & { readonly kind: ScenarioKind; readonly explanation: Explanation | null; readonly proof: SecondProof | null }

type PlanAsked = { readonly typed: Typed; readonly kind: ScenarioKind; /** The steps that each keep what the one before bought. */ readonly roadmap: boolean; /** Have a second solver try the same problem; not for the targets, whose plan is the cheapest and not the most valuable. */ readonly proof: boolean }

/** One scenario, explained: why each lot and why not the others, the order, what would change it. */
export const readPlanAdvice = async (grant: Grant<'recommendation.read'>, { typed, kind, roadmap, proof }: PlanAsked, findOrdered: FindOrdered, ports: Ports): Promise<Result<PlanAdvice | NoPicture>> => {
  const put = await putQuestion(grant, typed, findOrdered, ports)
  if (!put.ok) return put
  if (!put.value.loaded.picture) return ok({ state: 'no-assessment' })
  const { question, setting, offers } = put.value
  if (!question) return ok({ setting, overview: null, doubt: null, question, offers, kind, explanation: null, proof: null })
  const overview = await ask<'overview'>({ kind: 'overview', question }, put.value.loaded.organisation.id)
  if (!overview.ok) return overview
  const plan = planOf(overview.value, kind)
  if (!plan) return ok({ setting, overview: overview.value, doubt: null, question, offers, kind, explanation: null, proof: null })
  const { choices } = plan
  const asked = scenarioQuestion(question, kind, plan)
  const explanation = await ask<'explanation'>({ kind: 'explanation', question: asked, choices, roadmap }, put.value.loaded.organisation.id)
  const doubt = await weighFor(put.value, asked, choices)
  const second = proof && kind !== 'targets' ? await ask<'proof'>({ kind: 'proof', question: asked, choices }, put.value.loaded.organisation.id) : ok(null)
  if (!explanation.ok) return explanation
  if (!doubt.ok) return doubt
  if (!second.ok) return refuse('unavailable', second.refusal.code)
  return ok({ setting: withQuestions(put.value, doubt.value), overview: overview.value, doubt: doubt.value, question, offers, kind, explanation: explanation.value, proof: second.value })
}
