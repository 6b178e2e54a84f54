import { z } from 'zod'
import { estimateMeasures } from '#app/features/agreement/index.ts'
import type { Answer, Answers, Assurance } from './answer.ts'
import { type ContextAnswers, answersContext, seenAnswers } from './context.ts'
import { type Pass, type Question, type Questionnaire, questionsOf } from './questionnaire.ts'
import { type Score, score } from './scoring.ts'
import { type Profile, targetProfile } from './target-profile.ts'

/** Why a part of an input cannot be read. */
export const inputFaults = [
  'not-an-object', 'unknown-key', 'pass', 'profile', 'unknown-question', 'level', 'assurance', 'certainty', 'answer-shape', 'reason-missing', 'must-apply', 'unknown-context', 'context',
] as const
export type InputFault = (typeof inputFaults)[number]

/** A part of an input left aside: where it stands, and why. */
export type InputProblem = { readonly place: string; readonly reason: InputFault }

/** What is scored: a pass of a questionnaire, the profile its target depends on, what is known of the body, the answers. */
export type ScoreInput = { readonly pass: Pass; readonly profile: Profile; readonly context: ContextAnswers; readonly answers: Answers }

type Json = Readonly<Record<string, unknown>>
const isObject = (raw: unknown): raw is Json => typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** What a profile is worked out from. Figures that nobody told are null. */
export type KnownBody = { readonly population: number | null; readonly agents: number | null; readonly workstations: number | null; readonly bodyType: string | null }

/** The profile of an authority; workstations that nobody told are estimated from its type and population. */
export const profileOf = (known: KnownBody, nis2: Profile['nis2']): Profile => ({
  type: known.bodyType,
  population: known.population,
  workstations: known.workstations ?? (known.population === null && known.agents === null ? null : estimateMeasures({ ...known, dataTerabytes: null }).workstations),
  nis2,
})

/** Reads the version named by an input of unknown shape; null when it names none. */
export const questionnaireNamedBy = (raw: unknown): string | null => (isObject(raw) && typeof raw.questionnaire === 'string' ? raw.questionnaire : null)

const count = z.number().int().nonnegative().nullish()
const profileKeys = {
  type: z.string().nullish(),
  population: count,
  agents: count,
  workstations: count,
  servers: count,
  applications: count,
  sites: count,
  departement: z.string().nullish(),
  nis2: z.enum(['none', 'important', 'essential']).optional(),
}

type Read<T> = { readonly value: T; readonly problems: readonly InputProblem[] }
const fault = (place: string, reason: InputFault): InputProblem => ({ place, reason })

const readProfile = (raw: unknown): Read<Profile> => {
  const given = isObject(raw) ? raw : {}
  const read = (key: keyof typeof profileKeys) => profileKeys[key].safeParse(given[key])
  const figure = (key: 'population' | 'agents' | 'workstations'): number | null => profileKeys[key].safeParse(given[key]).data ?? null
  const wrong = (Object.keys(profileKeys) as (keyof typeof profileKeys)[]).filter((key) => !read(key).success)
  const known = { population: figure('population'), agents: figure('agents'), workstations: figure('workstations'), bodyType: profileKeys.type.safeParse(given.type).data ?? null }
  return {
    value: profileOf(known, profileKeys.nis2.safeParse(given.nis2).data ?? 'none'),
    problems: raw === undefined || isObject(raw) ? wrong.map((key) => fault(`profile.${key}`, 'profile')) : [fault('profile', 'not-an-object')],
  }
}

const assurances: ReadonlyMap<unknown, Assurance> = new Map([[undefined, 0], ['A0', 0], ['A1', 1], ['A2', 2]])
const certainties: ReadonlySet<unknown> = new Set([undefined, 'sure', 'about', 'guess'])
const answerKinds = [['level', 'assurance', 'certainty'], ['unknown'], ['notApplicable', 'reason']] as const

