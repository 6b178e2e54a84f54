import { eq } from 'drizzle-orm'
import { openSession } from '#app/access/session.server.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { membership, person } from '#db/schema/index.server.ts'

/** The cookie of a session opened for a demonstration account: signing in is not what is measured. */
export const cookieOf = (email: string): Promise<string> =>
  inTransaction(systemGrant('bench'), async (tx) => {
    const [who] = await tx.select({ personId: person.id, organisationId: membership.organisationId }).from(person).innerJoin(membership, eq(membership.personId, person.id)).where(eq(person.email, email))
    if (!who) throw new Error(`No account ${email}`)
    const { token } = await openSession(tx, { ...who, device: 'bench', network: '127.0.0.0', now: new Date() })
    return `ressort=${token}`
  })
