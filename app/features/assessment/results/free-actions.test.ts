import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../answer.ts'
import { freeActionsFor } from './free-actions.ts'
import { questionnaireSchema } from '../questionnaire.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const at = (level: number): Answer => ({ kind: 'level', level, guess: false, assurance: 0 })
const best: Answers = Object.fromEntries(bank.questions.map(({ code }) => [code, at(4)]))
const [action] = bank.freeActions
if (!action) throw new Error('no free action')
const called = (answers: Answers) => freeActionsFor(bank, 'full', answers).map(({ code }) => code)

describe('an action without purchase', () => {
  it('is proposed up to the level at which it still helps', () => {
    expect(called({ ...best, [action.question]: at(action.whenAtMost) })).toContain(action.code)
    expect(called({ ...best, [action.question]: at(action.whenAtMost + 1) })).not.toContain(action.code)
  })

  it('is proposed where nobody knows, and says so; not where the question does not apply', () => {
    expect(freeActionsFor(bank, 'full', { ...best, [action.question]: { kind: 'unknown' } })).toMatchObject([{ code: action.code, because: 'unknown' }])
    expect(called({ ...best, [action.question]: { kind: 'not-applicable' } })).toEqual([])
  })

  it('is proposed neither with the best answers nor for a question that was not asked', () => {
    expect(called(best)).toEqual([])
    const first = freeActionsFor(bank, 'first', {})
    expect(first.every(({ question }) => bank.questions.find(({ code }) => code === question)?.pass === 'first')).toBe(true)
    expect(first.length).toBeLessThan(called({}).length)
  })

  it('comes first when it serves a blocking control, then by what its question weighs', () => {
    const ranked = freeActionsFor(bank, 'full', {}).map(({ question }) => bank.questions.find(({ code }) => code === question))
    const blocking = ranked.map((question) => question?.blocking !== undefined)
    expect(blocking.lastIndexOf(true)).toBeLessThan(blocking.indexOf(false))
    expect(called({})).toHaveLength(bank.freeActions.length)
  })
})
