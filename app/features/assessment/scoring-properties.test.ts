import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers, Assurance } from './answer.ts'
import { type Question, type Questionnaire, questionnaireSchema, questionsOf } from './questionnaire.ts'
import { type Score, score } from './scoring.ts'

const bank: Questionnaire = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const questions = questionsOf(bank, 'first')
const cases = 1500
const tolerance = 1e-9

/** mulberry32: the same cases at every run. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
type Random = () => number
const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick')
  return item
}

const level = (random: Random): Extract<Answer, { kind: 'level' }> => ({ kind: 'level', level: Math.floor(random() * 5), guess: random() < 0.3, assurance: pick<Assurance>(random, [0, 1, 2]) })
const anyAnswer = (random: Random, question: Question): Answer | undefined => {
  const draw = random()
  if (draw < 0.15) return undefined
  if (draw < 0.3) return { kind: 'unknown' }
  if (draw < 0.4 && question.notApplicable) return { kind: 'not-applicable' }
  return level(random)
}
const anyAnswers = (random: Random): Record<string, Answer> =>
  Object.fromEntries(questions.flatMap((question) => { const answer = anyAnswer(random, question); return answer ? [[question.code, answer] as const] : [] }))

const compute = (answers: Answers, questionnaire = bank) => score(questionnaire, 'first', 2, answers)
type Level = { code: string; point: number | null; low: number | null; high: number | null }
const levels = (result: Score): Level[] => [...result.domains, ...result.axes, ...(result.overall ? [{ code: 'overall', ...result.overall }] : [])]
const same = (a: Level[], b: Level[]) => {
  expect(a.map((item) => item.code)).toEqual(b.map((item) => item.code))
  a.forEach((item, at) => (['point', 'low', 'high'] as const).forEach((end) => {
    const other = b[at]?.[end] ?? null
    if (item[end] === null || other === null) expect(item[end]).toBe(other)
    else expect(Math.abs(item[end] - other)).toBeLessThan(tolerance)
  }))
}
const forAll = (check: (random: Random) => void) => {
  for (let seed = 1; seed <= cases; seed += 1) check(randomFrom(seed))
}

describe(`a score, over ${cases} drawn sets of answers`, () => {
  it('is finite, ordered and within 0–4, or says that it cannot be assessed', () => {
    forAll((random) => {
      for (const item of levels(compute(anyAnswers(random)))) {
        if (item.point === null || item.low === null || item.high === null) continue
        expect(0 <= item.low && item.low <= item.point + tolerance && item.point <= item.high + tolerance && item.high <= 4, JSON.stringify(item)).toBe(true)
      }
    })
  })

  it('never falls when one answer rises', () => {
    forAll((random) => {
      const answers = anyAnswers(random)
      const question = pick(random, questions)
      const from = { ...level(random), level: Math.floor(random() * 4) }
      const before = levels(compute({ ...answers, [question.code]: from }))
      const after = levels(compute({ ...answers, [question.code]: { ...from, level: from.level + 1 } }))
      before.forEach((item, at) => (['point', 'low', 'high'] as const).forEach((end) => {
        expect((after[at]?.[end] ?? 0) - (item[end] ?? 0), `${question.code} ${item.code} ${end}`).toBeGreaterThan(-tolerance)
      }))
    })
  })

  it('does not depend on the order of the questions', () => {
    forAll((random) => {
      const answers = anyAnswers(random)
      const shuffled = { ...bank, questions: [...bank.questions].map((question) => ({ question, key: random() })).sort((a, b) => a.key - b.key).map(({ question }) => question) }
      same(levels(compute(answers)), levels(compute(answers, shuffled)))
    })
  })

  it('never widens a domain nor an axis when an unknown becomes known, unless another control left unknown still holds the low end down', () => {
    const width = (item: Level | undefined) => (item?.high ?? 0) - (item?.low ?? 0)
    forAll((random) => {
      const answers = anyAnswers(random)
      const question = pick(random, questions)
      const before = compute({ ...answers, [question.code]: { kind: 'unknown' } })
      const after = compute({ ...answers, [question.code]: level(random) })
      const held = after.domains.filter((domain) => domain.caps.some((cap) => cap.lowOnly)).map((domain) => domain.axis + domain.code)
      before.domains.forEach((domain, at) => {
        if (!held.includes(domain.axis + domain.code)) expect(width(after.domains[at]) - width(domain), question.code).toBeLessThan(tolerance)
      })
      before.axes.forEach((axis, at) => {
        if (!held.some((key) => key.startsWith(axis.code))) expect(width(after.axes[at]) - width(axis), question.code).toBeLessThan(tolerance)
      })
    })
  })

  it('lets an answer raise the high end of a domain whose low end an unknown control holds: the width then grows, honestly', () => {
    const rest = { Q69: { kind: 'level', level: 4, guess: false, assurance: 2 } as const }
    const crisis = (answers: Answers) => compute({ ...rest, ...answers }).domains.find((domain) => domain.code === 'CRI')
    const before = crisis({ Q73: { kind: 'unknown' } })
    const after = crisis({ Q73: { kind: 'level', level: 4, guess: false, assurance: 2 } })
    // weights 3, 2 (Q71, unknown, holds the low end at 2), 2: high (12+4+4)/7 then (12+4+8)/7; low min(12/7, 2) then min(20/7, 2)
    expect([before?.low, before?.high].map((end) => end?.toFixed(4))).toEqual([(12 / 7).toFixed(4), (20 / 7).toFixed(4)])
    expect([after?.low, after?.high].map((end) => end?.toFixed(4))).toEqual(['2.0000', (24 / 7).toFixed(4)])
  })

  it('keeps every other domain as it is when a question is declared not applicable', () => {
    const allowed = questions.filter((question) => question.notApplicable)
    forAll((random) => {
      const answers = anyAnswers(random)
      const question = pick(random, allowed)
      const others = (result: Score) => result.domains.filter((domain) => domain.code !== question.domain)
      expect(others(compute({ ...answers, [question.code]: { kind: 'not-applicable' } }))).toEqual(others(compute(answers)))
    })
  })
})

describe('the best answers', () => {
  it.each(bank.targets.map((target) => [target.code, target.level] as const))('leave no gap for the target « %s »', (_code, target) => {
    const best = Object.fromEntries(questions.map((question) => [question.code, { kind: 'level', level: 4, guess: false, assurance: 0 } as const]))
    for (const domain of score(bank, 'first', target, best).domains) {
      if (domain.point !== null) expect(domain.point).toBeGreaterThanOrEqual(target)
    }
  })
})
