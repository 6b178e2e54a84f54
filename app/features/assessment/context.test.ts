import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answersContext, askedQuestions, fedByContext, isVisible, seenAnswers, storedContext } from './context.ts'
import { questionnaireSchema, questionsOf } from './questionnaire.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const question = (code: string) => {
  const found = bank.context.find((context) => context.code === code)
  if (!found) throw new Error(code)
  return found
}
const hiddenBy = (context: Parameters<typeof isVisible>[1]) => bank.questions.filter((each) => !isVisible(each, context)).map(({ code }) => code)

describe('what is known of the body', () => {
  it('hides a question only once it is known not to concern it', () => {
    expect(hiddenBy({})).toEqual([])
    expect(hiddenBy({ C06: ['own'] })).toEqual(['Q14'])
    expect(hiddenBy({ C06: ['own', 'shared'] })).toEqual([])
    expect(hiddenBy({ C06: ['nobody'], C07: ['none'], C09: ['never'] })).toEqual(['Q14', 'Q21', 'Q47', 'Q56'])
    expect(hiddenBy({ C07: ['schools', 'video'], C09: ['older'] })).toEqual([])
  })

  it('leaves the questions of a pass in their order, without those it hides', () => {
    const full = questionsOf(bank, 'full').map(({ code }) => code)
    expect(askedQuestions(bank, 'full', {}).map(({ code }) => code)).toEqual(full)
    expect(askedQuestions(bank, 'full', { C06: ['provider'] }).map(({ code }) => code)).toEqual(full.filter((code) => code !== 'Q14' && code !== 'Q21'))
    expect(askedQuestions(bank, 'first', { C06: ['provider'] }).map(({ code }) => code)).toEqual(questionsOf(bank, 'first').map(({ code }) => code))
  })

  it('is read back from what was kept, without what answers no question of the bank any more', () => {
    const kept = { C01: 24, C06: ['own'], C08: ['none'] }
    expect(storedContext(bank, { ...kept, C02: -3, C07: ['elves'], C99: 4 })).toEqual(kept)
    for (const raw of [null, undefined, 'C01', 7, []]) expect(storedContext(bank, raw)).toEqual({})
  })

  it('leaves the answer to a hidden question out, and the others as they were', () => {
    const answers = { Q14: { kind: 'unknown' }, Q13: { kind: 'unknown' } } as const
    expect(seenAnswers(bank, { C06: ['provider'] }, answers)).toEqual({ Q13: { kind: 'unknown' }, Q14: { kind: 'not-applicable' }, Q21: { kind: 'not-applicable' } })
  })

  it('gives the figures of its profile, and its NIS 2 status', () => {
    expect(fedByContext(bank, { C01: 24, C02: 17, C06: ['own'], C08: ['important'], C10: 5000 })).toEqual({ agents: 24, workstations: 17, nis2: 'important' })
    expect(fedByContext(bank, {})).toEqual({})
  })

  it.each([
    ['C01', 24, true], ['C01', 0, true], ['C01', -1, false], ['C01', 1.5, false], ['C01', '24', false], ['C05', 0, false], ['C10', 50_000_001, false],
    ['C06', ['own', 'provider'], true], ['C06', [], false], ['C06', ['own', 'own'], false], ['C06', ['elves'], false], ['C06', ['own', 'nobody'], false], ['C06', 'own', false],
    ['C08', ['essential'], true], ['C08', ['none', 'essential'], false],
  ])('takes for %s the value %j: %s', (code, value, taken) => {
    expect(answersContext(question(code), value)).toBe(taken)
  })
})
