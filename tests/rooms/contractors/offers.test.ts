import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { changeOffer, findCandidates, findCandidatesAhead, publishPrices, readOffer, readOffers, readPrices } from '#app/features/contractors/index.server.ts'
import { type AwardId, type PriceScheduleId, addDays } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { type BuiltPerson, buildAward, buildFramework, buildOrganisation, buildPerson, buildSchedule, grantOf, portsAt, submissionOf, workday } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { sampleLot } from '#tests/support/sample-lot.ts'

const today = '2026-11-23'
const ports = portsAt(workday)
const { code: lotCode } = sampleLot()
const system = systemGrant('test')
const candidatesOn = (day: string) => inTransaction(system, (tx) => findCandidates(tx, lotCode, day))
const count = async (query: string) => Number((await execute(query))[0]?.count)

const scene = async (): Promise<{ person: BuiltPerson; awardId: AwardId; scheduleId: PriceScheduleId | null }> => {
  await buildFramework()
  const { awardId, firmId, scheduleId } = await buildAward({ rank: 1 })
  await buildAward({ rank: 2 })
  return { person: await buildPerson(firmId, 'firm', { roles: ['delivery'] }), awardId, scheduleId }
}

const prices = (halfDay: number, kickOff: number) => ({ 'half-day': halfDay, 'kick-off': kickOff })
const publish = (person: BuiltPerson, validFrom: string, list: Record<string, number>, submission = submissionOf()) =>
  publishPrices(grantOf('price.publish', person), { lotCode, form: { validFrom, prices: list }, submission }, ports)

describe('the prices of a contractor', () => {
  useDatabase()

  it('are read on the day of the order: the version in force, by its first day', async () => {
    const { awardId } = await scene()
    await buildSchedule(awardId, 2, '2026-12-01', prices(11_000, 55_000))
    expect((await candidatesOn('2026-11-30'))[0]?.schedule).toMatchObject({ version: 1, prices: prices(10_000, 50_000) })
    expect((await candidatesOn('2026-12-01'))[0]?.schedule).toMatchObject({ version: 2, prices: prices(11_000, 55_000) })
    expect((await candidatesOn('2024-12-31'))[0]?.schedule).toBeNull()
  })
  it('are known ahead: what is published for a later day, first to start first', async () => {
    const { awardId } = await scene()
    await buildSchedule(awardId, 2, '2027-06-01', prices(12_000, 60_000))
    await buildSchedule(awardId, 3, '2026-12-01', prices(11_000, 55_000))
    const ahead = async (day: string) => (await inTransaction(system, (tx) => findCandidatesAhead(tx, [lotCode, 'lot-9'], day))).get(lotCode)?.map(({ rank, schedule, later }) => ({ rank, version: schedule?.version, later: later.map(({ validFrom }) => validFrom) }))
    expect(await ahead('2026-11-30')).toEqual([{ rank: 1, version: 1, later: ['2026-12-01', '2027-06-01'] }, { rank: 2, version: 1, later: [] }])
    expect(await ahead('2026-12-01')).toEqual([{ rank: 1, version: 3, later: ['2027-06-01'] }, { rank: 2, version: 1, later: [] }])
    const [first] = (await inTransaction(system, (tx) => findCandidatesAhead(tx, [lotCode], '2026-11-30'))).get(lotCode) ?? []
    expect(first?.later[0]?.prices).toEqual(prices(11_000, 55_000))
  })
  it('change by a new dated version; the one before stays as it was published', async () => {
    const { person } = await scene()
    expect(await publish(person, '2027-01-01', prices(11_000, 50_000))).toEqual({ ok: true, value: { version: 2 } })
    const read = await readPrices(grantOf('offer.read', person), lotCode, ports)
    if (!read.ok) throw new Error('not read')
    expect(read.value.versions.map(({ version, validFrom, prices: list }) => [version, validFrom, list['half-day']])).toEqual([[2, '2027-01-01', 11_000], [1, '2025-01-01', 10_000]])
    expect(read.value.currentVersion).toBe(1)
    expect(await count(`select count(*) from audit_event where action = 'price.publish'`)).toBe(1)
  })
  it('are not edited, whatever the program says', async () => {
    await scene()
    await expect(execute('update price_item set unit_price_cents = 1')).rejects.toThrow(/refused/)
    await expect(execute(`update price_schedule set valid_from = '2020-01-01'`)).rejects.toThrow(/refused/)
  })
  it('never start today, nor before a version already published', async () => {
    const { person } = await scene()
    expect(await publish(person, today, prices(11_000, 50_000))).toMatchObject({ refusal: { code: 'contractors.price-too-early', facts: { earliest: addDays(today, 1) } } })
    await publish(person, '2027-06-01', prices(11_000, 50_000))
    expect(await publish(person, '2027-01-01', prices(12_000, 50_000))).toMatchObject({ refusal: { code: 'contractors.price-too-early', facts: { earliest: '2027-06-02' } } })
    expect(await count('select count(*) from price_schedule where version = 3')).toBe(0)
  })
  it('are published once when the form is sent twice', async () => {
    const { person } = await scene()
    const submission = submissionOf()
    const first = await publish(person, '2027-01-01', prices(11_000, 50_000), submission)
    expect(await publish(person, '2027-01-01', prices(11_000, 50_000), submission)).toEqual(first)
    expect(await count('select count(*) from price_schedule where version >= 2')).toBe(1)
  })
  it('are numbered one after the other when two people publish at once', async () => {
    const { person } = await scene()
    const both = await Promise.all([publish(person, '2027-01-01', prices(11_000, 50_000)), publish(person, '2027-02-01', prices(12_000, 50_000))])
    expect(both.filter((result) => result.ok).length).toBeGreaterThanOrEqual(1)
    expect(await count('select count(*) from (select award_id, version from price_schedule group by 1, 2 having count(*) > 1) twice')).toBe(0)
  })
  it('of a suspended contractor are not changed', async () => {
    await buildFramework()
    const { firmId } = await buildAward({ rank: 1, status: 'suspended' })
    const person = await buildPerson(firmId, 'firm', { roles: ['delivery'] })
    expect(await publish(person, '2027-01-01', prices(11_000, 50_000))).toMatchObject({ refusal: { code: 'contractors.award-not-active' } })
  })
})

