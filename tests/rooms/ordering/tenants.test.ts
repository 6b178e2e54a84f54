import { describe, expect, it } from 'vitest'
import { type OrderId, asId } from '#app/features/core/index.ts'
import { abandonOrder, readOrder, readOrderDocument, readOrders, readReceivedOrder, readReceivedOrders } from '#app/features/ordering/index.server.ts'
import { grantOf, newId, portsAt, submissionOf } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { accept, anotherBuyer, decline, must, outcome, placed, setScene, sign } from './scene.ts'

useDatabase()

describe('another tenant’s order', () => {
  it('answers like one that does not exist, to every use case of the authority', async () => {
    const scene = await setScene()
    const id = await placed(scene.buyer)
    const stranger = await anotherBuyer()
    for (const orderId of [id, newId<OrderId>(), asId<OrderId>('1'), asId<OrderId>('../etc')]) {
      const answers = [
        await readOrder(grantOf('order.read', stranger), orderId, portsAt()),
        await readOrderDocument(grantOf('order.read', stranger), orderId, portsAt()),
        await sign(stranger, orderId, 100_000),
        await abandonOrder(grantOf('order.abandon', stranger), { orderId, reasonText: '', submission: submissionOf() }, portsAt()),
      ]
      expect(answers.map(outcome)).toEqual(Array(4).fill('not-found core.not-found'))
    }
    expect(must(await readOrders(grantOf('order.read', stranger))).orders).toEqual([])
  })
  it('answers like one that does not exist, to every use case of a firm', async () => {
    const scene = await setScene()
    const id = await placed(scene.buyer)
    const [chosen, other] = [scene.firms[0]!.person, scene.firms[1]!.person]
    expect(outcome(await readReceivedOrder(grantOf('order.receive', chosen), id, portsAt()))).toBe('not-found core.not-found')
    must(await sign(scene.signatory, id, 100_000))
    expect(outcome(await readReceivedOrder(grantOf('order.receive', chosen), id, portsAt()))).toBe('accepted')
    const answers = [await readReceivedOrder(grantOf('order.receive', other), id, portsAt()), await accept(other, id), await decline(other, id), await accept(other, newId<OrderId>())]
    expect(answers.map(outcome)).toEqual(Array(4).fill('not-found core.not-found'))
    expect(must(await readReceivedOrders(grantOf('order.receive', other), portsAt())).toAnswer).toEqual([])
  })
})

it('an order that was not issued may be abandoned, once; an issued one may not', async () => {
  const scene = await setScene()
  const [mine, sent] = [await placed(scene.buyer), await placed(scene.buyer)]
  must(await sign(scene.signatory, sent, 100_000))
  const abandon = (orderId: OrderId) => abandonOrder(grantOf('order.abandon', scene.buyer), { orderId, reasonText: 'Budget reporté', submission: submissionOf() }, portsAt())
  expect([outcome(await abandon(mine)), outcome(await abandon(mine)), outcome(await abandon(sent))]).toEqual(['accepted', 'conflict ordering.state', 'conflict ordering.state'])
})
