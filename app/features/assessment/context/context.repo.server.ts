import { and, desc, eq } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import type { AssessmentId, PersonId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { within } from '#db/scope.server.ts'
import { assessment, person } from '#db/schema/index.server.ts'

/** The name of the person who told the context of an assessment already reached within the grant's scope. */
export const findTeller = async (tx: Tx, id: AssessmentId): Promise<string | null> => {
  const [row] = await tx.select({ name: person.name }).from(assessment).innerJoin(person, eq(person.id, assessment.contextBy)).where(eq(assessment.id, id))
  return row?.name ?? null
}

/** The context of the latest closed assessment within the grant's scope, as kept, with the day it was closed. */
export const findLastContext = async (tx: Tx, grant: Grant<string>): Promise<{ context: unknown; closedAt: Date } | undefined> => {
  const [row] = await tx
    .select({ context: assessment.context, closedAt: assessment.closedAt })
    .from(assessment)
    .where(and(eq(assessment.status, 'closed'), within(grant, assessment.organisationId)))
    .orderBy(desc(assessment.closedAt))
    .limit(1)
  return row?.closedAt ? { context: row.context, closedAt: row.closedAt } : undefined
}

type KeptContext = { context: unknown; contextRevision: number; contextAt: Date; contextBy: PersonId }

/** Keeps the context of an assessment already locked within the grant's scope. */
export const saveContext = async (tx: Tx, id: AssessmentId, kept: KeptContext): Promise<void> => {
  await tx.update(assessment).set(kept).where(eq(assessment.id, id))
}