/** One answer, or why it is none. */
const readAnswer = (question: Question, given: unknown): Answer | InputFault => {
  if (!isObject(given)) return 'answer-shape'
  const keys = answerKinds.find(([kind]) => kind in given)
  if (!keys || Object.keys(given).some((key) => !keys.some((known) => known === key))) return 'answer-shape'
  if ('unknown' in given) return given.unknown === true ? { kind: 'unknown' } : 'answer-shape'
  if ('notApplicable' in given) {
    if (given.notApplicable !== true) return 'answer-shape'
    if (!question.notApplicable) return 'must-apply'
    return typeof given.reason === 'string' && given.reason.trim() !== '' ? { kind: 'not-applicable' } : 'reason-missing'
  }
  const assurance = assurances.get(given.assurance)
  if (typeof given.level !== 'number' || !Number.isInteger(given.level) || given.level < 0 || given.level > 4) return 'level'
  if (assurance === undefined) return 'assurance'
  return certainties.has(given.certainty) ? { kind: 'level', level: given.level, guess: given.certainty === 'guess', assurance } : 'certainty'
}

/** Reads a record entry by entry: what can be read is kept, the rest is told. */
const readEach = <T>(place: string, raw: unknown, readOne: (code: string, given: unknown) => T | InputFault): Read<Readonly<Record<string, T>>> => {
  if (raw !== undefined && !isObject(raw)) return { value: {}, problems: [fault(place, 'not-an-object')] }
  const isFault = (read: T | InputFault): read is InputFault => inputFaults.some((reason) => reason === read)
  const read = Object.entries(raw ?? {}).map(([code, given]) => [code, readOne(code, given)] as const)
  return {
    value: Object.fromEntries(read.flatMap(([code, one]) => (isFault(one) ? [] : [[code, one]]))),
    problems: read.flatMap(([code, one]) => (isFault(one) ? [fault(`${place}.${code}`, one)] : [])),
  }
}

const inputKeys = new Set(['questionnaire', 'pass', 'profile', 'context', 'answers'])
/** What the file of a frozen picture says besides: read by nobody here, so that the file itself can be scored. */
const leftAside = new Set(['document', 'details', 'score'])

/**
 * Reads the input of `ressort score`, part by part: `input` holds what can be read (an answer left aside is as if blank), `problems` what
 * cannot: a level that is no level, a question that the bank does not hold, « not applicable » where the bank forbids it.
 */
export const readScoreInput = (questionnaire: Questionnaire, raw: unknown): { input: ScoreInput; problems: InputProblem[] } => {
  const given = isObject(raw) ? raw : {}
  const asked = new Map(questionnaire.questions.map((question) => [question.code, question]))
  const contexts = new Map(questionnaire.context.map((question) => [question.code, question]))
  const profile = readProfile(given.profile)
  const answers = readEach('answers', given.answers, (code, answer): Answer | InputFault => {
    const question = asked.get(code)
    return question ? readAnswer(question, answer) : 'unknown-question'
  })
  const context = readEach('context', given.context, (code, answer): number | readonly string[] | InputFault => {
    const question = contexts.get(code)
    if (!question) return 'unknown-context'
    return answersContext(question, answer) ? answer : 'context'
  })
  const { pass = 'full' } = given
  return {
    input: { pass: pass === 'first' ? 'first' : 'full', profile: profile.value, context: context.value, answers: answers.value },
    problems: [
      ...(isObject(raw) ? [] : [fault('', 'not-an-object')]),
      ...Object.keys(given).filter((key) => !inputKeys.has(key) && !leftAside.has(key)).map((key) => fault(key, 'unknown-key')),
      ...(pass === 'first' || pass === 'full' ? [] : [fault('pass', 'pass')]),
      ...profile.problems,
      ...context.problems,
      ...answers.problems,
    ],
  }
}

/** The score of an input and the questions to verify first: unknown blocking controls, then the heaviest. */
export const scoreInput = (questionnaire: Questionnaire, input: ScoreInput): { score: Score; toVerify: string[] } => {
  const result = score(questionnaire, input.pass, targetProfile(questionnaire, input.profile).level, seenAnswers(questionnaire, input.context, input.answers))
  return { score: result, toVerify: toVerify(questionnaire, result) }
}

/** Unknown questions, most useful first: blocking controls, then weight of the question times weight of its domain. */
export const toVerify = (questionnaire: Questionnaire, result: Score): string[] => {
  const unknown = new Set(result.domains.flatMap((domain) => domain.unknown))
  const domainWeight = new Map(result.domains.map((domain) => [domain.code, domain.weight]))
  const worth = (question: Questionnaire['questions'][number]) => (question.blocking ? 100 : 0) + question.weight * (domainWeight.get(question.domain) ?? 0)
  return questionsOf(questionnaire, 'full')
    .filter((question) => unknown.has(question.code))
    .sort((a, b) => worth(b) - worth(a))
    .map((question) => question.code)
}
