import { type SQL, and, count, desc, eq, isNotNull, isNull, notInArray } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import { type AssessmentId, type OrganisationId, type PersonId, asId, isUuid } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { within } from '#db/scope.server.ts'
import { type PlanId, person, plan } from '#db/schema/index.server.ts'

export type { PlanId }

export type PlanRow = typeof plan.$inferSelect

export type NewPlan = {
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
export const savePlan = async (tx: Tx, row: NewPlan): Promise<void> => {
  await tx.insert(plan).values(row)
}

const named = (grant: Grant<string>, planId: string): SQL | undefined => and(eq(plan.id, asId<PlanId>(planId)), within(grant, plan.organisationId))

/** The plans of the grant's organisation, latest first, each with the name of who kept it. */
export const findPlans = (tx: Tx, grant: Grant<string>): Promise<{ plan: PlanRow; savedBy: string | null }[]> =>
  tx
    .select({ plan, savedBy: person.name })
    .from(plan)
    .leftJoin(person, eq(person.id, plan.savedBy))
    .where(within(grant, plan.organisationId))
    .orderBy(desc(plan.savedAt), desc(plan.id))

/** One plan of the grant's organisation; undefined when there is none, or when it is somebody else's. */
export const findPlan = async (tx: Tx, grant: Grant<string>, planId: string): Promise<{ plan: PlanRow; savedBy: string | null } | undefined> => {
  if (!isUuid(planId)) return undefined
  const [found] = await tx.select({ plan, savedBy: person.name }).from(plan).leftJoin(person, eq(person.id, plan.savedBy)).where(named(grant, planId))
  return found
}

/** How many plans the grant's organisation keeps besides those it put in the basket. */
export const countKept = async (tx: Tx, grant: Grant<string>): Promise<number> => {
  const [found] = await tx.select({ kept: count() }).from(plan).where(and(within(grant, plan.organisationId), isNull(plan.chosenAt)))
  return found?.kept ?? 0
}

/** False when the grant's organisation has no such plan. */
export const renamePlan = async (tx: Tx, grant: Grant<string>, planId: string, name: string): Promise<boolean> =>
  isUuid(planId) && (await tx.update(plan).set({ name }).where(named(grant, planId)).returning({ id: plan.id })).length > 0

/** Removes a plan that was never put in the basket; false when there is none. */
export const removePlan = async (tx: Tx, grant: Grant<string>, planId: string): Promise<boolean> =>
  isUuid(planId) && (await tx.delete(plan).where(and(named(grant, planId), isNull(plan.chosenAt))).returning({ id: plan.id })).length > 0

/** Forgets the plans put in the basket before the `most` latest ones: a later one took their place there, and what was ordered is kept with its orders. */
export const forgetChosenBeyond = async (tx: Tx, grant: Grant<string>, most: number): Promise<void> => {
  const chosen = and(within(grant, plan.organisationId), isNotNull(plan.chosenAt))
  const latest = tx.select({ id: plan.id }).from(plan).where(chosen).orderBy(desc(plan.chosenAt), desc(plan.id)).limit(most)
  await tx.delete(plan).where(and(chosen, notInArray(plan.id, latest)))
}
