import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { type AssessmentId, type Ports, type Result, type Submission, asId, isUuid, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { lockAssessment } from '../assessment.repo.server.ts'
import { settleAssurance } from '../evidence/evidence.repo.server.ts'
import type { CloseForm } from './close.form.ts'
import { saveClosed } from './closing.repo.server.ts'
import { standingScore } from './outlook.ts'
import { markOf, readStanding } from './standing.server.ts'

type Closing = { form: CloseForm; submission: Submission }

/**
 * Freezes the picture under the name of who confirms it: computes the score for what the organisation told of itself, keeps it, lets nobody answer
 * any more. Questions left blank count as unknown. Refuses `assessment.closed` when somebody froze it before, `assessment.attestation` when it
 * is confirmed on a day to come or before it was started, `assessment.picture-changed` when it is no longer the one that the page showed.
 */
export const closeAssessment = async (grant: Grant<'assessment.close'>, { form, submission }: Closing, ports: Ports): Promise<Result<{ assessmentId: AssessmentId }>> => {
  if (!isUuid(form.assessment)) return notFound()
  const at = ports.now()
  return inTransaction(grant, (tx) =>
    once(tx, grant, at, submission, async () => {
      const row = await lockAssessment(tx, grant, asId(form.assessment))
      if (!row) return notFound()
      if (row.status !== 'open') return refuse('conflict', 'assessment.closed')
      if (form.on > parisDay(at)) return refuse('invalid', 'assessment.attestation', { on: 'future' })
      if (form.on < parisDay(row.startedAt)) return refuse('invalid', 'assessment.attestation', { on: 'before-start' })
      if (markOf(await readStanding(tx, row)) !== form.seen) return refuse('conflict', 'assessment.picture-changed')
      await settleAssurance(tx, row.id)
      const standing = await readStanding(tx, row)
      const frozen = standingScore(standing)
      const { personId } = grantedPerson(grant)
      await saveClosed(tx, row.id, { closedAt: at, closedBy: personId, attestedName: form.name, attestedFunction: form.jobTitle, attestedOn: form.on, score: frozen })
      const facts = { rules: frozen.rules, target: standing.aim.code, answered: standing.rows.size, on: form.on }
      await recordAudit(tx, grant, at, { action: 'assessment.close', subjectKind: 'assessment', subjectId: row.id, facts })
      return ok({ assessmentId: row.id })
    }),
  )
}
