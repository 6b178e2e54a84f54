import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { findLot, findLots, findRemaining, getFramework, importFramework, readPublishedFramework, readShownFramework, seedAgreement } from '#app/features/agreement/index.server.ts'
import type { FrameworkDocument } from '#app/features/agreement/index.ts'
import type { Result } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { portsAt } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { setAccounts } from '#tests/support/ledger.ts'
import { sampleFramework, sampleLot } from '#tests/support/sample-lot.ts'

useDatabase()

const grant = systemGrant('test')
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const importing = (document: unknown) => importFramework(grant, document, portsAt())
const withBody = (overrides: Partial<FrameworkDocument> = {}): FrameworkDocument => ({ ...sampleFramework(), purchasingBody: { name: 'Centrale d’essai' }, ...overrides })
const count = async (table: string) => (await execute(`select count(*)::int as n from ${table}`))[0]?.n
const consume = (cents: number) => setAccounts(`committed_cents = ${cents}`)

describe('importing the published agreement', () => {
  it('opens seven lots with their ceilings, in the order of the axes then of the numbers', async () => {
    expect(value(await seedAgreement(grant, portsAt()))).toMatchObject({ lots: 7, opened: 7, amended: 0 })
    const lots = await inTransaction(grant, findLots)
    expect(lots.map((lot) => lot.number)).toEqual([1, 2, 6, 3, 4, 5, 7])
    const remaining = await inTransaction(grant, findRemaining)
    for (const lot of lots) expect(remaining.get(lot.code)).toBe(lot.ceilingCents)
    expect(await execute(`select type, seq, amount_cents = ceiling_after_cents as whole from ledger_entry group by 1, 2, 3`)).toEqual([{ type: 'open', seq: 1, whole: true }])
  })

  it('is shown from memory for a few seconds, and anew after an import', async () => {
    value(await importing(withBody()))
    expect((await readShownFramework(grant)).validTo).toBe(sampleFramework().validTo)
    await execute(`update framework set valid_to = '2099-12-31'`)
    expect((await readShownFramework(grant)).validTo).toBe(sampleFramework().validTo)
    value(await importing(withBody({ validTo: '2028-11-30' })))
    expect((await readShownFramework(grant)).validTo).toBe('2028-11-30')
  })

  it('gives the documents back word for word', async () => {
    const published = (await readPublishedFramework()) as FrameworkDocument
    value(await seedAgreement(grant, portsAt()))
    for (const lot of published.lots) expect(await inTransaction(grant, (tx) => findLot(tx, lot.code))).toEqual(lot)
    expect((await inTransaction(grant, getFramework)).axes).toEqual(published.axes)
    expect(await inTransaction(grant, (tx) => findLot(tx, 'lot-99'))).toBeUndefined()
  })

  it('changes nothing the second time, nor creates a second purchasing body', async () => {
    value(await seedAgreement(grant, portsAt()))
    expect(value(await seedAgreement(grant, portsAt()))).toMatchObject({ opened: 0, amended: 0 })
    expect([await count('ledger_entry'), await count('lot'), await count('organisation')]).toEqual([7, 7, 1])
  })
})

describe('importing another version', () => {
  it('amends a raised ceiling in the ledger, with what was consumed', async () => {
    const lot = sampleLot()
    value(await importing(withBody({ lots: [lot] })))
    await consume(30_000_000)
    expect(value(await importing(withBody({ lots: [{ ...lot, ceilingCents: lot.ceilingCents + 1 }] })))).toMatchObject({ amended: 1 })
    expect(await execute(`select type, amount_cents::int as amount, committed_after_cents::int as committed from ledger_entry where type = 'amend'`)).toEqual([{ type: 'amend', amount: 1, committed: 30_000_000 }])
  })

  it('refuses a ceiling below what orders hold, and leaves everything as it was', async () => {
    const lot = sampleLot()
    value(await importing(withBody({ lots: [lot] })))
    await consume(30_000_000)
    const refused = await importing(withBody({ title: { fr: 'Autre', en: 'Other' }, lots: [{ ...lot, ceilingCents: 29_999_999 }] }))
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'agreement.ceiling-below-consumption', facts: { lot: lot.code } } })
    expect((await inTransaction(grant, getFramework)).title).toEqual(withBody().title)
  })

  it('refuses a document of another framework, which would take the lots away from their own', async () => {
    value(await importing(withBody()))
    const refused = await importing(withBody({ code: 'AC-OTHER', title: { fr: 'Autre', en: 'Other' } }))
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'agreement.another-framework', facts: { known: 'AC-TEST', given: 'AC-OTHER' } } })
    expect([(await inTransaction(grant, getFramework)).code, (await inTransaction(grant, findLots)).length, await count('framework')]).toEqual(['AC-TEST', 1, 1])
  })

  it('imports an invented eighth lot beside the seven', async () => {
    const published = (await readPublishedFramework()) as FrameworkDocument
    const eighth = sampleLot({ code: 'lot-8', number: 8 })
    expect(value(await importing({ ...published, lots: [...published.lots, eighth] }))).toMatchObject({ lots: 8, opened: 8 })
  })
})

describe('a file that cannot be imported', () => {
  it('is refused with its place and reason, and writes nothing', async () => {
    const refused = await importing(withBody({ lots: [sampleLot({ axis: 'nowhere' })] }))
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'invalid', code: 'agreement.file-invalid', facts: { place: 'lots.0.axis', reason: 'unknown-axis', count: 1 } } })
    expect([await count('framework'), await count('organisation'), await count('audit_event')]).toEqual([0, 0, 0])
  })

  it('needs a purchasing body on an empty installation', async () => {
    expect(await importing(sampleFramework())).toMatchObject({ ok: false, refusal: { code: 'agreement.no-purchasing-body' } })
  })
})
