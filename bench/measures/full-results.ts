import { and, eq } from 'drizzle-orm'
import { systemGrant } from '#app/access/system.server.ts'
import { paths } from '#app/paths.ts'
import { inTransaction } from '#db/client.server.ts'
import { assessment, membership, person } from '#db/schema/index.server.ts'

/** The address of the results of the full questionnaire that this account's authority has closed. */
export const fullResultsOf = (email: string): Promise<string> =>
  inTransaction(systemGrant('bench'), async (tx) => {
    const [closed] = await tx
      .select({ id: assessment.id })
      .from(person)
      .innerJoin(membership, eq(membership.personId, person.id))
      .innerJoin(assessment, and(eq(assessment.organisationId, membership.organisationId), eq(assessment.status, 'closed'), eq(assessment.pass, 'full')))
      .where(eq(person.email, email))
    if (!closed) throw new Error(`${email} has closed no full questionnaire`)
    return paths.results(closed.id)
  })
