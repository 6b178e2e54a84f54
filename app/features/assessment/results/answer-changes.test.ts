import { describe, expect, it } from 'vitest'
import type { Answer } from '../answer.ts'
import { answerChanges } from './answer-changes.ts'

const at = (level: number, more: { guess?: boolean; assurance?: 0 | 1 | 2 } = {}): Answer => ({ kind: 'level', level, guess: false, assurance: 0, ...more })
const unknown: Answer = { kind: 'unknown' }
const aside: Answer = { kind: 'not-applicable' }
const change = (before: Answer | undefined, after: Answer | undefined) => answerChanges([{ code: 'Q01' }], before ? { Q01: before } : {}, after ? { Q01: after } : {})[0] ?? null

describe('the answers that changed', () => {
  it('are those that rose or fell, became known or unknown, or began or ceased to apply', () => {
    expect(change(at(1), at(3))).toEqual({ question: 'Q01', kind: 'raised', from: 1, to: 3 })
    expect(change(at(3), at(0))?.kind).toBe('lowered')
    expect(change(unknown, at(0))).toEqual({ question: 'Q01', kind: 'known', from: null, to: 0 })
    expect(change(at(2), unknown)?.kind).toBe('unknown')
    expect(change(at(2), aside)?.kind).toBe('not-applicable')
    expect(change(aside, unknown)?.kind).toBe('applicable')
  })

  it('are not those that stayed: a blank is an unknown, a proof or a certainty is no answer', () => {
    expect([change(undefined, unknown), change(unknown, undefined), change(aside, aside), change(at(2), at(2, { guess: true, assurance: 2 }))]).toEqual([null, null, null, null])
  })

  it('are told for the questions asked both times only, in their order', () => {
    const before = { Q01: at(1), Q02: at(1), Q03: at(1) }
    expect(answerChanges([{ code: 'Q03' }, { code: 'Q01' }], before, {}).map(({ question }) => question)).toEqual(['Q03', 'Q01'])
  })
})
