import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from './answer.ts'
import { lotLevels } from './lot-level.ts'
import { type Questionnaire, questionnaireSchema, questionsOf } from './questionnaire.ts'
import { score } from './scoring.ts'

const bank: Questionnaire = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const at = (level: number, more: Partial<Extract<Answer, { kind: 'level' }>> = {}): Answer => ({ kind: 'level', level, guess: false, assurance: 0, ...more })
const unknown: Answer = { kind: 'unknown' }
const notApplicable: Answer = { kind: 'not-applicable' }
const all = (answer: Answer): Answers => Object.fromEntries(questionsOf(bank, 'first').map((question) => [question.code, answer]))
const scored = (answers: Answers) => {
  const result = score(bank, 'first', 2, answers)
  return { ...result, of: (code: string) => result.domains.find((domain) => domain.code === code) }
}

describe('the level of a domain', () => {
  it('is the weighted mean of its answers, with half a level of doubt when declared', () => {
    // HUM: Q17 (weight 2) at 1, Q19 (weight 3) at 3 → (2×1 + 3×3) / 5 = 2.2, low (2×0.5 + 3×2.5) / 5 = 1.7, high 2.7
    const hum = scored({ Q17: at(1), Q19: at(3) }).of('HUM')
    expect(hum).toMatchObject({ state: 'assessed', knownShare: 1, unknown: [], caps: [] })
    expect([hum?.point, hum?.low, hum?.high]).toEqual([2.2, 1.7, 2.7])
  })

  it('is more certain with a document, certain once verified, less certain when guessed, and stays within 0–4', () => {
    const interval = (answer: Answer) => {
      const domain = scored({ Q24: answer }).of('AUD')
      return [domain?.low, domain?.point, domain?.high]
    }
    expect(interval(at(2, { assurance: 1 }))).toEqual([1.75, 2, 2.25])
    expect(interval(at(2, { assurance: 2 }))).toEqual([2, 2, 2])
    expect(interval(at(2, { guess: true }))).toEqual([1, 2, 3])
    expect(interval(at(4, { guess: true }))).toEqual([3, 4, 4])
    expect(interval(at(0))).toEqual([0, 0, 0.5])
  })

  it('counts « je ne sais pas » and a blank question alike: between 0 and 2, most likely 0.5', () => {
    expect(scored({ Q01: unknown }).of('GOU')).toEqual(scored({}).of('GOU'))
    expect(scored({}).of('GOU')).toMatchObject({ point: 0.5, low: 0, high: 2, state: 'to-confirm', knownShare: 0, unknown: ['Q01'] })
  })

  it('is to be confirmed under 60 % of known weight', () => {
    // HUM weights 2 and 3: knowing Q19 alone is 60 %, knowing Q17 alone 40 %
    expect(scored({ Q19: at(2) }).of('HUM')?.state).toBe('assessed')
    expect(scored({ Q17: at(2) }).of('HUM')?.state).toBe('to-confirm')
  })

  it('cannot be assessed without a question in the pass, nor with more than half of its weight not applicable', () => {
    const empty = { state: 'not-assessable', point: null, low: null, high: null }
    expect(scored(all(at(4))).of('ASS')).toMatchObject(empty)
    expect(scored({ Q12: notApplicable }).of('PRE')).toMatchObject(empty)
    expect(scored({ Q17: notApplicable, Q19: at(2) }).of('HUM')).toMatchObject({ state: 'assessed', point: 2, knownShare: 1 })
    expect(scored({ Q17: at(2), Q19: notApplicable }).of('HUM')).toMatchObject(empty)
  })
})

