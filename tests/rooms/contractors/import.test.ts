import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { seedAgreement } from '#app/features/agreement/index.server.ts'
import { type ContractorsFile, importContractors } from '#app/features/contractors/index.server.ts'
import { portsAt } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

const grant = systemGrant('import')
const ports = portsAt()
const demonstration = (): ContractorsFile => JSON.parse(readFileSync('seeds/demo/contractors.json', 'utf8'))
const load = (document: unknown) => importContractors(grant, document, ports)
const count = async (table: string) => Number((await execute(`select count(*) from ${table}`))[0]?.count)

/** The first firm and its award, to spoil. */
const spoil = (change: (firm: ContractorsFile['firms'][number], award: ContractorsFile['firms'][number]['awards'][number], file: ContractorsFile) => void) => {
  const file = demonstration()
  const [firm] = file.firms
  const award = firm?.awards[0]
  if (!firm || !award) throw new Error('the demonstration has no firm')
  change(firm, award, file)
  return load(file)
}

describe('the import of contractors', () => {
  useDatabase()
  beforeEach(async () => {
    const seeded = await seedAgreement(grant, ports)
    if (!seeded.ok) throw new Error(seeded.refusal.code)
  })

  it('adds firms, awards, offers and prices, and nothing the second time', async () => {
    expect(await load(demonstration())).toEqual({ ok: true, value: { firms: 21, awards: 29, priceVersions: 29, offers: 29, qualifications: 30 } })
    expect(await load(demonstration())).toEqual({ ok: true, value: { firms: 0, awards: 0, priceVersions: 0, offers: 0, qualifications: 0 } })
    expect(await count('award')).toBe(29)
    expect(await count('organisation where kind = \'firm\' and demo')).toBe(21)
  })
  it('publishes a later price list as a new version', async () => {
    await load(demonstration())
    const later = spoil((_firm, award) => {
      award.prices.validFrom = '2027-01-01'
      for (const code of Object.keys(award.prices.unitPricesCents)) award.prices.unitPricesCents[code] = (award.prices.unitPricesCents[code] ?? 0) + 100
    })
    expect(await later).toMatchObject({ ok: true, value: { firms: 0, priceVersions: 1 } })
    expect((await execute('select max(version) as version from price_schedule'))[0]?.version).toBe(2)
  })
  it('refuses to change a price already published, and a rank already awarded', async () => {
    await load(demonstration())
    expect(await spoil((_firm, award) => { award.prices.unitPricesCents = Object.fromEntries(Object.entries(award.prices.unitPricesCents).map(([code, cents]) => [code, cents + 1])) })).toMatchObject({
      refusal: { code: 'contractors.file-invalid', facts: { place: 'firms[0].awards[0].prices', count: 1 } },
    })
    expect(await spoil((_firm, award) => { award.rank = 40 })).toMatchObject({ refusal: { facts: { place: 'firms[0].awards[0].rank' } } })
    expect(await count('price_schedule')).toBe(29)
  })
  it('never passes over in silence a zone that differs from the one awarded', async () => {
    await load(demonstration())
    expect(await spoil((_firm, award) => { award.zone = ['49'] })).toMatchObject({ refusal: { code: 'contractors.file-invalid', facts: { place: 'firms[0].awards[0].zone', count: 1 } } })
    expect(await spoil((_firm, award) => { award.zone = award.zone.toReversed() })).toMatchObject({ ok: true })
  })
  it('renews, adds and withdraws what a firm holds; a file that says nothing of it changes nothing', async () => {
    await load(demonstration())
    const heldByFirst = () => execute("select code, valid_until::text from qualification join organisation on id = organisation_id where name = 'Cap Boussole (fictif)' order by code")
    expect(await spoil((firm) => { delete firm.qualifications })).toMatchObject({ value: { qualifications: 0 } })
    expect(await heldByFirst()).toEqual([{ code: 'iso-27001', valid_until: '2028-02-28' }])
    expect(await spoil((firm) => { firm.qualifications = [{ code: 'iso-27001', validUntil: '2029-02-28' }, { code: 'passi', validUntil: '2028-01-31' }] })).toMatchObject({ value: { qualifications: 2 } })
    expect(await heldByFirst()).toEqual([{ code: 'iso-27001', valid_until: '2029-02-28' }, { code: 'passi', valid_until: '2028-01-31' }])
    expect(await spoil((firm) => { firm.qualifications = [] })).toMatchObject({ value: { qualifications: 2 } })
    expect(await heldByFirst()).toEqual([])
  })
  it.each<[string, Parameters<typeof spoil>[0], RegExp]>([
    ['firms[0].siren', (firm) => { firm.siren = '123456789' }, /mal formé/],
    ['firms[0].siret', (firm) => { firm.siret = '00020002200010' }, /doit commencer par le SIREN/],
    ['firms[0].awards[0].lot', (_firm, award) => { award.lot = 'lot-99' }, /n’existe pas/],
    ['firms[0].awards[0].prices.unitPricesCents', (_firm, award) => { award.prices.unitPricesCents = { 'ciso-kickoff': 100 } }, /manque le prix/],
    ['firms[0].awards[0].prices.unitPricesCents.gift', (_firm, award) => { award.prices.unitPricesCents.gift = 100 }, /n’existe pas dans le bordereau/],
    ['firms[8].awards[0].rank', (_firm, award) => { award.rank = 2 }, /donné deux fois/],
    ['firms[0].awards[0].prices.validFrom', (_firm, award) => { award.prices.validFrom = '31/12/2026' }, /./],
    ['firms[0].qualifications[1].code', (firm) => { firm.qualifications = [{ code: 'hds', validUntil: '2027-01-31' }, { code: 'hds', validUntil: '2028-01-31' }] }, /deux fois/],
    ['firms[0].qualifications[0].code', (firm) => { firm.qualifications = [{ code: 'iso-9001' as 'hds', validUntil: '2027-01-31' }] }, /./],
    ['firms[0].awards[0].zone[0]', (_firm, award) => { award.zone = ['Bretagne'] }, /./],
  ])('says the place %s and the reason, and adds nothing', async (place, change, reason) => {
    const refused = await spoil(change)
    if (refused.ok) throw new Error('accepted')
    expect(refused.refusal.facts.place).toBe(place)
    expect(String(refused.refusal.facts.reason)).toMatch(reason)
    expect(await count('award')).toBe(0)
  })
  it.each([[null], [[]], ['text'], [{ format: 'other' }]])('refuses a document of another shape: %j', async (document) => {
    expect(await load(document)).toMatchObject({ ok: false, refusal: { kind: 'invalid', code: 'contractors.file-invalid' } })
  })
})

describe('without a framework agreement', () => {
  useDatabase()
  it('contractors have no lot to be awarded', async () => {
    expect(await load(demonstration())).toMatchObject({ refusal: { code: 'contractors.no-agreement' } })
  })
})
