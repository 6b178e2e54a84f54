import type { AssessmentId, OrganisationId, PersonId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { type PlanId, plan } from '#db/schema/index.server.ts'

export type { PlanId }

type PlanRow = {
  readonly id: PlanId
  readonly organisationId: OrganisationId
  readonly assessmentId: AssessmentId | null
  readonly name: string
  readonly scenario: string
  readonly means: unknown
  readonly content: unknown
  readonly savedAt: Date
  readonly savedBy: PersonId
  readonly chosenAt: Date | null
  readonly chosenBy: PersonId | null
}

/** Keeps a combination; the organisation comes from the caller's grant. */
export const savePlan = async (tx: Tx, row: PlanRow): Promise<void> => {
  await tx.insert(plan).values(row)
}
