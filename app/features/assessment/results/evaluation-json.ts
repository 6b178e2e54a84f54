import type { Certainty } from '../answer.ts'
import type { ContextAnswers } from '../context.ts'
import { publishedScore } from '../published-score.ts'
import { type Pass, type Questionnaire, questionsOf } from '../questionnaire.ts'
import { toVerify } from '../score-input.ts'
import type { Score } from '../scoring.ts'
import type { StoredAnswer } from './answer-lines.ts'

/** Version of the shape below; another one when a key changes its meaning or goes. */
export const evaluationFormat = 'ressort-evaluation-1'

/** Figures of the body at the time of the file, in the keys of `ressort score`. */
export type PublishedProfile = {
  readonly type: string | null
  readonly population: number | null
  readonly agents: number | null
  readonly workstations: number | null
  readonly servers: number | null
  readonly applications: number | null
  readonly sites: number | null
  readonly departement: string | null
  readonly nis2: 'none' | 'important' | 'essential'
}

type Picture = {
  readonly questionnaire: Questionnaire
  readonly pass: Pass
  readonly context: ContextAnswers
  readonly score: Score
  readonly rows: ReadonlyMap<string, StoredAnswer>
}

type About = {
  readonly organisation: string
  readonly profile: PublishedProfile
  readonly closedAt: Date
  readonly attested: { readonly name: string; readonly function: string; readonly on: string } | null
}

type Given = { level: number; assurance: string; certainty?: Certainty } | { unknown: true } | { notApplicable: true; reason: string }

const given = ({ kind, level, assurance, certainty, reason }: StoredAnswer): Given => {
  if (kind === 'not-applicable') return { notApplicable: true, reason: reason || '—' }
  return kind === 'unknown' || level === null ? { unknown: true } : { level, assurance: `A${assurance}`, ...(certainty ? { certainty } : {}) }
}

const said = ({ note, happened, by, answeredAt }: StoredAnswer) => ({ ...(note ? { note } : {}), ...(happened ? { happened } : {}), by, at: answeredAt.toISOString() })

/**
 * A frozen picture whole, as data: `questionnaire`, `pass`, `profile`, `context` and `answers` are the input of `ressort score`, which leaves
 * `document`, `details` and `score` aside. `score` is the one frozen at closing; `details` holds notes, what happened, who and when.
 * A question left blank is absent.
 */
export const evaluationJson = ({ questionnaire, pass, context, score, rows }: Picture, { organisation, profile, closedAt, attested }: About) => {
  const answered = questionsOf(questionnaire, pass).flatMap(({ code }): [string, StoredAnswer][] => {
    const row = rows.get(code)
    return row ? [[code, row]] : []
  })
  return {
    document: { format: evaluationFormat, organisation, closedAt: closedAt.toISOString(), attested },
    questionnaire: questionnaire.version,
    pass,
    profile,
    context,
    answers: Object.fromEntries(answered.map(([code, row]) => [code, given(row)])),
    details: Object.fromEntries(answered.map(([code, row]) => [code, said(row)])),
    score: publishedScore(questionnaire, score, toVerify(questionnaire, score)),
  }
}

