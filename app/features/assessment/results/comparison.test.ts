import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawAnswers, drawFrom, drawLevel, pick } from '#tests/support/drawn-answers.ts'
import type { Answers } from '../answer.ts'
import { type Pass, type Questionnaire, questionnaireSchema, questionsOf } from '../questionnaire.ts'
import { score } from '../scoring.ts'
import { type Compared, commonQuestions, comparePictures, movementOf } from './comparison.ts'

const bank: Questionnaire = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))

const picture = (pass: Pass, answers: Answers, questionnaire = bank): Compared => ({ questionnaire, questions: questionsOf(questionnaire, pass), answers })
const all = (level: number): Answers => Object.fromEntries(bank.questions.map(({ code }) => [code, { kind: 'level', level, guess: false, assurance: 0 }]))
const around = (point: number, half: number) => ({ point, low: point - half, high: point + half })

describe('a movement', () => {
  it('is sure only when the intervals do not overlap', () => {
    expect(movementOf(around(1, 0.5), around(3, 0.5))).toMatchObject({ difference: 2, verdict: 'higher' })
    expect(movementOf(around(3, 0.5), around(1, 0.5)).verdict).toBe('lower')
    expect(movementOf(around(2, 0.5), around(2.4, 0.5)).verdict).toBe('within-margin')
    expect(movementOf(around(2, 0.5), around(2, 0.1)).verdict).toBe('same')
  })

  it('is sure when the least that one can be is the most that the other could', () => {
    expect(movementOf(around(1, 0.5), around(2, 0.5)).verdict).toBe('higher')
    expect(movementOf(around(2, 0.5), around(1, 0.5)).verdict).toBe('lower')
  })
})

describe('two pictures compared', () => {
  it('keep their own levels when they asked the same questions', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const draw = drawFrom(seed)
      const pass = pick<Pass>(draw, ['first', 'full'])
      const [before, after] = [drawAnswers(draw, bank.questions), drawAnswers(draw, bank.questions)]
      const { domains, overall } = comparePictures(picture(pass, before), picture(pass, after))
      const [from, to] = [score(bank, pass, 2, before), score(bank, pass, 2, after)]
      for (const [at, { movement }] of domains.entries()) {
        const [earlier, later] = [from.domains[at]?.point ?? null, to.domains[at]?.point ?? null]
        expect(movement && [movement.before.point, movement.after.point]).toEqual(earlier === null || later === null ? null : [earlier, later])
      }
      if (overall) expect([overall.before, overall.after]).toEqual([from.overall, to.overall])
    }
  })

  it('differ by nothing when no common answer changed, a first pass against a full one included', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const draw = drawFrom(seed)
      const answers = drawAnswers(draw, bank.questions)
      const { overall, domains, common, onlyAfter } = comparePictures(picture('first', answers), picture('full', answers))
      expect([common.length, onlyAfter]).toEqual([questionsOf(bank, 'first').length, bank.questions.length - questionsOf(bank, 'first').length])
      expect(domains.every(({ movement }) => movement === null || movement.verdict === 'same')).toBe(true)
      expect(overall === null || overall.difference === 0).toBe(true)
    }
  })

  it('say the opposite when they are compared the other way round', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const draw = drawFrom(seed)
      const [one, other] = [picture('first', drawAnswers(draw, bank.questions)), picture('full', drawAnswers(draw, bank.questions))]
      const [there, back] = [comparePictures(one, other), comparePictures(other, one)]
      const opposite = { higher: 'lower', lower: 'higher', same: 'same', 'within-margin': 'within-margin' } as const
      for (const [at, { movement }] of there.domains.entries()) {
        const way = back.domains[at]?.movement ?? null
        expect(way && [-way.difference, opposite[way.verdict]]).toEqual(movement && [movement.difference === 0 ? -0 : movement.difference, movement.verdict])
      }
    }
  })

  it('never say that a domain fell when one answer alone rose', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const draw = drawFrom(seed)
      const before = drawAnswers(draw, bank.questions)
      const { code } = pick(draw, bank.questions)
      const was = before[code]
      if (was?.kind !== 'level') continue
      const after = { ...before, [code]: { ...drawLevel(draw), guess: was.guess, assurance: was.assurance, level: Math.min(4, was.level + 1) } }
      const { domains, overall } = comparePictures(picture('full', before), picture('full', after))
      expect(domains.filter(({ movement }) => movement && movement.difference < -1e-9)).toEqual([])
      expect(overall === null || overall.difference > -1e-9).toBe(true)
    }
  })

  it('leave out a domain that one of them did not ask', () => {
    const asked = (domain: string) => questionsOf(bank, 'first').filter((question) => question.domain === domain).length
    const { domains } = comparePictures(picture('first', all(1)), picture('full', all(3)))
    expect(domains.map(({ code, asked: count }) => [code, count])).toEqual(domains.map(({ code }) => [code, asked(code)]))
    const left = domains.filter((domain) => domain.asked === 0)
    expect(left.length).toBeGreaterThan(0)
    expect(left.every(({ movement }) => movement === null)).toBe(true)
    expect(domains.find(({ code }) => code === 'GOU')?.movement).toMatchObject({ difference: 2, verdict: 'higher' })
  })

  it('leave out a question that a next version words otherwise, and one that a context hid', () => {
    const [first] = bank.questions
    const next: Questionnaire = { ...bank, version: '2099-1', questions: bank.questions.map((question) => (question === first ? { ...question, text: { fr: 'Autre chose ?', en: 'Something else?' } } : question)) }
    const codes = commonQuestions(picture('full', {}), picture('full', {}, next)).map(({ code }) => code)
    expect(codes).toHaveLength(bank.questions.length - 1)
    expect(codes).not.toContain(first?.code)
    const hidden = { ...picture('full', {}), questions: bank.questions.slice(1) }
    expect(comparePictures(hidden, picture('full', {}))).toMatchObject({ onlyBefore: 0, onlyAfter: 1 })
  })
})
