import { describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { leapsBetween } from './changes.ts'

const at = (level: number): Answer => ({ kind: 'level', level, guess: false, assurance: 0 })

describe('an answer that changed since the last picture', () => {
  it('is asked about when it moved by more than one level, up or down', () => {
    expect(leapsBetween({ Q01: at(1), Q02: at(4), Q03: at(1) }, { Q01: at(3), Q02: at(1), Q03: at(2) })).toEqual([{ question: 'Q01', from: 1, to: 3 }, { question: 'Q02', from: 4, to: 1 }])
  })

  it('is not asked about when it was unknown, new, or no longer applies', () => {
    expect(leapsBetween({ Q01: { kind: 'unknown' }, Q02: at(0) }, { Q01: at(4), Q02: { kind: 'not-applicable' }, Q03: at(4) })).toEqual([])
  })
})
