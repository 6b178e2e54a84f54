import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agreementOf, weightedKappa } from './anchors.ts'
import type { Answer } from '../answer.ts'
import { questionnaireSchema } from '../questionnaire.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const at = (level: number): Answer => ({ kind: 'level', level, guess: false, assurance: 0 })

describe('the agreement of two people', () => {
  it('is 1 when they say the same, 0 as chance would, negative when opposed', () => {
    expect(weightedKappa([[0, 0], [2, 2], [4, 4]])).toBe(1)
    expect(weightedKappa([[0, 0], [0, 4], [4, 0], [4, 4]])).toBe(0)
    expect(weightedKappa([[0, 4], [4, 0]])).toBe(-1)
  })

  it('weighs a disagreement by the square of its width', () => {
    // (0,1)(2,2)(4,4)(1,1): observed 1/4; expected Σ over 16 pairs of {0,2,4,1} × {1,2,4,1} = 60/16
    expect(weightedKappa([[0, 1], [2, 2], [4, 4], [1, 1]])).toBeCloseTo(1 - 0.25 / (60 / 16), 12)
  })

  it('says nothing of one question, nor when one level was given everywhere', () => {
    expect([weightedKappa([]), weightedKappa([[2, 3]]), weightedKappa([[2, 2], [2, 2]])]).toEqual([null, null, null])
  })

  it('compares each of the others with the answer kept, the widest gap first, and averages nothing', () => {
    const one = { Q01: at(1), Q07: at(2), Q12: at(0), Q17: at(2), Q02: at(4) }
    const other = { Q01: at(2), Q07: at(2), Q12: at(3), Q17: { kind: 'unknown' }, Q02: at(0), Q19: at(1) } as const
    const found = agreementOf(bank, one, [other, { Q19: at(3), Q01: at(1) }])
    expect(found.compared).toBe(5)
    expect(found.disagreements).toEqual([
      { question: 'Q17', other: 0, first: at(2), second: { kind: 'unknown' } },
      { question: 'Q12', other: 0, first: at(0), second: at(3) },
      { question: 'Q01', other: 0, first: at(1), second: at(2) },
    ])
    expect(found.kappa).toBeLessThan(0)
  })
})
