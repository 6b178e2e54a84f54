import { type Answers, type Questionnaire, profileOf, questionsOf, score, targetProfile } from '#app/features/assessment/index.ts'
import { type AssessmentId, type PersonId, asId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { answer, assessment } from '#db/schema/index.server.ts'
import { inventAnswers } from './answers.ts'
import type { DemoAuthority } from './authorities.ts'
import type { Random } from './random.ts'
import { saveRows } from './bulk.server.ts'
import { daysAfter } from './time.ts'

/** An authority that assessed itself: fully and closed, or half-way and still open. */
export type DemoAssessment = { readonly authority: DemoAuthority; readonly startedAt: Date; readonly by: PersonId | null; readonly closed: boolean }

const answerRows = (id: AssessmentId, answers: Answers, from: Date, by: PersonId | null) =>
  Object.entries(answers).map(([questionCode, given], rank) => ({
    assessmentId: id,
    questionCode,
    kind: given.kind,
    level: given.kind === 'level' ? given.level : null,
    guess: given.kind === 'level' && given.guess,
    assurance: given.kind === 'level' ? given.assurance : 0,
    reason: given.kind === 'not-applicable' ? 'Sans objet chez nous (exemple inventé).' : '',
    answeredAt: new Date(from.getTime() + rank * 90_000),
    answeredBy: by,
  }))

/** Adds the assessments, scored by the real engine with the first pass of the questionnaire. */
export const saveAssessments = async (tx: Tx, questionnaire: Questionnaire, assessed: readonly DemoAssessment[], random: Random): Promise<void> => {
  const half = questionsOf(questionnaire, 'first').length / 2
  const built = assessed.map(({ authority, startedAt, by, closed }) => {
    const id = asId<AssessmentId>(random.id())
    const all = inventAnswers(questionnaire, 'first', authority.maturity, random)
    const answers = closed ? all : Object.fromEntries(Object.entries(all).slice(0, Math.floor(half)))
    const target = targetProfile(questionnaire, profileOf(authority, 'none')).level
    return {
      row: {
        id,
        organisationId: authority.id,
        questionnaire: questionnaire.version,
        pass: 'first',
        status: closed ? ('closed' as const) : ('open' as const),
        startedAt,
        startedBy: by,
        closedAt: closed ? daysAfter(startedAt, 0.1) : null,
        closedBy: closed ? by : null,
        score: closed ? score(questionnaire, 'first', target, answers) : null,
      },
      answers: answerRows(id, answers, startedAt, by),
    }
  })
  await saveRows(tx, assessment, built.map(({ row }) => row))
  await saveRows(tx, answer, built.flatMap((each) => each.answers))
}
