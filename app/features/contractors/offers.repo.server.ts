import { and, desc, eq } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import { type AwardId, type Result, notFound, ok } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { availability, award, offerText, organisation } from '#db/schema/index.server.ts'
import { within } from '#db/scope.server.ts'
import { awardColumns } from './contractors.repo.server.ts'
import type { Award, AwardStatus } from './contractor.ts'

/** The award of the grant's own firm on a lot, locked: versions of one award are numbered one after the other. */
export const lockAward = async (tx: Tx, grant: Grant<string>, lotCode: string): Promise<Result<{ id: AwardId; status: AwardStatus }>> => {
  const [row] = await tx
    .select({ id: award.id, status: award.status })
    .from(award)
    .where(and(within(grant, award.organisationId), eq(award.lotCode, lotCode)))
    .for('update')
  return row ? ok(row) : notFound()
}

/** The award of the grant's own firm on a lot. */
export const getAward = async (tx: Tx, grant: Grant<string>, lotCode: string): Promise<Result<Award>> => {
  const [row] = await tx
    .select(awardColumns)
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.organisationId))
    .where(and(within(grant, award.organisationId), eq(award.lotCode, lotCode)))
  return row ? ok(row) : notFound()
}

/** The offer text shown, for an award already reached through a grant. */
export const findOffer = async (tx: Tx, awardId: AwardId) => {
  const [row] = await tx.select().from(offerText).where(eq(offerText.awardId, awardId)).orderBy(desc(offerText.version)).limit(1)
  return row
}

/** The latest availability statement, for an award already reached through a grant. */
export const findAvailability = async (tx: Tx, awardId: AwardId) => {
  const [row] = await tx.select().from(availability).where(eq(availability.awardId, awardId)).orderBy(desc(availability.version)).limit(1)
  return row
}

/** Adds a statement after the others: earlier ones are the evidence of allocation runs. */
export const saveAvailability = async (tx: Tx, row: typeof availability.$inferInsert): Promise<void> => {
  await tx.insert(availability).values(row)
}
