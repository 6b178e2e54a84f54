import { expect, it } from 'vitest'
import { execute, useDatabase } from '#tests/support/database.ts'
import { placed, setScene, sign } from './scene.ts'

useDatabase()

it.each([
  ['its lines', 'delete from order_line'],
  ['who signed it', `update purchase_order set signatory_name = 'Autre'`],
  ['under which act', `update purchase_order set delegation_ref = 'Autre'`],
  ['for what amount', 'update purchase_order set signed_net_cents = 1'],
  ['the delay to answer', 'update purchase_order set answer_due_at = now()'],
  ['the authority’s reference', `update purchase_order set engagement_ref = 'Autre'`],
  ['that it was issued', `update purchase_order set state = 'to-sign'`],
  ['what it orders, by one line more', `insert into order_line select order_id, 99, item_code, label, unit, quantity, unit_price_cents, net_cents, tax_basis_points, tax_kind from order_line limit 1`],
  ['what it orders, after it is touched', `begin; update purchase_order set reason_text = ''; insert into order_line select order_id, 99, item_code, label, unit, quantity, unit_price_cents, net_cents, tax_basis_points, tax_kind from order_line limit 1; commit`],
  ['the prices it was made from', 'delete from price_item'],
  ['the prices it was made from, by one more', `insert into price_item select schedule_id, 'other', 1 from price_item limit 1`],
  ['what a contractor stated of its availability', 'delete from availability'],
])('nothing changes, in an issued order, %s', async (_, statement) => {
  const scene = await setScene()
  await sign(scene.signatory, await placed(scene.buyer), 100_000)
  await expect(execute(statement)).rejects.toThrow(/rows are added|is issued|of an issued order|is added to/)
})

it('a refused order does not come back to life', async () => {
  const scene = await setScene()
  await sign(scene.signatory, await placed(scene.buyer), 100_000)
  await execute(`update purchase_order set state = 'declined'`)
  await expect(execute(`update purchase_order set state = 'accepted'`)).rejects.toThrow(/does not become/)
})
