import { beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import type { AssessmentId, OrderId, OrganisationId } from '#app/features/core/index.ts'
import { downloadTerritory, readTerritory } from '#app/features/uptake/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { assessment, publicBody, purchaseOrder } from '#db/schema/index.server.ts'
import { type BuiltAward, type BuiltPerson, buildAward, buildFramework, buildOrganisation, buildPerson, grantOf, newId, portsAt, workday } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sampleLot } from '#tests/support/sample-lot.ts'

const { code: lotCode } = sampleLot()
const ports = portsAt(workday)
const system = systemGrant('test')
const at = (day: string) => new Date(`${day}T10:00:00Z`)
const wide = { sort: 'montant', lotCode: null, by: 'departements', department: null, page: 1 } as const

let numbers = 0
const order = async (by: OrganisationId, to: BuiltAward, netCents: number, state: 'issued' | 'accepted' | 'declined') => {
  const id = newId<OrderId>()
  numbers += 1
  await inTransaction(system, (tx) =>
    tx.insert(purchaseOrder).values({
      id, number: `RES-2026-${String(numbers).padStart(6, '0')}`, organisationId: by, lotCode, formulaCode: 'short', state, attempt: 1, rootId: id, awardId: to.awardId, firmId: to.firmId, priceScheduleId: to.scheduleId,
      netCents, taxCents: netCents / 5, startsOn: '2026-12-01', endsOn: '2027-05-31', placedAt: at('2026-10-01'), signedAt: at('2026-10-01'), issuedAt: at('2026-10-01'),
      answeredAt: state === 'issued' ? null : at('2026-10-02'), closedAt: state === 'declined' ? at('2026-10-02') : null,
    }),
  )
}
const closeAssessment = (organisationId: OrganisationId, status: 'open' | 'closed' = 'closed') =>
  inTransaction(system, (tx) => tx.insert(assessment).values({ id: newId<AssessmentId>(), organisationId, questionnaire: '2026-1', pass: 'first', status, startedAt: at('2026-10-01'), closedAt: status === 'closed' ? at('2026-10-02') : null, score: { axes: [] } }))
const authorities = async (department: string | null, count: number, closed: number): Promise<OrganisationId[]> => {
  const ids: OrganisationId[] = []
  for (let rank = 0; rank < count; rank += 1) {
    const id = await buildOrganisation('authority', { department })
    if (rank < closed) await closeAssessment(id)
    ids.push(id)
  }
  return ids
}

describe('the territory seen by the purchasing body', () => {
  useDatabase()
  let animation: BuiltPerson
  let award: BuiltAward
  beforeEach(async () => {
    const central = await buildFramework()
    animation = await buildPerson(central, 'central', { roles: ['animation'] })
    award = await buildAward({ rank: 1 })
    await inTransaction(system, async (tx) => {
      await tx.delete(publicBody)
      for (const [code, type, population] of [['49007', 'commune', 160_000], ['49015', 'commune', 40_000], ['D49', 'departement', 820_000]] as const)
        await tx.insert(publicBody).values({ code, type, name: code, searchName: code, postcodes: [], department: '49', population })
    })
  })
  const read = async (query: Partial<Parameters<typeof readTerritory>[1]> = {}) => readTerritory(grantOf('uptake.read', animation), { ...wide, ...query }, ports)
  const value = async (query: Parameters<typeof read>[0] = {}) => {
    const result = await read(query)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }
  const line = async (code: string, query: Parameters<typeof read>[0] = {}) => (await value(query)).departments.find((each) => each.code === code)

  it('counts authorities and the orders that stand, and measures amounts against the inhabitants of the communes', async () => {
    const [first, second] = await authorities('49', 3, 0)
    await buildOrganisation('authority', { department: '49', status: 'pending' })
    if (!first || !second) throw new Error('not built')
    await order(first, award, 1_000_000, 'accepted')
    await order(first, award, 500_000, 'issued')
    await order(second, award, 700_000, 'declined')
    expect(await line('49')).toMatchObject({ authorities: 3, orders: 2, netCents: 1_500_000, population: 200_000, perThousandCents: 7_500 })
    expect(await line('53')).toMatchObject({ authorities: 0, orders: 0, netCents: 0, population: null, perThousandCents: null })
  })
  it('counts an authority once, however many assessments it closed, and no open one', async () => {
    const [first, ...others] = await authorities('44', 12, 11)
    if (!first) throw new Error('not built')
    await closeAssessment(first)
    await closeAssessment(others.at(-1) ?? first, 'open')
    expect((await line('44'))?.assessed).toBe(11)
  })
  it('masks assessments of fewer than ten authorities, and the neighbour that would give them back', async () => {
    await authorities('49', 8, 4)
    await authorities('44', 14, 12)
    await authorities('85', 16, 13)
    const { departments, regions } = await value({ by: 'regions' })
    expect(['49', '44', '85'].map((code) => departments.find((each) => each.code === code)?.assessed)).toEqual(['masked', 'masked', 13])
    expect(regions.find(({ code }) => code === '52')?.assessed).toBe(29)
  })
  it('masks them in the file too', async () => {
    await authorities('49', 8, 4)
    const file = await downloadTerritory(grantOf('uptake.read', animation), { sort: 'montant', lotCode: null, lang: 'fr' }, ports)
    if (!file.ok) throw new Error('not written')
    expect(file.value.fileName).toMatch(/^territoire-\d{4}-\d\d-\d\d\.csv$/)
    expect(file.value.body).toContain('49;Maine-et-Loire;Pays de la Loire;200000;8;masqué;0;0,00;0,00\r\n')
    expect(file.value.body.split('\r\n')).toHaveLength(109)
  })
  it('counts the orders of one lot when asked, every authority still', async () => {
    const [first] = await authorities('49', 2, 0)
    if (!first) throw new Error('not built')
    await order(first, award, 1_000_000, 'accepted')
    expect(await line('49', { lotCode })).toMatchObject({ authorities: 2, orders: 1, netCents: 1_000_000 })
    expect(await read({ lotCode: 'nowhere' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })
  it('opens one département, and refuses one that does not exist', async () => {
    await authorities(null, 1, 0)
    expect((await value({ department: '2B' })).chosen).toMatchObject({ name: 'Haute-Corse (2B)' })
    expect((await value({ department: '' })).chosen).toMatchObject({ authorities: 1 })
    expect(await read({ department: '20' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })
  it('shows sixteen lines at a time, the greatest first', async () => {
    const [angevine] = await authorities('49', 1, 0)
    const [nantaise] = await authorities('44', 1, 0)
    if (!angevine || !nantaise) throw new Error('not built')
    await order(angevine, award, 100, 'issued')
    await order(nantaise, award, 200, 'issued')
    const { lines, pages, total } = await value()
    expect([lines.length, lines[0]?.code, lines[1]?.code, pages, total]).toEqual([16, '44', '49', 7, 107])
    expect((await value({ page: 9 })).page).toBe(7)
  })
})
