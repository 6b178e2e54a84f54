import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Draw, drawAnswers, drawFrom, drawLevel, pick } from '#tests/support/drawn-answers.ts'
import type { Answers } from './answer.ts'
import { type ContextAnswers, seenAnswers } from './context.ts'
import { type Pass, type Questionnaire, questionnaireSchema, questionsOf } from './questionnaire.ts'
import { type Score, score } from './scoring.ts'

const bank: Questionnaire = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const cases = 1000
const tolerance = 1e-9
const ends = ['point', 'low', 'high'] as const
type Level = { code: string; point: number | null; low: number | null; high: number | null }

/** Cheaper than an expectation by the thousand: throws with the case. */
const holds = (condition: boolean, told: string): void => {
  if (!condition) throw new Error(told)
}
const levels = (result: Score): Level[] => [...result.domains, ...result.axes, ...(result.overall ? [{ code: 'overall', ...result.overall }] : [])]
const same = (a: Level[], b: Level[]) => {
  holds(a.map((item) => item.code).join() === b.map((item) => item.code).join(), 'other domains')
  a.forEach((item, at) => ends.forEach((end) => {
    const other = b[at]?.[end] ?? null
    if (item[end] === null || other === null) holds(item[end] === other, item.code)
    else holds(Math.abs(item[end] - other) < tolerance, item.code)
  }))
}
const shuffled = <T>(draw: Draw, items: readonly T[]): T[] => items.map((item) => ({ item, key: draw() })).sort((a, b) => a.key - b.key).map(({ item }) => item)
const forAll = (check: (draw: Draw) => void) => {
  let tried = 0
  for (; tried < cases; tried += 1) check(drawFrom(tried + 1))
  expect(tried).toBe(cases)
}

describe.each<Pass>(['first', 'full'])(`a score of the %s pass, over ${cases} drawn sets of answers`, { timeout: 60_000 }, (pass) => {
  const questions = questionsOf(bank, pass)
  const compute = (answers: Answers, questionnaire = bank) => score(questionnaire, pass, 2, answers)

  it('is finite, ordered and within 0–4, or says that it cannot be assessed', () => {
    forAll((draw) => {
      const result = compute(drawAnswers(draw, questions))
      for (const { state, code, point, low, high } of result.domains) holds((state === 'not-assessable') === (point === null && low === null && high === null), code)
      for (const { code, point, low, high } of levels(result)) {
        if (point === null || low === null || high === null) continue
        holds(0 <= low && low <= point + tolerance && point <= high + tolerance && high <= 4, code)
      }
    })
  })

  it('never falls when one answer rises', () => {
    forAll((draw) => {
      const answers = drawAnswers(draw, questions)
      const question = pick(draw, questions)
      const from = { ...drawLevel(draw), level: Math.floor(draw() * 4) }
      const before = levels(compute({ ...answers, [question.code]: from }))
      const after = levels(compute({ ...answers, [question.code]: { ...from, level: from.level + 1 } }))
      before.forEach((item, at) => ends.forEach((end) => { holds((after[at]?.[end] ?? 0) - (item[end] ?? 0) > -tolerance, `${question.code} ${item.code} ${end}`) }))
    })
  })

  it('depends neither on the order of the questions nor on that of the answers', () => {
    forAll((draw) => {
      const answers = drawAnswers(draw, questions)
      const other = Object.fromEntries(shuffled(draw, Object.entries(answers)))
      same(levels(compute(answers)), levels(compute(other, { ...bank, questions: shuffled(draw, bank.questions) })))
      holds(JSON.stringify(compute(answers)) === JSON.stringify(compute(structuredClone(answers))), 'another score for the same answers')
    })
  })

  it('only gets nearer, or stays, with a better proof of the same answer', () => {
    forAll((draw) => {
      const answers = drawAnswers(draw, questions)
      const question = pick(draw, questions)
      const declared = { ...drawLevel(draw), guess: true, assurance: 0 } as const
      const before = compute({ ...answers, [question.code]: declared })
      const after = compute({ ...answers, [question.code]: { ...declared, guess: false, assurance: 2 } })
      levels(before).forEach((item, at) => {
        const better = levels(after)[at]
        holds((better?.low ?? 0) >= (item.low ?? 0) - tolerance && (better?.high ?? 0) <= (item.high ?? 0) + tolerance && (item.point === null || Math.abs((better?.point ?? 0) - item.point) < tolerance), `${question.code} ${item.code}`)
      })
    })
  })

  it('says of a question declared not applicable what it would say without it', () => {
    const allowed = questions.filter((question) => question.notApplicable)
    let compared = 0
    forAll((draw) => {
      const answers = drawAnswers(draw, questions)
      const question = pick(draw, allowed)
      const after = compute({ ...answers, [question.code]: { kind: 'not-applicable' } })
      const others = (result: Score) => JSON.stringify(result.domains.filter((domain) => domain.code !== question.domain))
      holds(others(after) === others(compute(answers)), question.code)
      const without = compute(answers, { ...bank, questions: bank.questions.filter(({ code }) => code !== question.code) })
      const [own, alone] = [after, without].map((result) => result.domains.find((domain) => domain.code === question.domain))
      if (own?.state === 'not-assessable' || alone?.state === 'not-assessable') return
      compared += 1
      same(own ? [own] : [], alone ? [alone] : [])
    })
    if (pass === 'full') expect(compared).toBeGreaterThan(cases / 2)
  })

  it('hides a question as if it were declared not applicable, whatever it was answered', () => {
    const contexts: readonly ContextAnswers[] = [{}, { C06: ['own'] }, { C06: ['shared', 'provider'], C09: ['never'] }, { C06: ['nobody'], C07: ['none'] }, { C07: ['video'], C09: ['recent'] }]
    const hidden: readonly string[][] = [[], ['Q14'], ['Q21', 'Q56'], ['Q14', 'Q21', 'Q47'], []]
    forAll((draw) => {
      const at = Math.floor(draw() * contexts.length)
      const answers = drawAnswers(draw, questions)
      const byHand = { ...answers, ...Object.fromEntries((hidden[at] ?? []).map((code) => [code, { kind: 'not-applicable' as const }])) }
      same(levels(compute(seenAnswers(bank, contexts[at] ?? {}, answers))), levels(compute(byHand)))
    })
  })

  it.each(bank.targets.map((target) => [target.code, target.level] as const))('leaves no gap for the target « %s » with the best answers', (_code, target) => {
    const best = Object.fromEntries(questions.map((question) => [question.code, { kind: 'level', level: 4, guess: false, assurance: 0 } as const]))
    for (const domain of score(bank, pass, target, best).domains) if (domain.point !== null) expect(domain.point).toBeGreaterThanOrEqual(target)
  })
})
