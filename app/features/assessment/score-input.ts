import { z } from 'zod'
import { estimateMeasures } from '#app/features/agreement/index.ts'
import { type Result, ok, refuse } from '#app/features/core/index.ts'
import type { Answer, Answers, Assurance } from './answer.ts'
import { type Pass, type Questionnaire, questionsOf } from './questionnaire.ts'
import { type Score, score } from './scoring.ts'
import { type Profile, targetProfile } from './target-profile.ts'

const assurances: Readonly<Record<'A0' | 'A1' | 'A2', Assurance>> = { A0: 0, A1: 1, A2: 2 }
const count = z.number().int().nonnegative().nullish()

const answerSchema = z.union([
  z.strictObject({
    level: z.number().int().min(0).max(4),
    assurance: z.enum(['A0', 'A1', 'A2']).optional(),
    certainty: z.enum(['sure', 'about', 'guess']).optional(),
  }),
  z.strictObject({ unknown: z.literal(true) }),
  z.strictObject({ notApplicable: z.literal(true), reason: z.string().trim().min(1) }),
])

const scoreInputSchema = z.strictObject({
  questionnaire: z.string(),
  pass: z.enum(['first', 'full']).default('full'),
  profile: z
    .object({
      type: z.string().nullish(),
      population: count,
      agents: count,
      workstations: count,
      servers: count,
      applications: count,
      sites: count,
      departement: z.string().nullish(),
      nis2: z.enum(['none', 'important', 'essential']).default('none'),
    })
    .prefault({}),
  answers: z.record(z.string(), answerSchema).default({}),
})

/** What is scored: a pass of a questionnaire, the profile its target depends on, the answers. */
export type ScoreInput = { readonly questionnaire: string; readonly pass: Pass; readonly profile: Profile; readonly answers: Answers }

const typedAnswer = (given: z.infer<typeof answerSchema>): Answer => {
  if ('unknown' in given) return { kind: 'unknown' }
  if ('notApplicable' in given) return { kind: 'not-applicable' }
  return { kind: 'level', level: given.level, guess: given.certainty === 'guess', assurance: assurances[given.assurance ?? 'A0'] }
}

type Known = { population: number | null; agents: number | null; workstations: number | null; bodyType: string | null }

/** The profile of an authority; workstations that nobody told are estimated from its type and population. */
export const profileOf = (known: Known, nis2: Profile['nis2']): Profile => ({
  type: known.bodyType,
  population: known.population,
  workstations: known.workstations ?? (known.population === null && known.agents === null ? null : estimateMeasures({ ...known, dataTerabytes: null }).workstations),
  nis2,
})

/** Reads the version named by an input of unknown shape; null when it names none. */
export const questionnaireNamedBy = (raw: unknown): string | null => {
  const named = z.object({ questionnaire: z.string() }).safeParse(raw)
  return named.success ? named.data.questionnaire : null
}

/**
 * Reads the input of `ressort score`. Refuses (`assessment.score-input`) with the place and the reason: a level that is no level,
 * a question that the bank does not hold, « not applicable » where the bank forbids it.
 */
export const parseScoreInput = (questionnaire: Questionnaire, raw: unknown): Result<ScoreInput> => {
  const parsed = scoreInputSchema.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse('invalid', 'assessment.score-input', { place: issue?.path.join('.') ?? '', reason: issue?.message ?? '' })
  }
  const { answers, profile, pass } = parsed.data
  const bank = new Map(questionsOf(questionnaire, 'full').map((question) => [question.code, question]))
  for (const [code, given] of Object.entries(answers)) {
    const question = bank.get(code)
    if (!question) return refuse('invalid', 'assessment.score-input', { place: `answers.${code}`, reason: 'unknown question' })
    if ('notApplicable' in given && !question.notApplicable) {
      return refuse('invalid', 'assessment.score-input', { place: `answers.${code}`, reason: 'this question may not be declared not applicable' })
    }
  }
  const known = { population: profile.population ?? null, agents: profile.agents ?? null, workstations: profile.workstations ?? null, bodyType: profile.type ?? null }
  return ok({
    questionnaire: parsed.data.questionnaire,
    pass,
    profile: profileOf(known, profile.nis2),
    answers: Object.fromEntries(Object.entries(answers).map(([code, given]) => [code, typedAnswer(given)])),
  })
}

/** The score of an input and the questions to verify first: unknown blocking controls, then the heaviest. */
export const scoreInput = (questionnaire: Questionnaire, input: ScoreInput): { score: Score; toVerify: string[] } => {
  const result = score(questionnaire, input.pass, targetProfile(questionnaire, input.profile).level, input.answers)
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
