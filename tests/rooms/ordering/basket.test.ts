import { describe, expect, it } from 'vitest'
import { type BasketCommand } from '#app/features/ordering/index.ts'
import { addToBasket, changeBasket, countBasket, readBasket } from '#app/features/ordering/index.server.ts'
import type { PlanId } from '#db/schema/recommendation.server.ts'
import { type BuiltPerson, buildAward, buildFramework, buildOrganisation, buildPerson, grantOf, newId, portsAt, submissionOf } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { buildPicture, declared } from '#tests/support/pictures.ts'
import { sampleFramework, sampleLot } from '#tests/support/sample-lot.ts'
import { anotherBuyer, fillBasket, lotCode, must, outcome, setScene } from './scene.ts'

useDatabase()

const view = async (who: BuiltPerson) => must(await readBasket(grantOf('basket.read', who), portsAt()))
const change = (who: BuiltPerson, command: BasketCommand) => changeBasket(grantOf('basket.edit', who), { command, submission: submissionOf() }, portsAt())

describe('the basket', () => {
  it('shows today’s price of the contractor the rule designates, with taxes', async () => {
    const scene = await setScene()
    must(await fillBasket(scene.buyer))
    const { lines, totals } = await view(scene.buyer)
    expect(lines.map((line) => [line.firmName, line.obstacle, line.items.map((item) => item.quantity)])).toEqual([['Titulaire de rang 1', null, [10, 0]]])
    expect([totals.netCents, totals.taxCents, totals.grossCents]).toEqual([100_000, 20_000, 120_000])
  })
  it('keeps one line per lot and gives way to a new combination', async () => {
    await buildFramework(sampleFramework([sampleLot(), sampleLot({ code: 'lot-2', number: 2 })]))
    for (const code of ['lot-1', 'lot-2']) await buildAward({ rank: 1, lotCode: code })
    const buyer = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
    const add = (codes: string[], planId: PlanId | null) => addToBasket(grantOf('recommendation.choose', buyer), { lines: codes.map((code) => ({ lotCode: code, formulaCode: 'short', quantities: { 'half-day': 1 } })), planId }, portsAt())
    must(await add(['lot-1', 'lot-2'], newId<PlanId>()))
    must(await add(['lot-1', 'lot-1'], newId<PlanId>()))
    expect((await view(buyer)).lines.map((line) => line.lot.code)).toEqual(['lot-1'])
    expect(must(await countBasket(grantOf('basket.read', buyer)))).toBe(1)
  })
  it('adds a lot sized for the authority, changes its quantities, takes it out', async () => {
    const scene = await setScene()
    must(await change(scene.buyer, { intent: 'add', choice: `${lotCode}|long` }))
    expect((await view(scene.buyer)).lines[0]?.items.map((item) => item.quantity)).toEqual([20, 1])
    must(await change(scene.buyer, { intent: 'change', lotCode, quantities: { 'half-day': 3, 'kick-off': 0 } }))
    expect((await view(scene.buyer)).totals.netCents).toBe(30_000)
    must(await change(scene.buyer, { intent: 'remove', lotCode }))
    expect((await view(scene.buyer)).lines).toEqual([])
    expect(outcome(await change(scene.buyer, { intent: 'change', lotCode, quantities: { 'half-day': 1 } }))).toBe('conflict ordering.line-gone')
  })
  it('is sized by what the closed assessment told, before what the sign-up told', async () => {
    const perSite = { ...sampleLot().formulas[0]!, lines: [{ item: 'half-day', per: 'site', quantity: 1, atLeast: 1 }, { item: 'kick-off', per: 'agent', quantity: 0.1, atLeast: 1 }] as const }
    const scene = await setScene({ lot: { formulas: [perSite] } })
    await buildPicture(scene.buyer.organisationId, { answers: { Q01: declared(1) }, context: { C01: 70, C05: 9 } })
    must(await change(scene.buyer, { intent: 'add', choice: `${lotCode}|short` }))
    expect((await view(scene.buyer)).lines[0]?.items.map((item) => item.quantity)).toEqual([9, 7])
  })
  it('refuses what the lot does not sell and quantities out of bounds', async () => {
    const scene = await setScene()
    const tried: Record<string, number>[] = [{ gold: 1 }, { 'half-day': 100_001 }, { 'half-day': -1 }, { 'half-day': 1.5 }, {}]
    const codes = []
    for (const quantities of tried) codes.push(outcome(await fillBasket(scene.buyer, quantities)))
    expect(codes).toEqual(['invalid ordering.unknown-item', 'invalid ordering.quantity', 'invalid ordering.quantity', 'invalid ordering.quantity', 'invalid ordering.nothing-ordered'])
    expect(outcome(await change(scene.buyer, { intent: 'add', choice: 'lot-99|short' }))).toBe('invalid ordering.unknown-formula')
  })
  it('says when a lot has no room or nobody to serve it', async () => {
    const scene = await setScene({ lot: { ceilingCents: 99_999 } })
    must(await fillBasket(scene.buyer))
    expect((await view(scene.buyer)).lines[0]?.obstacle).toEqual({ code: 'ceiling', remainingCents: 99_999 })
    await execute("update award set zone = '{35}'")
    const blocked = (await view(scene.buyer)).lines[0]
    expect([blocked?.obstacle, blocked?.steps.map((step) => step.reason)]).toEqual([{ code: 'no-contractor' }, ['out-of-zone', 'out-of-zone', 'out-of-zone']])
  })
  it('belongs to its authority', async () => {
    const scene = await setScene()
    must(await fillBasket(scene.buyer))
    const stranger = await anotherBuyer()
    expect((await view(stranger)).lines).toEqual([])
    must(await change(stranger, { intent: 'remove', lotCode }))
    expect((await view(scene.buyer)).lines).toHaveLength(1)
  })
})
