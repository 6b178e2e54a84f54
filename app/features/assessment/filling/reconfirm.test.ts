import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawFrom } from '#tests/support/drawn-answers.ts'
import type { AnswerKind } from '../progress.ts'
import { type Questionnaire, questionnaireSchema, questionsOf } from '../questionnaire.ts'
import { toConfirm } from './reconfirm.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const full = questionsOf(bank, 'full')
const last = (kinds: Record<string, AnswerKind>, questionnaire: Questionnaire = bank) => ({ questionnaire, answers: new Map(Object.entries(kinds).map(([code, kind]) => [code, { kind }])) })
const codesOf = (list: ReturnType<typeof toConfirm>) => list.map(({ question }) => question.code)
const none = new Set<string>()

describe('what may be confirmed from last time', () => {
  it('is nothing before the first picture', () => expect(toConfirm(full, none, null)).toEqual([]))

  it('is an answer to a question asked and still blank', () => {
    const before = last({ Q01: 'level', Q02: 'level', Q59: 'level' })
    expect(codesOf(toConfirm(full, new Set(['Q02']), before))).toEqual(['Q01', 'Q59'])
    expect(codesOf(toConfirm(questionsOf(bank, 'first'), none, before))).toEqual(['Q01', 'Q59'])
  })

  it('is never « je ne sais pas »: the question is asked again', () => expect(toConfirm(full, none, last({ Q01: 'unknown' }))).toEqual([]))

  it('is « non concerné » only where it is still allowed', () => {
    const before = last({ Q12: 'not-applicable', Q59: 'not-applicable' })
    expect(codesOf(toConfirm(full, none, before))).toEqual(['Q12'])
  })

  it('is no level of another ladder: a question that changed is asked again', () => {
    const older = structuredClone(bank)
    const changed = older.questions.find(({ code }) => code === 'Q01')
    if (changed?.levels[2]) changed.levels[2].fr = 'Un tout autre fait'
    expect(codesOf(toConfirm(full, none, last({ Q01: 'level', Q07: 'level' }, older)))).toEqual(['Q07'])
    expect(codesOf(toConfirm(full, none, last({ Q01: 'level' }, { ...bank, questions: [] })))).toEqual([])
  })

  it('shrinks as answers are given, and never holds an answered question', () => {
    const everything = last(Object.fromEntries(full.map(({ code }) => [code, 'level' as const])))
    const draw = drawFrom(5)
    for (let drawn = 0; drawn < 200; drawn += 1) {
      const share = draw()
      const answered = full.map(({ code }) => code).filter(() => draw() < share)
      expect(codesOf(toConfirm(full, new Set(answered), everything))).toEqual(full.map(({ code }) => code).filter((code) => !answered.includes(code)))
    }
  })
})
