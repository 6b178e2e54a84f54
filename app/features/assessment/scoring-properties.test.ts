import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers, Assurance } from './answer.ts'
import { type Question, type Questionnaire, questionnaireSchema, questionsOf } from './questionnaire.ts'
import { type Score, score } from './scoring.ts'

const bank: Questionnaire = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const questions = questionsOf(bank, 'first')
const cases = 3000
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

/** Cheaper than an expectation by the thousand: throws with the case. */
const holds = (condition: boolean, told: string): void => {
  if (!condition) throw new Error(told)
}

const compute = (answers: Answers, questionnaire = bank) => score(questionnaire, 'first', 2, answers)
type Level = { code: string; point: number | null; low: number | null; high: number | null }
const levels = (result: Score): Level[] => [...result.domains, ...result.axes, ...(result.overall ? [{ code: 'overall', ...result.overall }] : [])]
const same = (a: Level[], b: Level[]) => {
  holds(a.map((item) => item.code).join() === b.map((item) => item.code).join(), 'other domains')
  a.forEach((item, at) => (['point', 'low', 'high'] as const).forEach((end) => {
    const other = b[at]?.[end] ?? null
    if (item[end] === null || other === null) holds(item[end] === other, item.code)
    else holds(Math.abs(item[end] - other) < tolerance, item.code)
  }))
}
const forAll = (check: (random: Random) => void) => {
  let tried = 0
  for (; tried < cases; tried += 1) check(randomFrom(tried + 1))
  expect(tried).toBe(cases)
}

describe(`a score, over ${cases} drawn sets of answers`, () => {
  it('is finite, ordered and within 0–4, or says that it cannot be assessed', () => {
    forAll((random) => {
      for (const item of levels(compute(anyAnswers(random)))) {
        if (item.point === null || item.low === null || item.high === null) continue
        holds(0 <= item.low && item.low <= item.point + tolerance && item.point <= item.high + tolerance && item.high <= 4, JSON.stringify(item))
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
        holds((after[at]?.[end] ?? 0) - (item[end] ?? 0) > -tolerance, `${question.code} ${item.code} ${end}`)
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
        if (!held.includes(domain.axis + domain.code)) holds(width(after.domains[at]) - width(domain) < tolerance, question.code)
      })
      before.axes.forEach((axis, at) => {
        if (!held.some((key) => key.startsWith(axis.code))) holds(width(after.axes[at]) - width(axis) < tolerance, question.code)
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
      const others = (result: Score) => JSON.stringify(result.domains.filter((domain) => domain.code !== question.domain))
      holds(others(compute({ ...answers, [question.code]: { kind: 'not-applicable' } })) === others(compute(answers)), question.code)
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
