import { eq } from 'drizzle-orm'
import { orderNumber } from '#app/features/ordering/index.ts'
import { type Ports, parisDay } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { allocationRun, ledgerEntry, lotAccount, membership, credential, orderCounter, orderEvent, orderLine, organisation, person, purchaseOrder } from '#db/schema/index.server.ts'
import { saveRows } from './bulk.server.ts'
import type { DemoAuthority } from './authorities.ts'
import { delegation } from './order-plan.ts'
import type { LotYear } from './order-rows.ts'
import type { DemoPerson } from './people.ts'

// The seeds reach every tenant: no query of this file needs a scope.

/** Adds the invented authorities, active, from the day each signed up. */
export const saveAuthorities = (tx: Tx, authorities: readonly DemoAuthority[], signedUpAt: (authority: DemoAuthority) => Date): Promise<void> =>
  saveRows(
    tx,
    organisation,
    authorities.map((authority) => {
      const { id, name, siren, siret, bodyType, department, population, agents, workstations, dataTerabytes } = authority
      return { id, kind: 'authority' as const, name, siren, siret, bodyType, department, population, agents, workstations, dataTerabytes, status: 'active' as const, demo: true, createdAt: signedUpAt(authority) }
    }),
  )

/** Adds the accounts, with one password hash for all of them. */
export const savePeople = async (tx: Tx, people: readonly DemoPerson[], passwordHash: string, at: Date): Promise<void> => {
  await tx.insert(person).values(people.map(({ id, email, name, jobTitle }) => ({ id, email, name, jobTitle, lang: 'fr' as const, emailConfirmedAt: at, createdAt: at })))
  await tx.insert(credential).values(people.map(({ id }) => ({ personId: id, passwordHash, changedAt: at })))
  await tx.insert(membership).values(
    people.flatMap(({ id, organisationId, roles, limitCents }) =>
      roles.map((role) => ({
        personId: id, organisationId, role, status: 'active' as const, createdAt: at,
        limitCents: role === 'signatory' ? limitCents : null,
        delegationRef: role === 'signatory' ? delegation : null,
      })),
    ),
  )
}

/** Adds the year of orders of every lot: numbers in the order of issue, then orders, lines, proofs, history, ledger and accounts. */
export const saveYears = async (tx: Tx, years: readonly LotYear[]): Promise<{ orders: number }> => {
  const orders = years.flatMap((year) => year.orders)
  const last = new Map<number, number>()
  for (const order of orders.filter((each) => each.issuedAt !== null).sort((a, b) => (a.issuedAt?.getTime() ?? 0) - (b.issuedAt?.getTime() ?? 0))) {
    const year = Number(parisDay(order.issuedAt ?? order.placedAt).slice(0, 4))
    last.set(year, (last.get(year) ?? 0) + 1)
    order.number = orderNumber(year, last.get(year) ?? 1)
  }
  const numbers = new Map(orders.map((order) => [order.id, order.number]))
  const events = years
    .flatMap((year) => year.events)
    .map((event) => (event.type === 'issued' ? { ...event, facts: { ...event.facts, number: numbers.get(event.orderId) ?? null } } : event))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const lines = years.flatMap((year) => [...year.lines].flatMap(([orderId, own]) => own.map((line, at) => ({ ...line, orderId, position: at + 1 }))))
  await saveRows(tx, purchaseOrder, orders)
  await saveRows(tx, orderLine, lines)
  await saveRows(tx, orderEvent, events)
  const runs = years.flatMap((year) => year.runs).sort((a, b) => a.at.getTime() - b.at.getTime())
  await saveRows(tx, allocationRun, runs)
  for (const year of years) {
    await saveRows(tx, ledgerEntry, year.entries)
    await tx.update(lotAccount).set(year.account).where(eq(lotAccount.lotCode, year.lotCode))
  }
  if (last.size > 0) await tx.insert(orderCounter).values([...last].map(([year, count]) => ({ year, last: count })))
  return { orders: orders.length }
}

/** The same outside world at another time: what a use case of the past would have been given. */
export const portsAt = (ports: Ports, at: Date): Ports => ({ ...ports, now: () => at })
