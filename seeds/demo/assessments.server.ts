import { type Answers, type Pass, type Questionnaire, profileOf, questionsOf, score, targetProfile } from '#app/features/assessment/index.ts'
import { type AssessmentId, type PersonId, asId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { answer, assessment } from '#db/schema/index.server.ts'
import { deepenAnswers, inventAnswers } from './answers.ts'
import type { DemoAuthority } from './authorities.ts'
import { type Random, seededRandom } from './random.ts'
import { saveRows } from './bulk.server.ts'
import { daysAfter } from './time.ts'

/** An authority that assessed itself: fully and closed, or half-way and still open; `fullPassAt`: it answered every question since. */
export type DemoAssessment = { readonly authority: DemoAuthority; readonly startedAt: Date; readonly by: PersonId | null; readonly closed: boolean; readonly fullPassAt?: Date }

type Given = Omit<DemoAssessment, 'fullPassAt'> & { readonly id: AssessmentId; readonly pass: Pass; readonly answers: Answers }

const answerRows = (id: AssessmentId, answers: Answers, from: Date, by: PersonId | null) =>
  Object.entries(answers).map(([questionCode, given], rank) => ({
    assessmentId: id,
    questionCode,
    kind: given.kind,
    level: given.kind === 'level' ? given.level : null,
    certainty: given.kind === 'level' && given.guess ? ('guess' as const) : null,
    assurance: given.kind === 'level' ? given.assurance : 0,
    reason: given.kind === 'not-applicable' ? 'Sans objet chez nous (exemple inventé).' : '',
    answeredAt: new Date(from.getTime() + rank * 90_000),
    answeredBy: by,
  }))

const rowOf = (questionnaire: Questionnaire, { id, authority, pass, startedAt, by, closed, answers }: Given) => ({
  id,
  organisationId: authority.id,
  questionnaire: questionnaire.version,
  pass,
  status: closed ? ('closed' as const) : ('open' as const),
  startedAt,
  startedBy: by,
  closedAt: closed ? daysAfter(startedAt, 0.1) : null,
  closedBy: closed ? by : null,
  score: closed ? score(questionnaire, pass, targetProfile(questionnaire, profileOf(authority, 'none')).level, answers) : null,
})

/** Adds the assessments, scored by the real engine: a first pass each, and a full one for those that went on. */
export const saveAssessments = async (tx: Tx, questionnaire: Questionnaire, assessed: readonly DemoAssessment[], random: Random): Promise<void> => {
  const half = questionsOf(questionnaire, 'first').length / 2
  const later = seededRandom(20_261_124)
  const given = assessed.flatMap(({ fullPassAt, ...each }): Given[] => {
    const id = asId<AssessmentId>(random.id())
    const all = inventAnswers(questionnaire, 'first', each.authority.maturity, random)
    const answers = each.closed ? all : Object.fromEntries(Object.entries(all).slice(0, Math.floor(half)))
    const first: Given = { ...each, id, pass: 'first', answers }
    if (!fullPassAt) return [first]
    return [first, { ...each, startedAt: fullPassAt, id: asId(later.id()), pass: 'full', answers: deepenAnswers(questionnaire, answers, each.authority.maturity, later) }]
  })
  await saveRows(tx, assessment, given.map((each) => rowOf(questionnaire, each)))
  await saveRows(tx, answer, given.flatMap(({ id, answers, startedAt, by }) => answerRows(id, answers, startedAt, by)))
}