describe('the offer of a contractor', () => {
  useDatabase()
  const change = (person: BuiltPerson, form: Parameters<typeof changeOffer>[1]['form'], at = workday) =>
    changeOffer(grantOf('offer.edit', person), { lotCode, form, submission: submissionOf() }, portsAt(at))

  it('keeps every statement of availability as evidence, and the latest counts', async () => {
    const { person } = await scene()
    expect(await change(person, { intent: 'unavailable', until: '2026-12-04', reason: 'Équipe complète' })).toEqual({ ok: true, value: 'unavailable-set' })
    expect((await candidatesOn('2026-12-04'))[0]).toMatchObject({ available: false, unavailableUntil: '2026-12-04' })
    expect((await candidatesOn('2026-12-05'))[0]).toMatchObject({ available: true, unavailableUntil: null })
    expect(await change(person, { intent: 'available' })).toEqual({ ok: true, value: 'available-set' })
    expect((await candidatesOn(today))[0]).toMatchObject({ available: true })
    expect((await execute('select version, available, reason from availability order by version')).map((row) => ({ ...row }))).toEqual([
      { version: 1, available: false, reason: 'Équipe complète' },
      { version: 2, available: true, reason: '' },
    ])
    expect(await change(person, { intent: 'available' })).toMatchObject({ refusal: { code: 'contractors.already-available' } })
  })
  it('refuses an absence that is already over', async () => {
    const { person } = await scene()
    expect(await change(person, { intent: 'unavailable', until: '2026-11-22', reason: 'Congés' })).toMatchObject({ refusal: { code: 'contractors.until-past' } })
  })
  it('shows its latest text and keeps the earlier ones', async () => {
    const { person } = await scene()
    await change(person, { intent: 'offer', summary: 'Première', body: 'Texte' })
    await change(person, { intent: 'offer', summary: 'Seconde', body: 'Texte' })
    expect(await change(person, { intent: 'offer', summary: 'Seconde', body: 'Texte' })).toMatchObject({ refusal: { code: 'contractors.offer-unchanged' } })
    expect(await readOffer(grantOf('offer.read', person), lotCode, ports)).toMatchObject({ ok: true, value: { text: { version: 2, summary: 'Seconde' } } })
    expect(await count('select count(*) from offer_text')).toBe(2)
  })
  it('is its own: the lot of another firm and an unknown lot answer alike', async () => {
    await scene()
    const stranger = await buildPerson(await buildOrganisation('firm'), 'firm', { roles: ['delivery'] })
    const notTheirs = await readOffer(grantOf('offer.read', stranger), lotCode, ports)
    expect(notTheirs).toEqual(await readOffer(grantOf('offer.read', stranger), 'nowhere', ports))
    expect(notTheirs).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await publish(stranger, '2027-01-01', prices(1, 1))).toEqual(notTheirs)
    expect(await readOffers(grantOf('offer.read', stranger), ports)).toEqual({ ok: true, value: { lines: [] } })
  })
})
