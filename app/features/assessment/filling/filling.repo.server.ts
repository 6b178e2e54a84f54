import { eq } from 'drizzle-orm'
import type { AssessmentId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { assessment } from '#db/schema/index.server.ts'
import type { Pass } from '../questionnaire.ts'

/** Gives another pass to an assessment already locked within the grant's scope. */
export const savePass = async (tx: Tx, id: AssessmentId, pass: Pass): Promise<void> => {
  await tx.update(assessment).set({ pass }).where(eq(assessment.id, id))
}
