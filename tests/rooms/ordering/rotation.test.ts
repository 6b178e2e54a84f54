import { expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { expireUnanswered } from '#app/features/ordering/index.server.ts'
import { portsAt } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { rotation } from '#tests/support/sample-lot.ts'
import { account, attempts, decline, must, placed, setScene, sign, signPatiently } from './scene.ts'

useDatabase()

const turns = async () => (await execute('select a.rank, count(*)::int as orders from purchase_order o join award a on a.id = o.award_id where o.issued_at is not null group by a.rank order by a.rank')).map((row) => row.orders)

it('thirty orders signed at once under a tour de rôle go ten to each of three contractors', async () => {
  const scene = await setScene({ rule: rotation, prices: [10_000, 10_000, 10_000] })
  const ids = []
  for (let order = 0; order < 30; order += 1) ids.push(await placed(scene.buyer))
  const results = await Promise.all(ids.map((id) => signPatiently(scene.signatory, id, 100_000)))
  results.forEach(must)
  expect(await turns()).toEqual([10, 10, 10])
  const runs = await execute('select turn_before as before, turn_after as after from allocation_run order by id')
  expect(runs.every((run, at) => at === 0 || run.before === runs[at - 1]?.after)).toBe(true)
})

it('a contractor that declines loses its turn, and the next order goes on from there', async () => {
  const scene = await setScene({ rule: rotation, prices: [10_000, 10_000, 10_000] })
  const [first, second] = [await placed(scene.buyer), await placed(scene.buyer)]
  must(await sign(scene.signatory, first, 100_000))
  must(await decline(scene.firms[0]!.person, first))
  must(await sign(scene.signatory, second, 100_000))
  expect([await attempts(scene, first), await attempts(scene, second)]).toEqual([['1 1 declined 100000', '2 2 issued 100000'], ['1 3 issued 100000']])
  expect(await account()).toMatchObject({ turn: 1 })
})

it('a contractor whose turn is kept is served next', async () => {
  const scene = await setScene({ rule: { kind: 'rotation', declinedTurn: 'kept' }, prices: [10_000, 10_000, 10_000] })
  const first = await placed(scene.buyer)
  must(await sign(scene.signatory, first, 100_000))
  await expireUnanswered(systemGrant('expiry'), portsAt(new Date('2026-12-05T09:00:00Z')))
  expect(await attempts(scene, first)).toEqual(['1 1 expired 100000', '2 2 issued 100000'])
  expect(await account()).toMatchObject({ turn: 1 })
})

it('where priority is kept, one that always declines is asked first each time and the others share the orders', async () => {
  const scene = await setScene({ rule: { kind: 'rotation', declinedTurn: 'kept' }, prices: [10_000, 10_000, 10_000] })
  const taken: (string | undefined)[] = []
  for (let order = 0; order < 6; order += 1) {
    const id = await placed(scene.buyer)
    must(await sign(scene.signatory, id, 100_000))
    must(await decline(scene.firms[0]!.person, id))
    taken.push((await attempts(scene, id)).at(-1))
  }
  expect(taken).toEqual(['2 2 issued 100000', '2 3 issued 100000', '2 2 issued 100000', '2 3 issued 100000', '2 2 issued 100000', '2 3 issued 100000'])
})

it('where priority is kept, thirty orders signed at once still go ten to each', async () => {
  const scene = await setScene({ rule: { kind: 'rotation', declinedTurn: 'kept' }, prices: [10_000, 10_000, 10_000] })
  const ids = []
  for (let order = 0; order < 30; order += 1) ids.push(await placed(scene.buyer))
  const results = await Promise.all(ids.map((id) => signPatiently(scene.signatory, id, 100_000)))
  results.forEach(must)
  expect(await turns()).toEqual([10, 10, 10])
})
