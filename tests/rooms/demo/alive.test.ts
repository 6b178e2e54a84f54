import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '#app/access/policy.ts'
import { systemGrant } from '#app/access/system.server.ts'
import type { OrganisationKind, Role } from '#app/access/grant.ts'
import { type OrderId, type OrganisationId, type PersonId, type Result, asId } from '#app/features/core/index.ts'
import { type Entry, ledgerFaults } from '#app/features/ordering/index.ts'
import { acceptOrder, declineOrder, expireUnanswered, findEntries, findRunningOrders, getAccount, signOrder } from '#app/features/ordering/index.server.ts'
import { closeDesk, readNote, readPlan, readPlans } from '#app/features/recommendation/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { loadDemonstration } from '../../../seeds/demo/load.server.ts'
import { portsAt, submissionOf } from '#tests/support/builders.ts'
import { databaseUrl, execute, useDatabase } from '#tests/support/database.ts'
import { grantFor } from '#tests/support/grants.ts'

const now = new Date('2026-11-22T09:30:00Z')
const ports = portsAt(now)
const system = systemGrant('demo')

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const grantOfEmail = async <A extends Action>(action: A, email: string) => {
  const rows = await execute(`select p.id, m.organisation_id, o.kind, m.role from person p join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id where p.email = '${email}'`)
  const [first] = rows
  return grantFor(action, {
    personId: asId<PersonId>(String(first?.id)), organisationId: asId<OrganisationId>(String(first?.organisation_id)),
    kind: String(first?.kind) as OrganisationKind, roles: rows.map((row) => String(row.role) as Role),
  })
}

const orderOf = async (where: string) => {
  const [row] = await execute(`select id, lot_code, net_cents, firm_id from purchase_order where ${where} order by placed_at desc limit 1`)
  if (!row) throw new Error(`no order where ${where}`)
  return { id: asId<OrderId>(String(row.id)), lotCode: String(row.lot_code), netCents: Number(row.net_cents), firmId: String(row.firm_id) }
}
const ofCity = `organisation_id = (select organisation_id from membership m join person p on p.id = m.person_id where p.email = 'referent@ville.demo')`
const faultsOf = (lotCode: string) => inTransaction(system, async (tx) => ledgerFaults((await findEntries(tx, lotCode)) as Entry[], await getAccount(tx, lotCode)))
const emailOfFirm = async (firmId: string) => String((await execute(`select email from person p join membership m on m.person_id = p.id where m.organisation_id = '${firmId}'`))[0]?.email)

afterAll(closeDesk)

describe('the demonstration goes on', () => {
  useDatabase({ keep: true, budgetMs: 30_000 })
  beforeAll(async () => {
    Object.assign(process.env, { DEMO: '1', DATABASE_URL: databaseUrl() })
    const loaded = await loadDemonstration(system, ports)
    if (!loaded.ok) throw new Error(loaded.refusal.code)
  })

  it('where the city signs what it has to sign, under the next free number', async () => {
    const order = await orderOf(`state = 'to-sign' and ${ofCity}`)
    const [last] = await execute(`select max(number) as number from purchase_order where number like 'RES-2026-%'`)
    const signed = await signOrder(await grantOfEmail('order.sign', 'signataire@ville.demo'), { orderId: order.id, shownNetCents: order.netCents, submission: submissionOf() }, ports)
    const next = Number(String(last?.number).slice(-6)) + 1
    expect(signed).toMatchObject({ ok: true, value: { number: `RES-2026-${String(next).padStart(6, '0')}` } })
    expect(await faultsOf(order.lotCode)).toEqual([])
  })
  it('where the city opens the plan it keeps, still of today’s model and assessment, and takes a note from it', async () => {
    const reading = await grantOfEmail('recommendation.read', 'referent@ville.demo')
    const [kept] = value(await readPlans(reading)).plans
    if (!kept) throw new Error('no plan kept')
    const { since, kept: { content } } = value(await readPlan(reading, kept.id, findRunningOrders, ports))
    const [closed] = await execute(`select score->'overall'->>'point' as level, score->>'target' as target from assessment where ${ofCity} and closed_at is not null order by closed_at desc limit 1`)
    expect([content.level, content.target]).toEqual([Number(closed?.level), Number(closed?.target)])
    const kinds = since?.differences.map(({ kind }) => kind)
    for (const kind of ['model', 'assessment', 'gone', 'breach']) expect(kinds).not.toContain(kind)
    expect(value(await readNote(reading, kept.id, 'fr', ports)).sheet.sections.length).toBeGreaterThan(5)
  })
  it('where a contractor accepts an order that waits', async () => {
    const order = await orderOf(`state = 'issued' and number is not null and firm_id in (select organisation_id from membership where role = 'delivery') and not (${ofCity})`)
    expect(await acceptOrder(await grantOfEmail('order.answer', await emailOfFirm(order.firmId)), { orderId: order.id, submission: submissionOf() }, ports)).toMatchObject({ ok: true })
    expect(await faultsOf(order.lotCode)).toEqual([])
  })
  it('where a contractor declines, and the order goes to the next one', async () => {
    const order = await orderOf(`state = 'issued' and lot_code in (select lot_code from award group by lot_code having count(*) > 2) and firm_id in (select organisation_id from membership where role = 'delivery') and attempt = 1`)
    const declined = await declineOrder(await grantOfEmail('order.answer', await emailOfFirm(order.firmId)), { orderId: order.id, reasonCode: 'no-capacity', reasonText: '', submission: submissionOf() }, ports)
    expect(declined).toMatchObject({ ok: true })
    expect((await execute(`select attempt from purchase_order where previous_id = '${order.id}'`)).map((row) => row.attempt)).toEqual([2])
    expect(await faultsOf(order.lotCode)).toEqual([])
  })
  it('where silence expires, two weeks later, without a fault in any ledger', async () => {
    expect(await expireUnanswered(system, portsAt(new Date('2026-12-08T09:00:00Z')))).toBeGreaterThan(5)
    for (const { code } of await execute('select code from lot')) expect(await faultsOf(String(code))).toEqual([])
  })
})
