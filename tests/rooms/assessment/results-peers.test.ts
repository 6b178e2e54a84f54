import { beforeEach, describe, expect, it } from 'vitest'
import { decide } from '#app/access/decide.ts'
import { forgetPeers, readPeers } from '#app/features/assessment/index.server.ts'
import type { AssessmentId, OrganisationId, Result } from '#app/features/core/index.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, portsAt, workday } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { buildPicture, declared } from '#tests/support/pictures.ts'

useDatabase()

let referent: BuiltPerson
let own: AssessmentId

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const town = (more: Parameters<typeof buildOrganisation>[1] = {}) => buildOrganisation('authority', { population: 2_000, department: '49', ...more })
/** Closes one picture in each of several new towns, whose level on governance goes from 0 to 4 and round. */
const towns = async (count: number, more: Parameters<typeof buildOrganisation>[1] = {}): Promise<OrganisationId[]> => {
  const built: OrganisationId[] = []
  for (let at = 0; at < count; at += 1) {
    const id = await town(more)
    await buildPicture(id, { answers: { Q01: declared(at % 5) } })
    built.push(id)
  }
  return built
}
const read = async (who = referent, id: string = own) => readPeers(grantOf('assessment.read', who), id, portsAt())
const governance = (view: { domains: readonly { code: string; quartiles: unknown }[] }) => view.domains.find(({ code }) => code === 'GOU')?.quartiles

beforeEach(async () => {
  forgetPeers()
  referent = await buildPerson(await town(), 'authority', { roles: ['referent'] })
  own = await buildPicture(referent.organisationId, { answers: { Q01: declared(2) } })
})

describe('a picture beside its peers', () => {
  it('is masked while fewer than ten others closed one, however many of another type or size did', async () => {
    await towns(9)
    await towns(12, { bodyType: 'epci' })
    await towns(12, { population: 20_000 })
    expect(value(await read())).toMatchObject({ peers: null, smallest: 10, known: { type: 'commune', band: { from: 0, below: 3500 } } })
    expect(value(await read()).domains.every(({ quartiles }) => quartiles === null)).toBe(true)
  })

  it('stands beside the département as soon as ten others are there, by quartiles only', async () => {
    await towns(10)
    const view = value(await read())
    expect(view.peers).toMatchObject({ scope: 'department', others: 10, place: 'Maine-et-Loire (49)', passedOver: [], at: workday })
    expect(governance(view)).toEqual({ low: 1, median: 2, high: 3 })
    const said = JSON.stringify(view)
    for (const row of await execute(`select id::text, name from organisation where id <> '${referent.organisationId}'`)) expect(said.includes(String(row.id)) || said.includes(String(row.name))).toBe(false)
  })

  it('widens to the region, then to the country, and says what was passed over', async () => {
    await towns(6)
    await towns(5, { department: '44' })
    expect(value(await read()).peers).toMatchObject({ scope: 'region', place: 'Pays de la Loire', passedOver: ['department'] })
    forgetPeers()
    await execute("update organisation set department = '2A' where department = '44'")
    expect(value(await read()).peers).toMatchObject({ scope: 'country', place: null, passedOver: ['department', 'region'], others: 11 })
  })

  it('reads the latest closed picture of each body, never an open one, and one’s own picture as it was', async () => {
    const [first] = await towns(10)
    if (!first) throw new Error('no town')
    await buildPicture(first, { answers: { Q01: declared(4) }, closedAt: new Date('2026-11-30T09:00:00Z') })
    await execute(`insert into assessment (id, organisation_id, questionnaire, pass, status, started_at) values (gen_random_uuid(), '${first}', '2026-1', 'first', 'open', now())`)
    const view = value(await read())
    expect(view.peers?.others).toBe(10)
    expect(governance(view)).toEqual({ low: 1.5, median: 2, high: 3.5 })
    expect(view.domains.find(({ code }) => code === 'GOU')?.point).toBe(2)
  })

  it('says nothing of one body by the difference of two views: those of one place see one group, those of a neighbour see no remainder', async () => {
    // 12 in 49, 3 in 44: the region less 49 would speak of three towns, so 49 sees the region too.
    const neighbours = [...(await towns(11)), ...(await towns(3, { department: '44' }))]
    await towns(20, { department: '35' })
    const views = new Set<string>()
    for (const id of neighbours) {
      const who = await buildPerson(id, 'authority', { roles: ['referent'] })
      const [row] = await execute(`select id from assessment where organisation_id = '${id}'`)
      const { peers, domains } = value(await read(who, String(row?.id)))
      views.add(JSON.stringify([peers, domains.map(({ code, quartiles }) => [code, quartiles])]))
    }
    expect(views.size).toBe(1)
    expect(value(await read()).peers).toMatchObject({ scope: 'region', others: 14 })
  })

  it('asks for the type and the size of the body, and never finds another’s picture', async () => {
    await towns(10)
    await execute(`update organisation set population = null, agents = null where id = '${referent.organisationId}'`)
    expect(value(await read())).toMatchObject({ known: null, peers: null })
    const stranger = await buildPerson(await town(), 'authority', { roles: ['referent'] })
    expect(await read(stranger)).toMatchObject({ ok: false, refusal: { code: 'core.not-found' } })
  })

  it('is read by the body alone: neither the purchasing body nor a contractor may open an assessment', () => {
    for (const role of ['steering', 'animation', 'admin', 'delivery'] as const) {
      const kind = role === 'delivery' ? 'firm' : 'central'
      expect(() => grantOf('assessment.read', { ...referent, kind, roles: [role] }), role).toThrow()
    }
    expect(decide('assessment.read', { kind: 'visitor' }).kind).not.toBe('allowed')
  })
})
