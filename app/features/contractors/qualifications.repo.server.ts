import { and, eq, inArray } from 'drizzle-orm'
import type { OrganisationId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { qualification } from '#db/schema/index.server.ts'
import { type FirmQualification, type Qualification, isQualificationCode } from './qualification.ts'

// Qualifications are published facts, imported by the purchasing body: no query of this file needs a scope.

/** Qualifications of these firms, expired ones included; of every firm when none is named. */
export const findQualifications = async (tx: Tx, firmIds?: readonly OrganisationId[]): Promise<FirmQualification[]> => {
  if (firmIds?.length === 0) return []
  const rows = await tx
    .select()
    .from(qualification)
    .where(firmIds ? inArray(qualification.organisationId, [...firmIds]) : undefined)
  return rows.flatMap(({ organisationId, code, validUntil }) => (isQualificationCode(code) ? [{ firmId: organisationId, code, validUntil }] : []))
}

/** Makes `wanted` the qualifications of a firm; says how many were added, renewed or withdrawn. */
export const saveQualifications = async (tx: Tx, firmId: OrganisationId, known: readonly Qualification[], wanted: readonly Qualification[]): Promise<number> => {
  const gone = known.filter(({ code }) => !wanted.some((each) => each.code === code))
  const fresh = wanted.filter(({ code, validUntil }) => !known.some((each) => each.code === code && each.validUntil === validUntil))
  for (const { code } of gone) await tx.delete(qualification).where(and(eq(qualification.organisationId, firmId), eq(qualification.code, code)))
  for (const { code, validUntil } of fresh) {
    await tx
      .insert(qualification)
      .values({ organisationId: firmId, code, validUntil })
      .onConflictDoUpdate({ target: [qualification.organisationId, qualification.code], set: { validUntil } })
  }
  return gone.length + fresh.length
}