describe('a blocking control', () => {
  it('caps the point and both ends when it fails', () => {
    // SAU: Q58 (2) at 4, Q59 (3) at 2, Q60 (3) at 4 → 26/8 = 3.25, capped at 1.5 by Q59 ≤ 2
    const result = scored({ ...all(at(4)), Q59: at(2) })
    expect(result.of('SAU')).toMatchObject({ point: 1.5, low: 1.5, high: 1.5, caps: [{ question: 'Q59', cap: 1.5, lowOnly: false }] })
    expect(result.of('PCA')).toMatchObject({ point: 2, low: 2, high: 2, caps: [{ question: 'Q59', cap: 2, lowOnly: false }] })
  })

  it('caps the low end only when it is unknown', () => {
    // SAU: (2×4 + 3×0.5 + 3×4) / 8 = 2.6875; low (2×3.5 + 0 + 3×3.5) / 8 = 2.1875 → 1.5; high (8 + 6 + 12) / 8 = 3.25
    const sau = scored({ ...all(at(4)), Q59: unknown }).of('SAU')
    expect([sau?.point, sau?.low, sau?.high]).toEqual([2.6875, 1.5, 3.25])
    expect(sau?.caps).toEqual([{ question: 'Q59', cap: 1.5, lowOnly: true }])
  })

  it('does not cap once it holds, nor when declared not applicable', () => {
    expect(scored({ ...all(at(4)), Q59: at(3) }).of('PCA')?.caps).toEqual([])
    expect(scored({ Q48: notApplicable }).of('ACC')?.state).toBe('not-assessable')
  })

  it('yields to a lower one on the same domain', () => {
    const acc = scored({ ...all(at(4)), Q29: at(0), Q48: at(0) }).of('ACC')
    expect(acc?.point).toBe(0)
    expect(acc?.caps.map((cap) => cap.cap).sort()).toEqual([0.5, 1])
    expect(scored({ ...all(at(4)), Q29: at(0) }).of('ACC')?.point).toBe(1)
  })

  it.each([
    ['Q60', 0, 'SAU', 2], ['Q59', 2, 'SAU', 1.5], ['Q59', 2, 'PCA', 2], ['Q29', 0, 'ACC', 1], ['Q29', 0, 'IDA', 2], ['Q48', 0, 'ACC', 0.5],
    ['Q53', 0, 'DET', 1], ['Q69', 0, 'CRI', 1.5], ['Q71', 1, 'CRI', 2], ['Q12', 0, 'PRE', 1.5],
  ])('%s at %d caps %s at %d, and one level more frees it', (question, level, domain, cap) => {
    const capOf = (given: number) => scored({ ...all(at(4)), [question]: at(given) }).of(domain)?.caps.find((found) => found.question === question)
    expect(capOf(level)).toEqual({ question, cap, lowOnly: false })
    expect(capOf(level + 1)).toBeUndefined()
  })
})

describe('axes and the whole', () => {
  it('weighs the assessable domains of an axis and names its weakest', () => {
    // recuperer: SAU 4 (1.5), PCA 4 (1.1), CRI with Q69 0, Q71 4, Q73 4 = 16/7 capped 1.5 (1.2)
    const result = scored({ ...all(at(4)), Q69: at(0) })
    const axis = result.axes.find((found) => found.code === 'recuperer')
    expect(axis?.weakest).toBe('CRI')
    expect(axis?.point).toBeCloseTo((1.5 * 4 + 1.1 * 4 + 1.2 * 1.5) / 3.8, 12)
  })

  it('keeps the whole within one level of the weakest axis', () => {
    // resister at 0 everywhere, the rest at 4: the mean is above 1, the whole is 0 + 1
    const weak: Answers = { ...all(at(4)), Q29: at(0), Q36: at(0), Q39: at(0), Q48: at(0), Q53: at(0) }
    const result = scored(weak)
    expect(result.axes.find((axis) => axis.code === 'resister')?.point).toBe(0)
    expect(result.overall?.point).toBe(1)
  })

  it('leaves out an axis without an assessable domain, and says nothing of a whole that does not exist', () => {
    const result = scored(all(notApplicable))
    expect([result.axes, result.overall]).toEqual([[], null])
  })

  it('gives a lot the weighted mean of the domains it mainly serves', () => {
    const answers: Answers = { ...all(at(4)), Q01: at(2) }
    const levels = lotLevels(score(bank, 'first', 2, answers))
    // GOU 2 (1.2), CAR 4 (1), PRE 4 (1), IDA 4 (1.3) → 15.6 / 4.5
    expect(levels.find((lot) => lot.lotCode === 'lot-1')?.level?.point).toBeCloseTo((2.4 + 4 + 4 + 5.2) / 4.5, 12)
    expect(levels.find((lot) => lot.lotCode === 'lot-7')).toEqual({ lotCode: 'lot-7', state: 'not-assessable', level: null })
  })
})
