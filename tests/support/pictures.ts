import { systemGrant } from '#app/access/system.server.ts'
import type { Answers, Pass } from '#app/features/assessment/index.ts'
import { score } from '#app/features/assessment/index.ts'
import { readQuestionnaire } from '#app/features/assessment/index.server.ts'
import type { AssessmentId, OrganisationId } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { answer, assessment } from '#db/schema/index.server.ts'
import { newId, workday } from './builders.ts'

type Built = {
  readonly answers: Answers
  readonly closedAt?: Date
  readonly pass?: Pass
  readonly target?: number
  readonly context?: Readonly<Record<string, unknown>>
  /** Columns of some answers besides what the rules read: note, what happened… */
  readonly more?: Readonly<Record<string, Partial<typeof answer.$inferInsert>>>
  readonly attested?: { readonly attestedName: string; readonly attestedFunction: string; readonly attestedOn: string }
}

/** A level answered, declared and not guessed. */
export const declared = (level: number, assurance: 0 | 1 | 2 = 0) => ({ kind: 'level', level, guess: false, assurance }) as const

/** A closed picture of an authority, scored by the real rules, its answers stored as people give them. */
export const buildPicture = async (organisationId: OrganisationId, { answers, closedAt = workday, pass = 'first', target = 2, context = {}, more = {}, attested }: Built): Promise<AssessmentId> => {
  const id = newId<AssessmentId>()
  const questionnaire = await readQuestionnaire('2026-1')
  const frozen = score(questionnaire, pass, target, answers)
  await inTransaction(systemGrant('test'), async (tx) => {
    await tx.insert(assessment).values({ id, organisationId, questionnaire: '2026-1', pass, status: 'closed', startedAt: closedAt, closedAt, context, score: frozen, ...attested })
    const rows = Object.entries(answers).map(([questionCode, given]) => ({
      assessmentId: id, questionCode, kind: given.kind, answeredAt: closedAt,
      level: given.kind === 'level' ? given.level : null,
      assurance: given.kind === 'level' ? given.assurance : 0,
      certainty: given.kind === 'level' && given.guess ? ('guess' as const) : null,
      reason: given.kind === 'not-applicable' ? 'Sans objet' : '',
      ...more[questionCode],
    }))
    if (rows.length > 0) await tx.insert(answer).values(rows)
  })
  return id
}
