import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from './answer.ts'
import { doubtsOf } from './consistency.ts'
import type { ContextAnswers } from './context.ts'
import { questionnaireSchema } from './questionnaire.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const at = (level: number): Answer => ({ kind: 'level', level, guess: false, assurance: 0 })
const asked = (answers: Answers, context: ContextAnswers = {}) => doubtsOf(bank, answers, context).map(({ code }) => code)

describe('two answers that rarely go together', () => {
  it('call for a question about both, whose words the bank gives', () => {
    const doubts = doubtsOf(bank, { Q29: at(3), Q30: at(0) }, {})
    expect(doubts).toMatchObject([{ code: 'R02', about: ['Q29', 'Q30'] }])
    expect(doubts[0]?.ask.fr).toMatch(/\?$/)
  })

  it('are weighed with what the body is: figures, and choices ticked', () => {
    expect(asked({ Q58: at(2) }, { C03: 0 })).toEqual(['R01'])
    expect(asked({ Q58: at(2) }, { C03: 1 })).toEqual([])
    expect(asked({ Q26: at(2), Q53: at(3) }, { C12: ['none'] })).toEqual(['R20', 'R22'])
    expect(asked({ Q26: at(2), Q53: at(3) }, { C12: ['lot-7'] })).toEqual([])
  })

  it('call for nothing while one of them is unknown, blank or not applicable', () => {
    expect(asked({ Q29: at(4) })).toEqual([])
    expect(asked({ Q29: at(4), Q30: { kind: 'unknown' } })).toEqual([])
    expect(asked({ Q48: at(4), Q29: { kind: 'not-applicable' } })).toEqual([])
    expect(asked({ Q58: at(3) })).toEqual([])
  })

  it('leave the answers as they are', () => {
    const answers = Object.freeze({ Q29: Object.freeze(at(3)), Q30: Object.freeze(at(0)) })
    expect(() => asked(answers)).not.toThrow()
  })

  it.each(bank.consistency.map(({ code, when }) => [code, when] as const))('are met by some answers, and no longer once one of them moves: %s', (code, when) => {
    const answers: Record<string, Answer> = {}
    const context: Record<string, number | string[]> = {}
    for (const condition of when) {
      if ('question' in condition) answers[condition.question] = at('atLeast' in condition ? condition.atLeast : condition.atMost)
      else context[condition.context] = 'is' in condition ? [condition.is] : 'atLeast' in condition ? condition.atLeast : condition.atMost
    }
    expect(asked(answers, context)).toContain(code)
    const [first] = when
    expect(asked({ ...answers, [first.question]: at('atLeast' in first ? first.atLeast - 1 : first.atMost + 1) }, context)).not.toContain(code)
  })
})
