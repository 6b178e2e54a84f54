import { type Answers, type Pass, type Questionnaire, profileOf, questionsOf, score, targetProfile } from '#app/features/assessment/index.ts'
import { type AssessmentId, type PersonId, asId, parisDay } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { answer, assessment, evidence } from '#db/schema/index.server.ts'
import { deepenAnswers, inventAnswers } from './answers.ts'
import type { DemoAuthority } from './authorities.ts'
import { saveRows } from './bulk.server.ts'
import type { DemoContext } from './contexts.ts'
import { inventEvidence } from './evidence.ts'
import { type Random, seededRandom } from './random.ts'
import { daysAfter } from './time.ts'

/** An authority that assessed itself: fully and closed, or half-way and still open; `fullPassAt`: it answered every question since, `context`: what it told of itself then. */
export type DemoAssessment = {
  readonly authority: DemoAuthority
  readonly startedAt: Date
  readonly by: PersonId | null
  readonly closed: boolean
  /** Who confirmed the picture. */
  readonly attested: { readonly name: string; readonly jobTitle: string }
  readonly fullPassAt?: Date
  readonly context?: DemoContext
}

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

const closing = (questionnaire: Questionnaire, { authority, pass, startedAt, by, attested, answers, context }: Given) => {
  const closedAt = daysAfter(startedAt, 0.1)
  const profile = profileOf(authority, context ? 'important' : 'none')
  return {
    closedAt,
    closedBy: by,
    attestedName: attested.name,
    attestedFunction: attested.jobTitle,
    attestedOn: parisDay(closedAt),
    score: score(questionnaire, pass, targetProfile(questionnaire, profile).level, answers),
  }
}

const rowOf = (questionnaire: Questionnaire, given: Given) => ({
  id: given.id,
  organisationId: given.authority.id,
  questionnaire: questionnaire.version,
  pass: given.pass,
  status: given.closed ? ('closed' as const) : ('open' as const),
  startedAt: given.startedAt,
  startedBy: given.by,
  context: given.context ?? {},
  contextRevision: given.context ? 1 : 0,
  contextAt: given.context ? given.startedAt : null,
  contextBy: given.context ? given.by : null,
  ...(given.closed ? closing(questionnaire, given) : {}),
})

/** Adds the assessments, scored by the real engine: a first pass each, and a full one for those that went on; and what backs the answers that claim a proof. */
export const saveAssessments = async (tx: Tx, questionnaire: Questionnaire, assessed: readonly DemoAssessment[], random: Random): Promise<void> => {
  const half = questionsOf(questionnaire, 'first').length / 2
  const later = seededRandom(20_261_124)
  // Called once for each wave of authorities: each has its own proofs.
  const proofs = seededRandom(20_261_126 + assessed.length)
  const given = assessed.flatMap(({ fullPassAt, context, ...each }): Given[] => {
    const id = asId<AssessmentId>(random.id())
    const all = inventAnswers(questionnaire, 'first', each.authority.maturity, random)
    const answers = each.closed ? all : Object.fromEntries(Object.entries(all).slice(0, Math.floor(half)))
    const first: Given = { ...each, id, pass: 'first', answers }
    if (!fullPassAt) return [first]
    return [first, { ...each, context, startedAt: fullPassAt, id: asId(later.id()), pass: 'full', answers: deepenAnswers(questionnaire, answers, each.authority.maturity, later) }]
  })
  const domainOf = new Map(questionnaire.questions.map(({ code, domain }) => [code, domain]))
  const rows = given.map((each) => ({ organisationId: each.authority.id, answers: answerRows(each.id, each.answers, each.startedAt, each.by) }))
  await saveRows(tx, assessment, given.map((each) => rowOf(questionnaire, each)))
  await saveRows(tx, answer, rows.flatMap(({ answers }) => answers))
  await saveRows(tx, evidence, rows.flatMap(({ organisationId, answers }) => inventEvidence(organisationId, answers, domainOf, proofs)))
}
