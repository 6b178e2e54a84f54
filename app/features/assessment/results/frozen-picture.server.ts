import type { Grant } from '#app/access/grant.ts'
import { asId, isUuid } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import type { Answers } from '../answer.ts'
import { type AnswerRow, type AssessmentRow, answersOf, findAnswers, findAssessment } from '../assessment.repo.server.ts'
import { type ContextAnswers, seenAnswers, storedContext } from '../context.ts'
import { askedIn, passOf } from '../filling/asked.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import type { Pass, Question, Questionnaire } from '../questionnaire.ts'
import type { Score } from '../scoring.ts'
import { storedScore } from '../stored-score.ts'

/** A closed assessment with all that its pages and files are made of: its score as frozen, the questions it asked, its answers as stored and as scored. */
export type FrozenPicture = {
  readonly row: AssessmentRow & { readonly closedAt: Date }
  readonly score: Score
  readonly questionnaire: Questionnaire
  readonly pass: Pass
  readonly context: ContextAnswers
  readonly questions: readonly Question[]
  readonly rows: ReadonlyMap<string, AnswerRow>
  readonly answers: Answers
}

/** A closed assessment within the grant's scope; undefined when it is open, foreign or none. */
export const findFrozen = async (tx: Tx, grant: Grant<'assessment.read'>, assessmentId: string): Promise<FrozenPicture | undefined> => {
  const row = isUuid(assessmentId) ? await findAssessment(tx, grant, asId(assessmentId)) : undefined
  const score = row && storedScore(row.score)
  if (!row?.closedAt || !score) return undefined
  const questionnaire = await readQuestionnaire(row.questionnaire)
  const context = storedContext(questionnaire, row.context)
  const rows = await findAnswers(tx, row.id)
  return {
    row: { ...row, closedAt: row.closedAt },
    score,
    questionnaire,
    pass: passOf(row),
    context,
    questions: askedIn(questionnaire, row),
    rows: new Map(rows.map((each) => [each.questionCode, each])),
    answers: seenAnswers(questionnaire, context, answersOf(rows)),
  }
}
