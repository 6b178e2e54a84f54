import type { KnownSize } from '#app/features/agreement/index.ts'
import { type InputFault, type Questionnaire, type ScoreInput, isVisible, readScoreInput } from '#app/features/assessment/index.ts'
import type { ParisDay } from '#app/features/core/index.ts'
import type { Means, RunningContract } from '../means/means.ts'
import { type MeansFault, isObject, someDay } from './fields.ts'
import { type Choosable, meansKeys, meansOf, runningOf } from './read-means.ts'

/** A part of the input that cannot be read: where it stands, and why. */
export type AskedProblem = { readonly place: string; readonly reason: InputFault | MeansFault }

/**
 * What the command line is asked. `from`: the day on which the first year begins. `usable` is false when the means themselves cannot be
 * read: a plan for other means than those asked would mislead. An answer that cannot be read counts as unknown.
 */
export type Asked = { readonly input: ScoreInput; readonly size: KnownSize; readonly means: Means; readonly running: readonly RunningContract[]; readonly from: ParisDay; readonly usable: boolean; readonly problems: readonly AskedProblem[] }

const sizeKeys = ['population', 'agents', 'workstations', 'servers', 'applications', 'sites', 'dataTerabytes'] as const

/** The size told by a profile of unknown shape. What is no whole number counts as not told, and comes back as a problem. */
export const readSize = (raw: unknown): { readonly size: KnownSize; readonly problems: readonly AskedProblem[] } => {
  const given = isObject(raw) ? raw : {}
  const figure = (key: string): number | null => {
    const told = given[key]
    return typeof told === 'number' && Number.isInteger(told) && told >= 0 ? told : null
  }
  const [population, agents, workstations, servers, applications, sites, dataTerabytes] = sizeKeys.map(figure)
  const wrong = sizeKeys.filter((key) => given[key] !== undefined && given[key] !== null && figure(key) === null)
  return {
    size: {
      population: population ?? null, agents: agents ?? null, workstations: workstations ?? null, servers: servers ?? null, applications: applications ?? null, sites: sites ?? null,
      dataTerabytes: dataTerabytes ?? null, bodyType: typeof given.type === 'string' ? given.type : null,
    },
    problems: [...(isObject(raw) ? [] : [{ place: 'profile', reason: 'not-an-object' as const }]), ...wrong.map((key) => ({ place: `profile.${key}`, reason: 'profile' as const }))],
  }
}

/** The answers as they are scored: a question that the context hides does not apply. */
const seen = (questionnaire: Questionnaire, input: ScoreInput): ScoreInput => ({
  ...input,
  answers: { ...input.answers, ...Object.fromEntries(questionnaire.questions.filter((question) => !isVisible(question, input.context)).map(({ code }) => [code, { kind: 'not-applicable' as const }])) },
})

/** Reads the input of `ressort recommend`: that of `ressort score`, with means. Every part that cannot be read is told, with its place. */
export const readAsked = (questionnaire: Questionnaire, choosable: Choosable, raw: unknown, today: ParisDay): Asked => {
  const given = isObject(raw) ? raw : {}
  const answered = readScoreInput(questionnaire, Object.fromEntries(Object.entries(given).filter(([key]) => !meansKeys.has(key))))
  const size = given.profile === undefined ? readSize({}) : readSize(given.profile)
  const told: AskedProblem[] = []
  const tell = (place: string, reason: MeansFault) => void told.push({ place, reason })
  const means = meansOf(given, choosable, tell)
  const running = runningOf(given, choosable, tell)
  const from = given.from === undefined ? today : someDay(given.from)
  if (from === undefined) tell('from', 'day')
  const places = new Set(answered.problems.map(({ place }) => place))
  const problems = [...answered.problems, ...size.problems.filter(({ place }) => !places.has(place)), ...told]
  return { input: seen(questionnaire, answered.input), size: size.size, means, running, from: from ?? today, usable: told.length === 0, problems }
}
