import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawAnswers, drawFrom } from '#tests/support/drawn-answers.ts'
import type { Answer, Answers } from '../answer.ts'
import { type Pass, questionnaireSchema, questionsOf } from '../questionnaire.ts'
import { type Standing, leftBlank, outlookOf, standingScore } from './outlook.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const level: Answer = { kind: 'level', level: 2, guess: false, assurance: 0 }
const standing = (rest: Partial<Standing>): Standing => ({ questionnaire: bank, pass: 'first', context: {}, target: 2, answers: {}, ...rest })
const allOf = (pass: Pass): Answers => Object.fromEntries(questionsOf(bank, pass).map(({ code }) => [code, level]))

describe('what closing now would freeze', () => {
  it('tells apart what was never answered from what waits to be confirmed', () => {
    const { Q01: _one, Q07: _seven, ...answers } = allOf('first')
    expect(outlookOf(standing({ answers }), new Set(['Q07', 'Q08', 'Q99']))).toMatchObject({ blank: 1, toReconfirm: 1 })
    expect(outlookOf(standing({ answers: allOf('first') }), new Set())).toEqual({ blank: 0, toReconfirm: 0, toConfirm: [] })
  })

  it('names the domains for want of known answers, in the order of the bank', () => {
    const none = outlookOf(standing({}), new Set())
    expect(none.blank).toBe(20)
    expect(none.toConfirm.length).toBe(standingScore(standing({})).domains.filter(({ state }) => state === 'to-confirm').length)
    const { Q58: _a, Q59: _b, Q60: _c, ...answers } = allOf('first')
    expect(outlookOf(standing({ answers }), new Set()).toConfirm.map(({ fr }) => fr)).toEqual([bank.domains.find(({ code }) => code === 'SAU')?.title.fr])
  })

  it('asks nothing about a hidden question, and counts its answer as not applicable', () => {
    const context = { C06: ['nobody'] }
    const answers: Answers = { ...allOf('full'), Q14: { kind: 'level', level: 0, guess: false, assurance: 0 } }
    const { Q21: _hidden, ...without } = answers
    expect(outlookOf(standing({ pass: 'full', context, answers: without }), new Set())).toMatchObject({ blank: 0, toReconfirm: 0 })
    const { Q14: _low, ...none } = answers
    expect(standingScore(standing({ pass: 'full', context, answers }))).toEqual(standingScore(standing({ pass: 'full', context, answers: none })))
  })

  it.each<Pass>(['first', 'full'])('counts every blank question of the %s pass once, and freezes the same once each is said unknown, over 200 draws', (pass) => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const draw = drawFrom(seed)
      const questions = questionsOf(bank, pass)
      const answers = drawAnswers(draw, questions)
      const last = new Set(questions.filter(() => draw() < 0.5).map(({ code }) => code))
      const as = standing({ pass, answers, context: draw() < 0.5 ? { C06: ['provider'], C09: ['never'] } : {} })
      const { blank, toReconfirm } = leftBlank(as, last)
      const said = { ...answers, ...Object.fromEntries([...blank, ...toReconfirm].map(({ code }) => [code, { kind: 'unknown' } as const])) }
      expect(standingScore({ ...as, answers: said }), `${seed}`).toEqual(standingScore(as))
      expect(leftBlank({ ...as, answers: said }, last), `${seed}`).toEqual({ blank: [], toReconfirm: [] })
    }
  })
})
