import { decide } from '#app/access/decide.ts'
import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { type Ports, type Result, asId, isUuid, notFound, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findOpen, lockAssessment } from '../assessment.repo.server.ts'
import type { DoubtForm } from './close.form.ts'
import { findDoubtReplies, saveDoubtReply } from './closing.repo.server.ts'
import { doubtSides } from './doubt-sides.ts'
import { doubtsIn, readStanding } from './standing.server.ts'

/**
 * Two answers at odds, what to ask about them, what was replied. Refuses `assessment.not-open` when nothing is open, `assessment.no-doubt` when
 * the two answers are not at odds any more, not-found when the questionnaire has no such rule.
 */
export const readDoubt = async (grant: Grant<'assessment.read'>, rule: string) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const standing = await readStanding(tx, open)
    if (!standing.questionnaire.consistency.some(({ code }) => code === rule)) return notFound()
    const doubt = doubtsIn(standing).find(({ code }) => code === rule)
    if (!doubt) return refuse('conflict', 'assessment.no-doubt')
    const reply = (await findDoubtReplies(tx, open.id)).get(rule) ?? null
    const sides = doubtSides(standing.questionnaire, doubt.about, standing)
    return ok({ assessmentId: open.id, code: rule, ask: doubt.ask, sides, reply, mayAnswer: decide('assessment.answer', grant.actor).kind === 'allowed' })
  })

/**
 * Keeps what the organisation says of a pair of answers; no answer changes. Refuses `assessment.closed` once frozen, `assessment.reply-changed` when
 * somebody replied otherwise since the reply shown. The same reply sent twice takes effect once.
 */
export const replyToDoubt = async (grant: Grant<'assessment.answer'>, { rule, form }: { rule: string; form: DoubtForm }, ports: Ports): Promise<Result<null>> => {
  if (!isUuid(form.assessment)) return notFound()
  const at = ports.now()
  return inTransaction(grant, async (tx) => {
    const row = await lockAssessment(tx, grant, asId(form.assessment))
    if (!row) return notFound()
    if (row.status !== 'open') return refuse('conflict', 'assessment.closed')
    const { questionnaire } = await readStanding(tx, row)
    if (!questionnaire.consistency.some(({ code }) => code === rule)) return notFound()
    const given = (await findDoubtReplies(tx, row.id)).get(rule)
    if (given?.reply === form.reply) return ok(null)
    if ((given?.at.toISOString() ?? '') !== form.seen) return refuse('conflict', 'assessment.reply-changed')
    await saveDoubtReply(tx, row.id, { rule, reply: form.reply, repliedAt: at, repliedBy: grantedPerson(grant).personId })
    await recordAudit(tx, grant, at, { action: 'assessment.doubt-reply', subjectKind: 'assessment', subjectId: row.id, facts: { rule } })
    return ok(null)
  })
}
