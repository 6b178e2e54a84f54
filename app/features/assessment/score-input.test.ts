import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publishedQuestionnaire, publishedScore } from './published-score.ts'
import { questionnaireSchema } from './questionnaire.ts'
import { questionnaireNamedBy, readScoreInput, scoreInput } from './score-input.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const profile = { type: 'commune', population: 2000, nis2: 'none' }
const printed = (raw: unknown) => {
  const { input, problems } = readScoreInput(bank, raw)
  const { score, toVerify } = scoreInput(bank, input)
  const told = publishedScore(bank, score, toVerify)
  return { ...told, problems, of: (code: string) => told.domains.find((domain) => domain.code === code) }
}
const problemsOf = (answers: unknown) => readScoreInput(bank, { questionnaire: '2026-1', answers }).problems

describe('a file of answers', () => {
  it('is scored with the target of its profile and lists what to verify, blocking controls first', () => {
    const told = printed({
      questionnaire: '2026-1',
      pass: 'first',
      profile,
      answers: { Q01: { level: 2 }, Q12: { notApplicable: true, reason: 'aucun prestataire' }, Q58: { level: 3, assurance: 'A1', certainty: 'guess' } },
    })
    expect(told.problems).toEqual([])
    expect(told.target).toBe(2)
    expect(told.of('GOU')).toMatchObject({ score: 2, low: 1.5, high: 2.5, gap: 0, status: 'ok' })
    expect(told.of('SAU')?.caps).toContainEqual({ control: 'isolated-backup', cap: 1.5, only: 'low' })
    expect(told.toVerify[0]).toBe('Q59')
    expect(told.toVerify).not.toContain('Q12')
    expect(told.toVerify).toHaveLength(17)
  })

  it('answers the full pass unless it says otherwise: what is left blank counts as unknown', () => {
    // GOU weights 2 2 2 1 2 2: (2×2 + 9×0.5) / 11, low (2×1.5) / 11, high (2×2.5 + 9×2) / 11
    const gou = printed({ questionnaire: '2026-1', profile, answers: { Q01: { level: 2 } } }).of('GOU')
    expect(gou).toMatchObject({ status: 'to-confirm', knownShare: 2 / 11 })
    expect([gou?.score, gou?.low, gou?.high]).toEqual([8.5 / 11, 3 / 11, 23 / 11])
    expect(printed({ questionnaire: '2026-1', profile }).toVerify).toHaveLength(75)
  })

  it('tells what the body is, which hides the questions that do not concern it', () => {
    const told = printed({ questionnaire: '2026-1', profile, context: { C06: ['own'], C09: ['never'] }, answers: { Q56: { level: 4 } } })
    expect(['Q14', 'Q21', 'Q56'].filter((code) => told.toVerify.includes(code))).toEqual(['Q21'])
    expect(told.of('DET')?.knownShare).toBe(0)
  })

  it('derives the workstations that its profile leaves out from the type and population', () => {
    const target = (given: unknown) => printed({ questionnaire: '2026-1', profile: given }).target
    expect([target({ type: 'commune', population: 300 }), target({ type: 'commune', population: 300, workstations: 12 }), target({ type: 'commune', population: 300, nis2: 'essential' })]).toEqual([1.5, 2, 3.5])
  })

  it.each([
    ['level 5', { Q01: { level: 5 } }, 'Q01', 'level'],
    ['half a level', { Q01: { level: 1.5 } }, 'Q01', 'level'],
    ['a level in letters', { Q01: { level: '2' } }, 'Q01', 'level'],
    ['a fourth assurance', { Q01: { level: 2, assurance: 'A3' } }, 'Q01', 'assurance'],
    ['a certainty of no kind', { Q01: { level: 2, certainty: 'maybe' } }, 'Q01', 'certainty'],
    ['a question the bank does not hold', { Q99: { level: 1 } }, 'Q99', 'unknown-question'],
    ['« not applicable » where the bank forbids it', { Q59: { notApplicable: true, reason: 'x' } }, 'Q59', 'must-apply'],
    ['« not applicable » without a reason', { Q12: { notApplicable: true, reason: ' ' } }, 'Q12', 'reason-missing'],
    ['two answers in one', { Q12: { level: 1, unknown: true } }, 'Q12', 'answer-shape'],
    ['nothing', { Q12: null }, 'Q12', 'answer-shape'],
    ['unknown, but false', { Q12: { unknown: false } }, 'Q12', 'answer-shape'],
    ['a word of the language', { constructor: { level: 1 } }, 'constructor', 'unknown-question'],
  ])('leaves aside, with its place and reason: %s', (_what, answers, code, reason) => {
    expect(problemsOf(answers)).toEqual([{ place: `answers.${code}`, reason }])
  })

  it('tells every problem at once, and scores what could be read', () => {
    const told = printed({ questionnaire: '2026-1', pass: 'second', profile: { type: 'commune', population: -2, nis2: 'maybe' }, colour: 'blue', context: { C06: ['own', 'nobody'], C66: 1 }, answers: { Q23: { level: 9 }, Q24: { level: 3 }, Q25: { level: 3 } } })
    expect(told.problems.map(({ place }) => place)).toEqual(['colour', 'pass', 'profile.population', 'profile.nis2', 'context.C06', 'context.C66', 'answers.Q23'])
    expect(told.of('AUD')).toEqual(printed({ questionnaire: '2026-1', answers: { Q24: { level: 3 }, Q25: { level: 3 } } }).of('AUD'))
  })

  it.each([['a word', 'bonjour'], ['a list', []], ['nothing', null]])('that is %s is told so, and scored as blank', (_what, raw) => {
    expect(readScoreInput(bank, raw).problems).toEqual([{ place: '', reason: 'not-an-object' }])
    expect(questionnaireNamedBy(raw)).toBeNull()
    expect(printed(raw).toVerify).toHaveLength(75)
  })
})

describe('the questionnaire as it is published', () => {
  const told = publishedQuestionnaire(bank)

  it('is enough to compute a score by hand', () => {
    expect(told.questions).toHaveLength(75)
    expect(told.questions.find(({ code }) => code === 'Q14')).toMatchObject({ domain: 'PRE', weight: 2, firstPass: false, naAllowed: true, visibleWhen: { context: 'C06', anyOf: ['shared'] } })
    expect(told.questions.filter(({ firstPass }) => firstPass)).toHaveLength(20)
    expect(told.blockingControls).toHaveLength(10)
    expect(told.blockingControls.find(({ question }) => question === 'Q59')).toMatchObject({ code: 'isolated-backup', failsAtOrBelow: 2, caps: [{ domain: 'SAU', cap: 1.5 }, { domain: 'PCA', cap: 2 }] })
    expect(Object.keys(told.domains[0] ?? {})).toEqual(['code', 'axis', 'weight', 'mainLot', 'title'])
  })

  it('gives an example of a profile that can be scored as it stands', () => {
    expect(readScoreInput(bank, { questionnaire: told.version, profile: told.exampleProfile, answers: {} }).problems).toEqual([])
  })
})
