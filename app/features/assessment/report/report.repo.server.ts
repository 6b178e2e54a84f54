import { eq } from 'drizzle-orm'
import type { AssessmentId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { answer, contribution } from '#db/schema/index.server.ts'

/** The role of the invited person who answered, by question, of an assessment already reached within the grant's scope. No name is read. */
export const findInvitedRoles = async (tx: Tx, id: AssessmentId): Promise<Map<string, string>> => {
  const rows = await tx
    .select({ code: answer.questionCode, role: contribution.role })
    .from(answer)
    .innerJoin(contribution, eq(contribution.id, answer.contributionId))
    .where(eq(answer.assessmentId, id))
  return new Map(rows.map(({ code, role }) => [code, role]))
}
