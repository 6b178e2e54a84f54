import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { type AssessmentId, type Ports, type Result, asId, isUuid, notFound, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findAnswered, findOpen, lockAssessment, saveOpened } from '../assessment.repo.server.ts'
import { nextBlank } from '../progress.ts'
import { currentQuestionnaire, readQuestionnaire } from '../questionnaire.server.ts'
import { type Pass, questionsOf } from '../questionnaire.ts'
import { askedIn, passOf } from './asked.ts'
import { savePass } from './filling.repo.server.ts'

type Started = { readonly assessmentId: AssessmentId; /** The first question left blank, null when all are answered. */ readonly next: string | null; readonly resumed: boolean }

/** Opens a pass on the latest questionnaire, or resumes the open assessment whatever its pass: an organisation never has two. */
export const startAssessment = async (grant: Grant<'assessment.answer'>, pass: Pass, ports: Ports): Promise<Result<Started>> => {
  const latest = await currentQuestionnaire()
  return inTransaction(grant, async (tx) => {
    const id = asId<AssessmentId>(ports.newId())
    const startedAt = ports.now()
    const opened = { id, organisationId: grantedOrganisation(grant), questionnaire: latest.version, pass, startedAt, startedBy: grantedPerson(grant).personId }
    if (await saveOpened(tx, opened)) {
      await recordAudit(tx, grant, startedAt, { action: 'assessment.start', subjectKind: 'assessment', subjectId: id, facts: { questionnaire: latest.version, pass } })
      return ok({ assessmentId: id, next: nextBlank(questionsOf(latest, pass), new Set(), null), resumed: false })
    }
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.just-closed')
    const questionnaire = await readQuestionnaire(open.questionnaire)
    return ok({ assessmentId: open.id, next: nextBlank(askedIn(questionnaire, open), await findAnswered(tx, open.id), null), resumed: true })
  })
}

/**
 * Gives the open assessment another pass, longer or shorter. Every answer is kept: those that a shorter pass does not ask count again when it is lengthened.
 * Refuses `assessment.closed` once the picture is frozen.
 */
export const changePass = async (grant: Grant<'assessment.answer'>, input: { assessment: string; pass: Pass }, ports: Ports): Promise<Result<null>> => {
  const { assessment, pass } = input
  if (!isUuid(assessment)) return notFound()
  return inTransaction(grant, async (tx) => {
    const row = await lockAssessment(tx, grant, asId(assessment))
    if (!row) return notFound()
    if (row.status !== 'open') return refuse('conflict', 'assessment.closed')
    if (passOf(row) === pass) return ok(null)
    await savePass(tx, row.id, pass)
    await recordAudit(tx, grant, ports.now(), { action: 'assessment.change-pass', subjectKind: 'assessment', subjectId: row.id, facts: { pass } })
    return ok(null)
  })
}
