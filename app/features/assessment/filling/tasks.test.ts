import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Draw, drawFrom, pick } from '#tests/support/drawn-answers.ts'
import { askedQuestions } from '../context.ts'
import type { AnswerKind } from '../progress.ts'
import { questionnaireSchema, questionsOf } from '../questionnaire.ts'
import { minutesFor, tasksOf } from './tasks.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const codes = bank.questions.map(({ code }) => code)
const now = new Date('2026-11-23T09:00:00Z')
const nothing = { answers: [], toConfirm: new Set<string>(), invitations: [], now }
const given = (questionCode: string, by: string | null, kind: AnswerKind = 'level') => ({ questionCode, kind, by })
const partsOf = (...args: Parameters<typeof tasksOf>) => tasksOf(...args).flatMap((axis) => axis.parts)
const full = questionsOf(bank, 'full')
const first = questionsOf(bank, 'first')
const some = (draw: Draw, list: readonly string[]): string[] => {
  const share = draw()
  return list.filter(() => draw() < share)
}

describe('the time a pass takes', () => {
  it('is a quarter of an hour for the first one', () => expect(minutesFor(first.length)).toBeLessThanOrEqual(15))
  it('is nothing for nothing, and a minute for one question', () => expect([0, 1, 2, 4, 7, 20].map(minutesFor)).toEqual([0, 1, 2, 3, 6, 15]))
})

describe('the task list', () => {
  it('holds every part of the whole questionnaire, and in a first pass those that ask something', () => {
    expect(partsOf(bank, full, nothing).map(({ code }) => code).toSorted()).toEqual(bank.domains.map(({ code }) => code).toSorted())
    expect(partsOf(bank, first, nothing).map(({ code }) => code)).toEqual([...new Set(first.map(({ domain }) => domain))])
  })

  it('tells who answered a part once each, and who has left nothing', () => {
    const part = partsOf(bank, full, { ...nothing, answers: [given('Q01', 'Awa Rivet'), given('Q02', 'Luc Bonnet', 'unknown'), given('Q03', 'Awa Rivet'), given('Q04', null), given('Q17', 'Zoé Caron')] })[0]
    expect(part).toMatchObject({ state: 'underway', answered: 4, unknown: 1, answeredBy: ['Awa Rivet', 'Luc Bonnet'] })
  })

  it('awaits those whose link stands, and says who is late; a revoked or finished one is not awaited', () => {
    const link = { parts: ['GOU'], finishedAt: null, revokedAt: null, deadline: new Date('2026-12-01T22:59:59Z') }
    const invitations = [
      { ...link, name: 'Paul Petit' },
      { ...link, name: 'Ines Faure', deadline: new Date('2026-11-20T22:59:59Z') },
      { ...link, name: 'Parti', revokedAt: now },
      { ...link, name: 'Fini', finishedAt: now },
      { ...link, name: 'Ailleurs', parts: ['SAU'] },
    ]
    const parts = partsOf(bank, full, { ...nothing, invitations })
    expect(parts.find(({ code }) => code === 'GOU')?.awaited.map(({ name, isLate }) => [name, isLate])).toEqual([['Paul Petit', false], ['Ines Faure', true]])
    expect(parts.find(({ code }) => code === 'HUM')?.awaited).toEqual([])
  })

  it('leaves out what the context hides, with its answer', () => {
    const hidden = bank.questions.find(({ visibleWhen }) => visibleWhen)
    const told = bank.context.find(({ code }) => code === hidden?.visibleWhen?.context)
    const other = told && 'options' in told ? told.options.find(({ code }) => !hidden?.visibleWhen?.anyOf.includes(code)) : undefined
    if (!hidden || !told || !other) throw new Error('the bank hides nothing any more')
    const asked = askedQuestions(bank, 'full', { [told.code]: [other.code] })
    const count = (questions: typeof full) => partsOf(bank, questions, { ...nothing, answers: [given(hidden.code, 'Awa Rivet')] }).reduce((sum, part) => sum + part.answered, 0)
    expect([count(full), count(asked)]).toEqual([1, 0])
  })

  it('counts every question asked once, whatever was answered', () => {
    const draw = drawFrom(4)
    for (let drawn = 0; drawn < 500; drawn += 1) {
      const [answered, confirmable, asked] = [some(draw, codes), some(draw, codes), pick(draw, [first, full])]
      const parts = partsOf(bank, asked, { ...nothing, answers: answered.map((code) => given(code, 'Awa Rivet', 'unknown')), toConfirm: new Set(confirmable) })
      const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + of(part), 0)
      const among = (list: readonly string[]) => asked.filter(({ code }) => list.includes(code)).length
      expect([sum((part) => part.total), sum((part) => part.answered), sum((part) => part.unknown), sum((part) => part.toConfirm)]).toEqual([asked.length, among(answered), among(answered), among(confirmable)])
      expect(parts.map(({ state }) => state)).toEqual(parts.map((part) => (part.answered === 0 ? 'todo' : part.answered === part.total ? 'done' : 'underway')))
      expect(parts.map(({ minutesLeft }) => minutesLeft === 0)).toEqual(parts.map(({ state }) => state === 'done'))
    }
  })
})
