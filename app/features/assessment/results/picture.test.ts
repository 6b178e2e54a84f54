import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../answer.ts'
import { questionnaireSchema } from '../questionnaire.ts'
import { axisState, gapsOf, strengthsOf } from './picture.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const at = (level: number): Answer => ({ kind: 'level', level, guess: false, assurance: 0 })
const all = (level: number): Answers => Object.fromEntries(bank.questions.map(({ code }) => [code, at(level)]))
const controls = bank.questions.filter(({ blocking }) => blocking)
const lowest = Math.min(...bank.targets.map(({ level }) => level))

describe('what a picture tells first', () => {
  it('is never a strength and a weakness at once: an answer that caps a domain is a weakness, however low the target', () => {
    for (const { code, blocking } of controls) {
      const level = blocking?.failsAtOrBelow ?? 0
      const answers = { [code]: at(level) }
      expect(strengthsOf(bank, 'full', lowest, answers)).toEqual([])
      expect(gapsOf(bank, 'full', lowest, answers)).toMatchObject([{ question: code }])
    }
    for (const level of [0, 1, 2, 3, 4]) {
      for (const { level: target } of bank.targets) {
        const gaps = new Set(gapsOf(bank, 'full', target, all(level)).map(({ question }) => question))
        expect(strengthsOf(bank, 'full', target, all(level)).filter(({ question }) => gaps.has(question))).toEqual([])
      }
    }
  })

  it('shows an axis to confirm when most of what it assesses is', () => {
    const part = (state: 'assessed' | 'to-confirm' | 'not-assessable', weight: number, axis = 'a') => ({ axis, weight, state })
    expect(axisState([part('to-confirm', 1.2), part('assessed', 1), part('assessed', 9, 'b')], 'a')).toBe('to-confirm')
    expect(axisState([part('to-confirm', 1), part('assessed', 1), part('not-assessable', 9)], 'a')).toBe('assessed')
    expect(axisState([part('not-assessable', 1), part('assessed', 1, 'b')], 'a')).toBe('not-assessable')
  })

  it('names three at most, known only: no weakness with the best answers, no strength with the worst', () => {
    expect([strengthsOf(bank, 'full', 2, all(4)).length, gapsOf(bank, 'full', 2, all(4)).length]).toEqual([3, 0])
    expect([strengthsOf(bank, 'full', 2, all(0)).length, gapsOf(bank, 'full', 2, all(0)).length]).toEqual([0, 3])
    expect([strengthsOf(bank, 'full', 2, {}), gapsOf(bank, 'full', 2, {})]).toEqual([[], []])
  })
})
