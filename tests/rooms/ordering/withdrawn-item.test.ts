import { expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { expireUnanswered } from '#app/features/ordering/index.server.ts'
import { type BuiltPerson, portsAt } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { type Scene, account, attempts, decline, outcome, placed, setScene, sign } from './scene.ts'

useDatabase()

const muchLater = portsAt(new Date('2027-02-01T09:00:00Z'))
const withdraw = (item: string) =>
  execute(`update lot set document = jsonb_set(document, '{catalogue}', (select jsonb_agg(i) from jsonb_array_elements(document->'catalogue') i where i->>'code' <> '${item}'))`)

/** Two orders issued to the first contractor, then one of the two items leaves the catalogue. */
const twoIssued = async (): Promise<{ scene: Scene; firm: BuiltPerson; withdrawn: Awaited<ReturnType<typeof placed>> }> => {
  const scene = await setScene()
  const withdrawn = await placed(scene.buyer)
  await sign(scene.signatory, withdrawn, 100_000)
  await sign(scene.signatory, await placed(scene.buyer, { 'kick-off': 1 }), 50_000)
  await withdraw('half-day')
  const firm = scene.firms[0]?.person
  if (!firm) throw new Error('no firm')
  return { scene, firm, withdrawn }
}

it('a contractor may decline an order whose item left the catalogue: its room is given back and nobody else is asked', async () => {
  const { scene, firm, withdrawn } = await twoIssued()
  expect(outcome(await decline(firm, withdrawn))).toBe('accepted')
  expect(await attempts(scene, withdrawn)).toEqual(['1 1 declined 100000', '2 - unallocated 100000'])
  expect(await account()).toMatchObject({ reserved: 50_000 })
})

it('silence on such an order is recorded, and on the orders after it too', async () => {
  await twoIssued()
  expect(await expireUnanswered(systemGrant('expiry'), muchLater)).toBe(2)
  expect(await execute(`select state from purchase_order where attempt = 1`)).toEqual([{ state: 'expired' }, { state: 'expired' }])
})

it('an order that cannot be closed takes nobody’s place: the others pass on, the failure is told', async () => {
  const scene = await setScene()
  const broken = await placed(scene.buyer)
  await sign(scene.signatory, broken, 100_000)
  const sound = await placed(scene.buyer)
  await sign(scene.signatory, sound, 100_000, portsAt(new Date('2026-11-24T09:00:00Z')))
  await execute(`create function refuse_audit() returns trigger language plpgsql as $$ begin if new.subject_id = '${broken}' then raise exception 'broken'; end if; return new; end $$`)
  await execute('create trigger refuse_audit before insert on audit_event for each row execute function refuse_audit()')
  try {
    await expect(expireUnanswered(systemGrant('expiry'), muchLater, 1)).rejects.toThrow('RES-2026-000001')
    expect(await attempts(scene, broken)).toEqual(['1 1 issued 100000'])
    expect((await attempts(scene, sound))[0]).toBe('1 1 expired 100000')
  } finally {
    await execute('drop trigger refuse_audit on audit_event')
    await execute('drop function refuse_audit')
  }
})
