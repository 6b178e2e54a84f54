import type { Refusal } from '#app/features/core/index.ts'
import type { Certainty } from '../answer.ts'
import type { AnswerKind } from '../progress.ts'

const certainties: readonly Certainty[] = ['sure', 'about', 'guess']

type Stored = {
  readonly kind: AnswerKind
  readonly level: number | null
  readonly certainty: Certainty | null
  readonly reason: string
  readonly revision: number
  readonly answeredAt: Date
  readonly by: string | null
}

/** The answer that a refused one met, as the facts of the refusal carry it to the page. */
export const answerFacts = ({ kind, level, certainty, reason, revision, answeredAt, by }: Stored): Refusal['facts'] => ({
  kind, level, certainty, reason, revision, at: answeredAt.toISOString(), by,
})

/** Reads them back; null when the refusal carries no answer. */
export const answerMet = (facts: Refusal['facts']): Stored | null => {
  const { kind, level, revision, at } = facts
  if ((kind !== 'level' && kind !== 'unknown' && kind !== 'not-applicable') || typeof revision !== 'number' || typeof at !== 'string') return null
  return {
    kind,
    level: typeof level === 'number' ? level : null,
    certainty: certainties.find((known) => known === facts.certainty) ?? null,
    reason: typeof facts.reason === 'string' ? facts.reason : '',
    revision,
    answeredAt: new Date(at),
    by: typeof facts.by === 'string' ? facts.by : null,
  }
}
