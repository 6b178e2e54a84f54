import { beforeEach, describe, expect, it } from 'vitest'
import { downloadMaturity, forgetMaturity, readMaturity } from '#app/features/uptake/index.server.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, portsAt, workday } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { buildPicture, declared } from '#tests/support/pictures.ts'

useDatabase()

const lastMonth = new Date('2026-10-20T09:00:00Z')
const thisMonth = new Date('2026-11-02T09:00:00Z')
const everybody = { type: '', band: '', region: '' }
const smallTowns = { type: 'commune', band: 'population-0', region: '' }
let animation: BuiltPerson

/** Towns under 3,500 inhabitants that closed one picture each; their level on governance goes from 0 to 4 and round. */
const towns = async (count: number, more: Parameters<typeof buildOrganisation>[1] = {}, closedAt = lastMonth) => {
  const ids = []
  for (let at = 0; at < count; at += 1) {
    const id = await buildOrganisation('authority', { population: 2_000, ...more })
    await buildPicture(id, { answers: { Q01: declared(at % 5) }, closedAt })
    ids.push(id)
  }
  return ids
}
const value = async (choice: Parameters<typeof readMaturity>[1] = smallTowns, at = workday) => {
  const read = await readMaturity(grantOf('uptake.read', animation), choice, portsAt(at))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}
const governance = ({ domains }: Awaited<ReturnType<typeof value>>) => domains.find(({ code }) => code === 'GOU')?.figures

beforeEach(async () => {
  forgetMaturity()
  animation = await buildPerson(await buildOrganisation('central'), 'central', { roles: ['animation'] })
})

describe('the maturity read by the purchasing body', () => {
  it('is masked while fewer than ten bodies of the group closed a picture, whatever the others did', async () => {
    await towns(9)
    await towns(12, { bodyType: 'epci' })
    const view = await value()
    expect([view.group, view.domains.every(({ figures }) => figures === null), view.furthest]).toEqual([{ state: 'masked', wider: everybody }, true, []])
    forgetMaturity()
    await towns(1)
    expect((await value()).group).toEqual({ state: 'told', bodies: 10 })
  })

  it('tells medians, quartiles and shares, and neither id nor name', async () => {
    await towns(10)
    const view = await value()
    expect(governance(view)).toMatchObject({ quartiles: { low: 1, median: 2, high: 3 }, target: 2, underPercent: 40 })
    expect(view.furthest.length).toBeLessThanOrEqual(3)
    const said = JSON.stringify(view)
    for (const row of await execute("select id::text, name from organisation where kind = 'authority'")) expect(said.includes(String(row.id)) || said.includes(String(row.name))).toBe(false)
  })

  it('masks a region beside which a few would be left alone, and leads to the wider group', async () => {
    await towns(12)
    await towns(3, { department: '35' })
    for (const region of ['52', '53']) expect((await value({ ...smallTowns, region })).group).toEqual({ state: 'masked', wider: smallTowns })
    expect((await value({ ...smallTowns, band: '', region: '52' })).group).toMatchObject({ state: 'crossed' })
    forgetMaturity()
    await towns(7, { department: '22' })
    expect((await value({ ...smallTowns, region: '53' })).group).toEqual({ state: 'told', bodies: 10 })
  })

  it('reads the latest picture closed before the month began, so that one closing alone moves nothing', async () => {
    const [first] = await towns(10)
    if (!first) throw new Error('no town')
    await towns(5, {}, thisMonth)
    await buildPicture(first, { answers: { Q01: declared(4) }, closedAt: thisMonth })
    const before = await value()
    expect([before.day, before.group, governance(before)?.quartiles.median]).toEqual(['2026-11-01', { state: 'told', bodies: 10 }, 2])
    const after = await value(smallTowns, new Date('2026-12-01T09:00:00Z'))
    expect([after.day, after.group, governance(after)?.quartiles.high]).toEqual(['2026-12-01', { state: 'told', bodies: 15 }, 3.5])
  })

  it('leaves out bodies that are no longer active, and never reads an open assessment', async () => {
    const [first, second] = await towns(12)
    await execute(`update organisation set status = 'refused' where id = '${first}'`)
    await execute(`insert into assessment (id, organisation_id, questionnaire, pass, status, started_at) values (gen_random_uuid(), '${second}', '2026-1', 'first', 'open', now())`)
    expect((await value(everybody)).group).toEqual({ state: 'told', bodies: 11 })
  })

  it('masks the file as the page, and dates it', async () => {
    await towns(10)
    const file = async (choice: typeof everybody) => {
      const read = await downloadMaturity(grantOf('uptake.read', animation), { ...choice, lang: 'fr' }, portsAt())
      if (!read.ok) throw new Error(read.refusal.code)
      return read.value
    }
    const shown = await file(smallTowns)
    expect(shown.fileName).toBe('maturite-2026-11-01.csv')
    expect(shown.body).toMatch(/2026-11-01;Commune;Moins de 3.500 habitants;Tout le pays;10;GOU;[^;]+;montré;2;1;3;2;0;40;\d+\r\n/)
    const masked = await file({ ...smallTowns, type: 'epci' })
    expect(masked.body).toMatch(/;masqué;GOU;[^;]+;masqué;;;;;;;\r\n/)
    expect(masked.body.split('\r\n')).toHaveLength(shown.body.split('\r\n').length)
  })

  it('finds no type, size or region that does not exist', async () => {
    for (const unknown of [{ type: 'ville' }, { band: 'population-9' }, { region: '99' }]) {
      expect(await readMaturity(grantOf('uptake.read', animation), { ...everybody, ...unknown }, portsAt())).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    }
  })

  it('is refused to authorities and contractors', () => {
    for (const role of ['referent', 'contributor', 'signatory'] as const) expect(() => grantOf('uptake.read', { ...animation, kind: 'authority', roles: [role] }), role).toThrow()
    expect(() => grantOf('uptake.read', { ...animation, kind: 'firm', roles: ['delivery'] })).toThrow()
  })
})
