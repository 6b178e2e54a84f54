import type { Grant } from '#app/access/grant.ts'
import { type AssessmentId, type ContributionId, type PersonId, type Ports, type Result, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { AnswerForm } from '../answer.form.ts'
import type { AnswerShown } from '../answering/asked-question.ts'
import type { Question } from '../questionnaire.ts'
import { type SecondRow, saveSecondAnswer } from './second-answers.repo.server.ts'

type Given = { readonly assessmentId: AssessmentId; readonly question: Pick<Question, 'code' | 'notApplicable'>; readonly respondent: PersonId | ContributionId; readonly form: AnswerForm }

/** A second answer has no revision: only its author changes it. */
export type Seconded = { readonly revision: 0; readonly savedAt: Date }

/** Keeps what another person answers beside the answer kept, which stays. Refuses `assessment.must-apply` where « non concerné » is not allowed. */
export const keepSecond = async (tx: Tx, grant: Grant<string>, { assessmentId, question, respondent, form }: Given, ports: Ports): Promise<Result<Seconded>> => {
  const { choice, certainty = null, reason, note } = form
  if (choice === 'not-applicable' && !question.notApplicable) return refuse('invalid', 'assessment.must-apply')
  const kind = choice === 'unknown' || choice === 'not-applicable' ? choice : 'level'
  const leveled = kind === 'level'
  const savedAt = ports.now()
  await saveSecondAnswer(tx, {
    assessmentId, respondent, note, kind,
    questionCode: question.code,
    level: leveled ? Number(choice) : null,
    certainty: leveled ? certainty : null,
    reason: kind === 'not-applicable' ? reason : '',
    answeredAt: savedAt,
  })
  await recordAudit(tx, grant, savedAt, { action: 'assessment.answer-second', subjectKind: 'assessment', subjectId: assessmentId, facts: { question: question.code, respondent } })
  return ok({ revision: 0, savedAt })
}

/** A second answer in the form its page shows. */
export const secondShown = ({ kind, level, certainty, reason, note, answeredAt }: SecondRow, by: string | null): AnswerShown => ({ kind, level, certainty, reason, note, happened: '', revision: 0, answeredAt, by, role: null })
