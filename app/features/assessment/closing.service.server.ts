import { decide } from '#app/access/decide.ts'
import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { type AssessmentId, type Ports, type Result, type Submission, asId, isUuid, notFound, ok, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { findOrganisation, findPeopleByRole } from '#app/features/identity/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { passOf } from './filling/asked.ts'
import { answersOf, findAnswers, findOpen, lockAssessment, saveClosed } from './assessment.repo.server.ts'
import { readQuestionnaire } from './questionnaire.server.ts'
import { questionsOf } from './questionnaire.ts'
import { profileOf } from './score-input.ts'
import { score } from './scoring.ts'
import { targetProfile } from './target-profile.ts'

const may = (grant: Grant<string>, action: 'assessment.answer' | 'assessment.close'): boolean => decide(action, grant.actor).kind === 'allowed'

/** Before closing: what is left blank or unknown, and who may close. Refuses `assessment.not-open` when nothing is open. */
export const readReview = async (grant: Grant<'assessment.read'>) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const questionnaire = await readQuestionnaire(open.questionnaire)
    const rows = await findAnswers(tx, open.id)
    const byCode = new Map(rows.map((row) => [row.questionCode, row]))
    const referents = await findPeopleByRole(tx, open.organisationId, 'referent')
    return ok({
      assessmentId: open.id,
      startedAt: open.startedAt,
      answers: questionsOf(questionnaire, passOf(open)).map(({ code, text, levels, whoKnows }) => {
        const row = byCode.get(code)
        const fact = row?.kind === 'level' ? (levels[row.level ?? 0] ?? null) : null
        return { code, text, whoKnows, kind: row?.kind ?? null, fact, guess: row?.certainty === 'guess', reason: row?.reason ?? '', by: row?.by ?? null }
      }),
      mayAnswer: may(grant, 'assessment.answer'),
      mayClose: may(grant, 'assessment.close'),
      closers: referents.map((referent) => referent.name),
    })
  })

type Closing = { assessment: string; submission: Submission }

/**
 * Freezes the picture: computes the score for the profile of the organisation, keeps it, lets nobody answer any more.
 * Questions left blank count as unknown. Refuses `assessment.closed` when somebody froze it before.
 */
export const closeAssessment = async (grant: Grant<'assessment.close'>, { assessment, submission }: Closing, ports: Ports): Promise<Result<{ assessmentId: AssessmentId }>> => {
  if (!isUuid(assessment)) return notFound()
  const at = ports.now()
  return inTransaction(grant, (tx) =>
    once(tx, grant, at, submission, async () => {
      const row = await lockAssessment(tx, grant, asId(assessment))
      if (!row) return notFound()
      if (row.status !== 'open') return refuse('conflict', 'assessment.closed')
      const authority = await findOrganisation(tx, grantedOrganisation(grant))
      if (!authority) return notFound()
      const questionnaire = await readQuestionnaire(row.questionnaire)
      const target = targetProfile(questionnaire, profileOf(authority, 'none'))
      const frozen = score(questionnaire, passOf(row), target.level, answersOf(await findAnswers(tx, row.id)))
      await saveClosed(tx, row.id, { closedAt: at, closedBy: grantedPerson(grant).personId, score: frozen })
      await recordAudit(tx, grant, at, { action: 'assessment.close', subjectKind: 'assessment', subjectId: row.id, facts: { rules: frozen.rules, target: target.code } })
      return ok({ assessmentId: row.id })
    }),
  )
}
