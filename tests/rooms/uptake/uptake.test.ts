import { beforeEach, describe, expect, it } from 'vitest'
import type { AssessmentId, OrderId, OrganisationId } from '#app/features/core/index.ts'
import { readCeilings, readContractors, readJournal, readUptake } from '#app/features/uptake/index.server.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { allocationRun, assessment, purchaseOrder } from '#db/schema/index.server.ts'
import { type BuiltAward, type BuiltPerson, buildAward, buildFramework, buildOrganisation, buildPerson, grantOf, newId, portsAt, workday } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { setAccounts } from '#tests/support/ledger.ts'
import { cascade, sampleLot } from '#tests/support/sample-lot.ts'

const { code: lotCode } = sampleLot()
const ports = portsAt(workday)
const system = systemGrant('test')
const at = (day: string) => new Date(`${day}T10:00:00Z`)

type Sketch = { by: OrganisationId; to: BuiltAward; netCents: number; issued: string; state: 'issued' | 'accepted' | 'declined' | 'expired'; answered?: string; number: string }

const order = async ({ by, to, netCents, issued, state, answered, number }: Sketch): Promise<OrderId> => {
  const id = newId<OrderId>()
  await inTransaction(system, async (tx) => {
    await tx.insert(purchaseOrder).values({
      id, number, organisationId: by, lotCode, formulaCode: 'short', state, attempt: 1, rootId: id, awardId: to.awardId, firmId: to.firmId, priceScheduleId: to.scheduleId,
      netCents, taxCents: netCents / 5, startsOn: '2026-12-01', endsOn: '2027-05-31', placedAt: at(issued), signedAt: at(issued), issuedAt: at(issued),
      answeredAt: answered ? at(answered) : null, closedAt: state === 'declined' ? at(answered ?? issued) : null,
    })
    await tx.insert(allocationRun).values({
      orderId: id, lotCode, at: at(issued), rule: cascade, turnBefore: 0, turnAfter: 0, awardId: to.awardId,
      candidates: [{ awardId: to.awardId, firmId: to.firmId, firmName: 'Titulaire', rank: 1, reason: 'designated', unavailableUntil: null }],
    })
  })
  return id
}

const assess = async (organisationId: OrganisationId, point: number) => {
  await inTransaction(system, (tx) =>
    tx.insert(assessment).values({
      id: newId<AssessmentId>(), organisationId, questionnaire: '2026-1', pass: 'first', status: 'closed', startedAt: at('2026-10-01'), closedAt: at('2026-10-02'),
      score: { axes: [{ code: 'anticiper', point, low: point, high: point, weakest: 'GOV' }] },
    }),
  )
}

