import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer, Assurance } from '../answer.ts'
import { drawAnswers, drawFrom, drawLevel, pick } from '#tests/support/drawn-answers.ts'
import { questionnaireSchema } from '../questionnaire.ts'
import { assuranceShare } from './assurance-share.ts'

const at = (assurance: Assurance): Answer => ({ kind: 'level', level: 2, guess: false, assurance })
const questions = [{ code: 'Q01', weight: 3 as const }, { code: 'Q02', weight: 2 as const }, { code: 'Q03', weight: 1 as const }]

describe('the share of a domain that is backed', () => {
  it('counts weights, not questions: a dated document backs, a third party verifies', () => {
    expect(assuranceShare(questions, { Q01: at(1), Q02: at(0), Q03: at(2) })).toEqual({ backed: 4 / 6, verified: 1 / 6 })
  })

  it('holds what is unknown against it, and leaves out what does not apply', () => {
    expect(assuranceShare(questions, { Q01: at(1), Q02: { kind: 'unknown' } })).toEqual({ backed: 0.5, verified: 0 })
    expect(assuranceShare(questions, { Q01: { kind: 'not-applicable' }, Q02: at(2), Q03: at(2) })).toEqual({ backed: 1, verified: 1 })
    expect(assuranceShare(questions, { Q01: { kind: 'not-applicable' }, Q02: { kind: 'not-applicable' }, Q03: { kind: 'not-applicable' } })).toEqual({ backed: 0, verified: 0 })
  })

  it('stays between nothing and all, what is verified being backed too; one more proof never lowers it', () => {
    const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8'))).questions
    for (let seed = 1; seed <= 2000; seed += 1) {
      const draw = drawFrom(seed)
      const answers = drawAnswers(draw, bank)
      const { backed, verified } = assuranceShare(bank, answers)
      expect(verified >= 0 && verified <= backed && backed <= 1).toBe(true)
      const proven = pick(draw, bank)
      const more = assuranceShare(bank, { ...answers, [proven.code]: { ...drawLevel(draw), assurance: 2 } })
      if (answers[proven.code]?.kind !== 'not-applicable') expect(more.backed >= backed && more.verified >= verified).toBe(true)
    }
  })
})
