import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Draw, drawFrom, pick } from '#tests/support/drawn-answers.ts'
import { publishedQuestionnaire, publishedScore } from './published-score.ts'
import { questionnaireSchema } from './questionnaire.ts'
import { readScoreInput, scoreInput } from './score-input.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const published = publishedQuestionnaire(bank)
type Typed = { level?: number; assurance?: 'A0' | 'A1' | 'A2'; certainty?: 'sure' | 'about' | 'guess'; unknown?: true; notApplicable?: true; reason?: string }
type Ends = [number, number, number]
type File = { questionnaire: string; profile: object; context: Record<string, string[]>; answers: Record<string, Typed> }

const drawFile = (draw: Draw): File => {
  const blank = draw() * 0.5
  const answers = published.questions.flatMap(({ code, naAllowed }): [string, Typed][] => {
    if (draw() < blank) return draw() < 0.5 ? [] : [[code, { unknown: true }]]
    if (naAllowed && draw() < 0.3) return [[code, { notApplicable: true, reason: 'x' }]]
    return [[code, { level: Math.floor(draw() * 5), assurance: pick(draw, ['A0', 'A1', 'A2'] as const), certainty: pick(draw, ['sure', 'about', 'guess'] as const) }]]
  })
  return { questionnaire: '2026-1', profile: published.exampleProfile, context: draw() < 0.5 ? {} : { C06: [pick(draw, ['own', 'shared', 'provider'])], C09: [pick(draw, ['never', 'older'])] }, answers: Object.fromEntries(answers) }
}

const printedOf = (file: File) => {
  const { input, problems } = readScoreInput(bank, file)
  expect(problems).toEqual([])
  const { score, toVerify } = scoreInput(bank, input)
  return publishedScore(bank, score, toVerify)
}

/** The method as it is written, from the published questionnaire alone: shares no line with the engine. */
const byHand = ({ context, answers }: File) => {
  const isOut = (code: string, hidden?: { context: string; anyOf: readonly string[] }) => answers[code]?.notApplicable === true || (hidden !== undefined && context[hidden.context] !== undefined && !hidden.anyOf.some((option) => context[hidden.context]?.includes(option)))
  const spread = { A0: 0.5, A1: 0.25, A2: 0 }
  const interval = (given: Typed | undefined): Ends => {
    if (given?.level === undefined) return [0.5, 0, 2]
    const r = spread[given.assurance ?? 'A0'] + (given.certainty === 'guess' ? 0.5 : 0)
    return [given.level, Math.max(0, given.level - r), Math.min(4, given.level + r)]
  }
  const mean = (items: readonly { weight: number; ends: Ends }[]): Ends => {
    let total = 0
    const sums: Ends = [0, 0, 0]
    for (const { weight, ends } of items) {
      total += weight
      sums[0] += weight * ends[0]
      sums[1] += weight * ends[1]
      sums[2] += weight * ends[2]
    }
    return [sums[0] / total, sums[1] / total, sums[2] / total]
  }
  const domains = published.domains.map(({ code, axis, weight }) => {
    const all = published.questions.filter(({ domain }) => domain === code)
    const kept = all.filter((question) => !isOut(question.code, question.visibleWhen))
    const sum = (list: readonly { weight: number }[]) => list.reduce((total, each) => total + each.weight, 0)
    const known = kept.length === 0 ? 0 : sum(kept.filter((question) => answers[question.code]?.level !== undefined)) / sum(kept)
    if (kept.length === 0 || sum(kept) < sum(all) / 2) return { code, axis, weight, known, status: 'not-assessable', ends: null }
    const ends = mean(kept.map((question) => ({ weight: question.weight, ends: interval(answers[question.code]) })))
    for (const { question, failsAtOrBelow, caps } of published.blockingControls) {
      const level = answers[question]?.level
      const cap = caps.find(({ domain }) => domain === code)?.cap
      if (cap === undefined || isOut(question) || (level !== undefined && level > failsAtOrBelow)) continue
      ends[1] = Math.min(ends[1], cap)
      if (level !== undefined) [ends[0], ends[2]] = [Math.min(ends[0], cap), Math.min(ends[2], cap)]
    }
    return { code, axis, weight, known, status: known < 0.6 ? 'to-confirm' : 'ok', ends }
  })
  const of = (axis?: string) => domains.flatMap(({ axis: own, weight, ends }) => (ends && (axis === undefined || own === axis) ? [{ weight, ends }] : []))
  const axes = published.axes.map(({ code }) => ({ code, ends: mean(of(code)) }))
  const whole = mean(of())
  return { domains, axes, overall: whole.map((end, at) => Math.min(end, Math.min(...axes.map(({ ends }) => ends[at] ?? 4)) + 1)) }
}

describe('a published score', () => {
  it('is what anybody finds by hand from the published questionnaire, over 400 drawn files', { timeout: 60_000 }, () => {
    const seen = new Set<string>()
    const near = (found: readonly (number | null)[], expected: readonly (number | null)[], told: string) => {
      expected.forEach((end, at) => {
        const other = found[at] ?? null
        if (end === null || other === null ? end !== other : Math.abs(end - other) > 1e-9) throw new Error(`${told}: ${String(other)} instead of ${String(end)}`)
      })
    }
    for (let seed = 1; seed <= 400; seed += 1) {
      const file = drawFile(drawFrom(seed))
      const [printed, expected] = [printedOf(file), byHand(file)]
      expected.domains.forEach(({ code, known, status, ends }, at) => {
        const found = printed.domains[at]
        if (found?.code !== code || found.status !== status) throw new Error(`${seed} ${code}: ${found?.status ?? ''} instead of ${status}`)
        near([found.score, found.low, found.high, found.knownShare], [...(ends ?? [null, null, null]), known], `${seed} ${code}`)
        seen.add(status)
      })
      expected.axes.forEach(({ code, ends }, at) => { near([printed.axes[at]?.score ?? null, printed.axes[at]?.low ?? null, printed.axes[at]?.high ?? null], ends, `${seed} ${code}`) })
      near([printed.overall?.score ?? null, printed.overall?.low ?? null, printed.overall?.high ?? null], expected.overall, `${seed} overall`)
    }
    expect([...seen].toSorted()).toEqual(['not-assessable', 'ok', 'to-confirm'])
  })
})
