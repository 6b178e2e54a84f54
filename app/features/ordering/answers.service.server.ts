import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { findCandidates } from '#app/features/contractors/index.server.ts'
import { type OrderId, type Ports, type Result, type Submission, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { paths } from '#app/paths.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { closeAttempt } from './closing.server.ts'
import { commit } from './ledger.repo.server.ts'
import { tell } from './notices.server.ts'
import { type DeclineReason, decideAnswer, isOverdue } from './order.ts'
import { type OrderRow, changeOrder, findOverdue, lockOrder, lockOverdue, saveEvent } from './orders.repo.server.ts'

type Answering = { readonly tx: Tx; readonly order: OrderRow; readonly at: Date; readonly person: { readonly personId: OrderRow['answeredBy']; readonly name: string } }

const answer = <T>(grant: Grant<'order.answer'>, input: { orderId: OrderId; submission: Submission }, ports: Ports, work: (answering: Answering) => Promise<Result<T>>): Promise<Result<T>> =>
  inTransaction(
    grant,
    (tx) => {
      const at = ports.now()
      return once(tx, grant, at, input.submission, async () => {
        const order = await lockOrder(tx, grant, 'firm', input.orderId)
        if (!order) return notFound()
        const decided = decideAnswer(order, at)
        return decided.ok ? work({ tx, order, at, person: grantedPerson(grant) }) : decided
      })
    },
    { idempotent: true },
  )

const holdsLot = async (tx: Tx, order: OrderRow, at: Date): Promise<boolean> =>
  (await findCandidates(tx, order.lotCode, parisDay(at))).some((candidate) => candidate.awardId === order.awardId && candidate.status === 'active')

/** The designated firm accepts within its delay: the reservation becomes a commitment. Refuses a late answer, a second one, a firm suspended meanwhile. */
export const acceptOrder = (grant: Grant<'order.answer'>, input: { orderId: OrderId; submission: Submission }, ports: Ports): Promise<Result<{ orderId: OrderId }>> =>
  answer(grant, input, ports, async ({ tx, order, at, person }) => {
    if (!(await holdsLot(tx, order, at))) return refuse('conflict', 'ordering.award-suspended')
    const committed = await commit(tx, { lotCode: order.lotCode, orderId: order.id, amountCents: order.netCents, at, key: `commit:${order.id}` })
    if (!committed.ok) return committed
    await changeOrder(tx, order.id, { state: 'accepted', answeredAt: at, answeredBy: person.personId })
    await saveEvent(tx, { orderId: order.id, type: 'accepted', at, personId: person.personId, personName: person.name, facts: {} })
    await recordAudit(tx, grant, at, { action: 'order.accepted', subjectKind: 'order', subjectId: order.id })
    await tell(tx, at, { organisationId: order.organisationId, roles: ['referent', 'signatory'] }, { code: 'accepted', link: ports.origin + paths.order(order.id) })
    return ok({ orderId: order.id })
  })

type Declining = { readonly orderId: OrderId; readonly reasonCode: DeclineReason; readonly reasonText: string; readonly submission: Submission }

/** The designated firm declines within its delay, with a reason: the attempt closes, its reservation is released, the next contractor is asked. */
export const declineOrder = (grant: Grant<'order.answer'>, input: Declining, ports: Ports): Promise<Result<{ orderId: OrderId }>> =>
  answer(grant, input, ports, async ({ tx, order, at, person }) => {
    const { reasonCode, reasonText } = input
    await recordAudit(tx, grant, at, { action: 'order.declined', subjectKind: 'order', subjectId: order.id, facts: { reasonCode } })
    const next = await closeAttempt({ tx, grant, at, ports }, order, { state: 'declined', answeredAt: at, answeredBy: person.personId, personName: person.name, reasonCode, reasonText: reasonText || null })
    return next.ok ? ok({ orderId: order.id }) : next
  })

const expire = (grant: Grant<string>, id: OrderId, ports: Ports): Promise<boolean> =>
  inTransaction(
    grant,
    async (tx) => {
      const at = ports.now()
      const order = await lockOverdue(tx, id)
      if (!order || !isOverdue(order, at)) return false
      await recordAudit(tx, grant, at, { action: 'order.expired', subjectKind: 'order', subjectId: order.id })
      const next = await closeAttempt({ tx, grant, at, ports }, order, { state: 'expired', personName: null, reasonCode: 'silence' })
      if (!next.ok) throw new Error(`The silence on ${order.number ?? order.id} could not be recorded: ${next.refusal.code}`)
      if (order.firmId) await tell(tx, at, { organisationId: order.firmId, roles: ['delivery'] }, { code: 'silence', link: ports.origin + paths.received(order.id) })
      return true
    },
    { idempotent: true },
  )

/**
 * Closes the orders whose contractor stayed silent past its delay, each in its own transaction; safe to run from several processes.
 * One that cannot be closed is skipped and takes nobody’s place; once the others are through, the failures are thrown together. Says how many it closed.
 */
export const expireUnanswered = async (grant: Grant<string>, ports: Ports, limit = 50): Promise<number> => {
  const tried: OrderId[] = []
  const failed: { readonly name: string; readonly error: unknown }[] = []
  let expired = 0
  while (expired < limit) {
    const overdue = await inTransaction(grant, (tx) => findOverdue(tx, { at: ports.now(), limit: limit - expired, except: tried }))
    if (overdue.length === 0) break
    for (const { id, number } of overdue) {
      tried.push(id)
      const closed = await expire(grant, id, ports).catch((error: unknown) => void failed.push({ name: number ?? id, error }))
      if (closed) expired += 1
    }
  }
  const [first] = failed
  if (first) throw new AggregateError(failed.map(({ error }) => error), `Silences not recorded, ${expired} others were: ${failed.map(({ name }) => name).join(', ')}`, { cause: first.error })
  return expired
}
