import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import type { OrganisationId, PersonId } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { demonstrationOperator } from '#app/ui/shell/operator-demonstration.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { membership, person, session } from '#db/schema/index.server.ts'
import { ask, cookieOf, portal } from '#tests/support/portal.ts'

const grant = systemGrant('test')
const minute = 60_000
let who: { personId: PersonId; organisationId: OrganisationId }

beforeAll(async () => {
  openDatabase({ url: portal().databaseUrl, size: 2 })
  const [found] = await inTransaction(grant, (tx) =>
    tx.select({ personId: person.id, organisationId: membership.organisationId }).from(person).innerJoin(membership, eq(membership.personId, person.id)).where(eq(person.email, 'referent@ville.demo')).limit(1),
  )
  if (!found) throw new Error('The demonstration has no referent')
  who = found
})
afterAll(closeDatabase)

const age = (changes: { lastSeenAt?: Date; absoluteExpiresAt?: Date }) => inTransaction(grant, (tx) => tx.update(session).set(changes).where(eq(session.userId, who.personId)))

describe('a session that is over', () => {
  it.each([
    ['idle for thirty-one minutes', () => ({ lastSeenAt: new Date(Date.now() - 31 * minute) })],
    ['opened more than ten hours ago', () => ({ absoluteExpiresAt: new Date(Date.now() - minute) })],
  ])('sends a reader to sign in and back: %s', async (_, changes) => {
    const cookie = await cookieOf(who)
    expect((await ask(paths.basket, { cookie })).status).toBe(200)
    await age(changes())
    const answer = await ask(paths.basket, { cookie })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.signInThen(paths.basket)])
  })

  it('in the middle of a form, gives back what was typed, says whom to call and changes nothing', async () => {
    const cookie = await cookieOf(who)
    await age({ lastSeenAt: new Date(Date.now() - 31 * minute) })
    const answer = await ask(paths.orderPrepare, { method: 'POST', cookie, form: { startsOn: '2027-01-04', engagementRef: 'ENG-77', note: 'Merci de nous appeler le matin.' } })
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('Merci de nous appeler le matin.')
    expect(answer.body).toContain(demonstrationOperator.contacts.phone)
    expect(answer.body).toContain('/connexion?suite=')
  })
})
