import type { Grant } from '#app/access/grant.ts'
import type { Tx } from '#db/client.server.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { type LastAnswer, findLastAnswers } from './last-answers.repo.server.ts'

/** The latest closed picture as what is answered today starts from it: its questionnaire, its answers, its day. Null before the first one. */
export const readLastTime = async (tx: Tx, grant: Grant<string>) => {
  const answers = await findLastAnswers(tx, grant)
  const [one]: LastAnswer[] = [...answers.values()]
  return one ? { questionnaire: await readQuestionnaire(one.questionnaire), answers, assessmentId: one.assessmentId, closedAt: one.closedAt } : null
}
