import type { Answer, Answers } from '../answer.ts'
import { type Interval, intervalOf, weightedMean } from '../interval.ts'
import { type Question, type Questionnaire, questionsOf } from '../questionnaire.ts'
import { type Profile, targetProfile } from '../target-profile.ts'
import { type DomainScore, type Score, score } from '../scoring.ts'

/** One question of the example: its answer, what it counts for, its interval; null when it is taken out of the sums. */
type Row = { readonly code: string; readonly weight: number; readonly answer: Answer; readonly interval: Interval | null }

/** A computation done once, whole: the answers of one domain, its mean before the caps, and the score of the rules themselves. */
export type WorkedExample = {
  readonly domain: DomainScore
  readonly rows: readonly Row[]
  /** Weights of the questions that count. */
  readonly weight: number
  readonly mean: Interval
  /** Level declared to every question of the other domains. */
  readonly elsewhere: number
  readonly score: Score
  readonly profile: Profile
}

/** The domain that shows most: it has the most blocking controls of its own, then the most questions. */
const richestDomain = (questions: readonly Question[], codes: readonly string[]): string => {
  const worth = (code: string) => questions.filter((question) => question.domain === code).reduce((sum, { blocking }) => sum + (blocking ? 100 : 1), 0)
  return [...codes].sort((a, b) => worth(b) - worth(a))[0] ?? ''
}

/** One answer of each kind in turn: a failed control, a control nobody knows, one not applicable where allowed, then every assurance. */
const drawn = (questions: readonly Question[]): Answers => {
  const controls = questions.filter(({ blocking }) => blocking)
  const outside = questions.find(({ blocking, notApplicable }) => !blocking && notApplicable)
  const plain: readonly Answer[] = [
    { kind: 'level', level: 3, guess: false, assurance: 1 },
    { kind: 'level', level: 2, guess: true, assurance: 0 },
    { kind: 'level', level: 4, guess: false, assurance: 2 },
    { kind: 'level', level: 3, guess: false, assurance: 0 },
  ]
  let rank = 0
  return Object.fromEntries(
    questions.map((question): [string, Answer] => {
      if (question === controls[0]) return [question.code, { kind: 'level', level: question.blocking?.failsAtOrBelow ?? 0, guess: false, assurance: 0 }]
      if (question === controls[1]) return [question.code, { kind: 'unknown' }]
      if (question === outside) return [question.code, { kind: 'not-applicable' }]
      return [question.code, plain[rank++ % plain.length] ?? { kind: 'unknown' }]
    }),
  )
}

/** The example of the method's page: made from the bank alone, so that a next questionnaire has its own; scored by the rules, never by hand. */
export const workedExample = (bank: Questionnaire): WorkedExample => {
  const questions = questionsOf(bank, 'full')
  const code = richestDomain(questions, bank.domains.map((domain) => domain.code))
  const own = questions.filter((question) => question.domain === code)
  const elsewhere = Math.min(4, 1 + Math.max(...questions.map(({ blocking }) => blocking?.failsAtOrBelow ?? 0)))
  const others = questions.filter((question) => question.domain !== code).map((question): [string, Answer] => [question.code, { kind: 'level', level: elsewhere, guess: false, assurance: 0 }])
  const answers: Answers = { ...Object.fromEntries(others), ...drawn(own) }
  const rows = own.map((question): Row => {
    const answer = answers[question.code] ?? { kind: 'unknown' }
    return { code: question.code, weight: question.weight, answer, interval: answer.kind === 'not-applicable' ? null : intervalOf(answer) }
  })
  const counted = rows.flatMap(({ weight, interval }) => (interval ? [{ weight, interval }] : []))
  const { exampleProfile: profile } = bank
  const result = score(bank, 'full', targetProfile(bank, profile).level, answers)
  const domain = result.domains.find((each) => each.code === code)
  const mean = weightedMean(counted)
  if (!domain || !mean) throw new Error(`No example can be made of ${bank.version}`)
  return { domain, rows, weight: counted.reduce((sum, item) => sum + item.weight, 0), mean, elsewhere, score: result, profile }
}