describe('the figures of the purchasing body', () => {
  useDatabase()
  let steering: BuiltPerson
  let animation: BuiltPerson
  let angevine: OrganisationId
  beforeEach(async () => {
    const central = await buildFramework()
    steering = await buildPerson(central, 'central', { roles: ['steering'] })
    animation = await buildPerson(central, 'central', { roles: ['animation'] })
    const first = await buildAward({ rank: 1 })
    const second = await buildAward({ rank: 2 })
    angevine = await buildOrganisation('authority', { department: '49' })
    const nantaise = await buildOrganisation('authority', { department: '44' })
    await buildOrganisation('authority', { department: '44', createdAt: at('2026-11-20') })
    await buildOrganisation('authority', { department: '44', status: 'pending' })
    await order({ by: angevine, to: first, netCents: 1_000_000, issued: '2026-09-30', state: 'accepted', answered: '2026-10-02', number: 'RES-2026-000001' })
    await order({ by: angevine, to: first, netCents: 700_000, issued: '2026-10-15', state: 'declined', answered: '2026-10-16', number: 'RES-2026-000002' })
    await order({ by: angevine, to: second, netCents: 650_000, issued: '2026-10-16', state: 'accepted', answered: '2026-10-19', number: 'RES-2026-000003' })
    await order({ by: nantaise, to: first, netCents: 500_000, issued: '2026-11-20', state: 'issued', number: 'RES-2026-000004' })
    await setAccounts('reserved_cents = 500000, committed_cents = 1650000')
  })
  const read = async (sort: 'montant' | 'departement' = 'montant') => {
    const result = await readUptake(grantOf('uptake.read', steering), { sort }, ports)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }

  it('count orders that stand, by month of issue in Paris', async () => {
    const { months, orders, netCents } = await read()
    expect(months).toHaveLength(12)
    expect(months.slice(-3)).toEqual([{ month: '2026-09', orders: 1, netCents: 1_000_000 }, { month: '2026-10', orders: 1, netCents: 650_000 }, { month: '2026-11', orders: 1, netCents: 500_000 }])
    expect([orders, netCents]).toEqual([3, 2_150_000])
  })
  it('count them by département of the authority, the largest amount first or by code', async () => {
    expect((await read()).departments).toEqual([
      { code: '49', authorities: 1, orders: 2, netCents: 1_650_000 },
      { code: '44', authorities: 2, orders: 1, netCents: 500_000 },
    ])
    expect((await read('departement')).departments.map(({ code }) => code)).toEqual(['44', '49'])
  })
  it('follow authorities from signing up to ordering, pending ones left out', async () => {
    await assess(angevine, 2)
    expect((await read()).funnel).toEqual({ signedUp: 3, signedUpRecently: 1, started: 1, assessed: 1, ordered: 2 })
  })
  it('measure how contractors answer: in time, and the median delay', async () => {
    // 48 h, 24 h and 72 h; the order that waits does not count.
    expect((await read()).answers).toEqual({ asked: 3, answered: 3, accepted: 2, medianHours: 48 })
  })
  it('show a mean of assessments from ten bodies on, never nine', async () => {
    for (let rank = 0; rank < 9; rank += 1) await assess(await buildOrganisation('authority'), 2)
    expect((await read()).axes).toEqual([])
    await assess(await buildOrganisation('authority'), 3)
    expect((await read()).axes).toMatchObject([{ code: 'anticiper', bodies: 10, meanLevel: 2.1 }])
  })
  it('send no decimal that would tell the level of whoever came last', async () => {
    for (let rank = 0; rank < 10; rank += 1) await assess(await buildOrganisation('authority'), 2)
    await assess(await buildOrganisation('authority'), 3.7)
    expect((await read()).axes).toMatchObject([{ bodies: 11, meanLevel: 2.2 }])
  })
  it('give per lot the ceiling, what is reserved, committed, left and where the pace leads', async () => {
    const result = await readCeilings(grantOf('ceiling.read', steering), ports)
    if (!result.ok) throw new Error('not read')
    const [line] = result.value.ceilings
    expect(line).toMatchObject({ ceilingCents: 100_000_000, reservedCents: 500_000, committedCents: 1_650_000, remainingCents: 97_850_000, usedPercent: 2.2, alert: 'none' })
    // 2,150,000 cents in 365 days, 769 days left until 2028-12-31.
    expect(line?.projection).toEqual({ atEndCents: 2_150_000 + Math.round((2_150_000 / 365) * 769), reachedOn: null })
  })
  it('keep ceilings from those who animate the network', async () => {
    const result = await readUptake(grantOf('uptake.read', animation), { sort: 'montant' }, ports)
    expect(result).toMatchObject({ ok: true, value: { ceilings: null } })
    expect(() => grantOf('ceiling.read', animation)).toThrow(/refused/)
  })
  it('say of every contractor what it received and answered, and its share of the lot', async () => {
    const result = await readContractors(grantOf('contractor.read', animation), ports)
    if (!result.ok) throw new Error('not read')
    expect(result.value.lots[0]?.awards).toMatchObject([
      { rank: 1, received: 3, accepted: 1, declined: 1, expired: 0, waiting: 1, netCents: 1_500_000, sharePercent: 69.8 },
      { rank: 2, received: 1, accepted: 1, declined: 0, expired: 0, waiting: 0, netCents: 650_000, sharePercent: 30.2 },
    ])
  })
  it('list every designation, latest first, of one lot or of all', async () => {
    const journal = grantOf('journal.read', steering)
    const all = await readJournal(journal, { lotCode: null, page: 1 }, ports)
    if (!all.ok) throw new Error('not read')
    expect(all.value.runs.map(({ number }) => number)).toEqual(['RES-2026-000004', 'RES-2026-000003', 'RES-2026-000002', 'RES-2026-000001'])
    expect(await readJournal(journal, { lotCode, page: 1 }, ports)).toMatchObject({ ok: true, value: { total: 4, pages: 1 } })
    expect(await readJournal(journal, { lotCode: 'nowhere', page: 1 }, ports)).toMatchObject({ refusal: { kind: 'not-found' } })
    expect(await readJournal(journal, { lotCode: null, page: 2 }, ports)).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})

describe('a new installation', () => {
  useDatabase()
  it('has empty figures, not an error', async () => {
    const central = await buildOrganisation('central')
    const steering = await buildPerson(central, 'central', { roles: ['steering'] })
    expect(await readUptake(grantOf('uptake.read', steering), { sort: 'montant' }, ports)).toMatchObject({ ok: true, value: { orders: 0, departments: [], axes: [], ceilings: null, answers: { medianHours: null } } })
    expect(await readCeilings(grantOf('ceiling.read', steering), ports)).toMatchObject({ ok: true, value: { ceilings: [] } })
    expect(await readContractors(grantOf('contractor.read', steering), ports)).toMatchObject({ ok: true, value: { lots: [] } })
    expect(await readJournal(grantOf('journal.read', steering), { lotCode: null, page: 1 }, ports)).toMatchObject({ ok: true, value: { runs: [], total: 0 } })
  })
})
