import type { Grant } from '#app/access/grant.ts'
import type { Tx } from '#db/client.server.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { type LastAnswer, findLastAnswers } from './last-answers.repo.server.ts'

/** The latest closed picture as what is answered today starts from it: its questionnaire, its day, the last answer to each question. Null before the first one. */
export const readLastTime = async (tx: Tx, grant: Grant<string>) => {
  const answers = await findLastAnswers(tx, grant)
  const [latest]: LastAnswer[] = [...answers.values()].toSorted((one, other) => other.closedAt.getTime() - one.closedAt.getTime())
  return latest ? { questionnaire: await readQuestionnaire(latest.questionnaire), answers, closedAt: latest.closedAt } : null
}
