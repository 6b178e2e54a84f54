import type { AssessmentId, OrganisationId, PersonId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { type PlanId, chosenPlan } from '#db/schema/index.server.ts'
import type { ScenarioKind } from './model.ts'

export type { PlanId }

type PlanRow = {
  readonly id: PlanId
  readonly organisationId: OrganisationId
  readonly assessmentId: AssessmentId
  readonly budgetCents: number
  readonly scenario: ScenarioKind
  readonly content: unknown
  readonly chosenAt: Date
  readonly chosenBy: PersonId
}

/** Keeps a chosen combination; the organisation comes from the caller's grant. */
export const savePlan = async (tx: Tx, plan: PlanRow): Promise<void> => {
  await tx.insert(chosenPlan).values(plan)
}
