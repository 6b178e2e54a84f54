import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawAnswers, drawFrom, drawLevel, pick } from '#tests/support/drawn-answers.ts'
import type { Answer, Answers } from './answer.ts'
import { type Pass, type Question, type Questionnaire, questionnaireSchema, questionsOf } from './questionnaire.ts'
import { type Score, score } from './scoring.ts'

const bank: Questionnaire = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const free: Questionnaire = { ...bank, questions: bank.questions.map(({ blocking: _blocking, ...question }) => question) }
const cases = 2000
const tolerance = 1e-9
const holds = (condition: boolean, told: string): void => {
  if (!condition) throw new Error(told)
}

type Ends = { readonly code: string; readonly low: number | null; readonly high: number | null }
const width = (level: Ends | undefined): number => (level?.high ?? 0) - (level?.low ?? 0)
const all = (result: Score): Ends[] => [...result.domains, ...result.axes, ...(result.overall ? [{ code: 'overall', ...result.overall }] : [])]
/** Domains whose low end another control, left unknown, holds down. */
const heldBy = (result: Score, question: Question) => new Set(result.domains.filter(({ caps }) => caps.some((cap) => cap.lowOnly && cap.question !== question.code)).map(({ code }) => code))

type Learnt = { readonly before: Score; readonly after: Score; readonly question: Question; readonly compute: (questionnaire: Questionnaire, answer: Answer) => Score }

/** Before and after one unknown answer becomes known, drawn. */
const drawLearnt = (pass: Pass): Learnt[] => {
  const questions = questionsOf(bank, pass)
  return Array.from({ length: cases }, (_, seed) => {
    const draw = drawFrom(seed + 1)
    const answers = drawAnswers(draw, questions)
    const question = pick(draw, questions)
    const compute = (questionnaire: Questionnaire, answer: Answer) => score(questionnaire, pass, 2, { ...answers, [question.code]: answer })
    return { before: compute(bank, { kind: 'unknown' }), after: compute(bank, drawLevel(draw)), question, compute }
  })
}

describe.each<Pass>(['first', 'full'])(`an unknown answer that becomes known, over ${cases} draws of the %s pass (decision 017)`, { timeout: 60_000 }, (pass) => {
  let learnt: Learnt[]
  beforeAll(() => {
    learnt = drawLearnt(pass)
  }, 60_000)

  it('never lowers what is guaranteed: the low end of a domain, of an axis, of the whole', () => {
    let compared = 0
    learnt.forEach(({ before, after, question }) => {
      const risen = new Map(all(after).map((level) => [level.code, level]))
      for (const level of all(before)) {
        holds((risen.get(level.code)?.low ?? 0) >= (level.low ?? 0) - tolerance, `${question.code} ${level.code}`)
        compared += 1
      }
    })
    expect(compared).toBeGreaterThan(cases * 10)
  })

  it('never widens a domain, unless another control left unknown holds its low end down', () => {
    let free = 0
    learnt.forEach(({ before, after, question }) => {
      const held = heldBy(before, question)
      before.domains.forEach((domain, at) => {
        if (held.has(domain.code)) return
        free += 1
        holds(width(after.domains[at]) <= width(domain) + tolerance, `${question.code} ${domain.code}`)
      })
    })
    expect(free).toBeGreaterThan(cases * 5)
  })

  it('never widens an axis, unless one of its domains is so held', () => {
    let free = 0
    learnt.forEach(({ before, after, question }) => {
      const held = heldBy(before, question)
      before.axes.forEach((axis, at) => {
        if (before.domains.some((domain) => domain.axis === axis.code && held.has(domain.code))) return
        free += 1
        holds(width(after.axes[at]) <= width(axis) + tolerance, `${question.code} ${axis.code}`)
      })
    })
    expect(free).toBeGreaterThan(cases / 4)
  })

  it('widens a domain so held by no more than its high end rises, its low end being kept at the cap', () => {
    let wider = 0
    learnt.forEach(({ before, after, question }) => {
      before.domains.forEach((domain, at) => {
        const later = after.domains[at]
        if (width(later) <= width(domain) + tolerance) return
        wider += 1
        holds(later?.low === Math.min(...later?.caps.map(({ cap }) => cap) ?? []), `${question.code} ${domain.code}`)
        holds(width(later) - width(domain) <= (later?.high ?? 0) - (domain.high ?? 0) + tolerance, `${question.code} ${domain.code}`)
      })
    })
    expect(wider).toBeGreaterThan(0)
  })

  it('never widens, however many become known at once, a domain whose controls are all known at last', () => {
    let narrowed = 0
    const questions = questionsOf(bank, pass)
    for (let seed = 1; seed <= cases; seed += 1) {
      const draw = drawFrom(seed)
      const after = Object.fromEntries(questions.map((question) => [question.code, drawAnswers(draw, [question])[question.code] ?? drawLevel(draw)]))
      const before = Object.fromEntries(Object.entries(after).map(([code, answer]) => [code, answer.kind === 'level' && draw() < 0.4 ? { kind: 'unknown' as const } : answer]))
      const [early, late] = [score(bank, pass, 2, before), score(bank, pass, 2, after)]
      late.domains.forEach((domain, at) => {
        if (domain.caps.some(({ lowOnly }) => lowOnly)) return
        holds(width(domain) <= width(early.domains[at]) + tolerance, `${seed} ${domain.code}`)
        narrowed += 1
      })
    }
    expect(narrowed).toBeGreaterThan(cases * 5)
  })

  it('never widens anything before the caps: only a ceiling on the low end can', () => {
    learnt.forEach(({ question, compute }) => {
      const [before, after] = [compute(free, { kind: 'unknown' }), compute(free, { kind: 'level', level: 4, guess: true, assurance: 0 })]
      for (const part of ['domains', 'axes'] as const) before[part].forEach((level, at) => { holds(width(after[part][at]) <= width(level) + tolerance, `${question.code} ${level.code}`) })
    })
  })
})

describe('a low end held by an unknown control', () => {
  it('stays where it is while another answer raises the high end: the width then grows, honestly', () => {
    const verified = { kind: 'level', level: 4, guess: false, assurance: 2 } as const
    const crisis = (answers: Answers) => score(bank, 'first', 2, { Q69: verified, ...answers }).domains.find((domain) => domain.code === 'CRI')
    const before = crisis({ Q73: { kind: 'unknown' } })
    const after = crisis({ Q73: verified })
    // weights 3, 2 (Q71, unknown, holds the low end at 2), 2: high (12+4+4)/7 then (12+4+8)/7; low min(12/7, 2) then min(20/7, 2)
    expect([before?.low, before?.high].map((end) => end?.toFixed(4))).toEqual([(12 / 7).toFixed(4), (20 / 7).toFixed(4)])
    expect([after?.low, after?.high].map((end) => end?.toFixed(4))).toEqual(['2.0000', (24 / 7).toFixed(4)])
  })
})
