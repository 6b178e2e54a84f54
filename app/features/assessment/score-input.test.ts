import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publishedScore } from './published-score.ts'
import { questionnaireSchema } from './questionnaire.ts'
import { parseScoreInput, scoreInput } from './score-input.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const read = (raw: unknown) => parseScoreInput(bank, raw)
const refusalOf = (answers: unknown) => {
  const result = read({ questionnaire: '2026-1', answers })
  return result.ok ? null : result.refusal.facts
}

describe('a file of answers', () => {
  it('is scored with the target of its profile and lists what to verify, blocking controls first', () => {
    const input = read({
      questionnaire: '2026-1',
      profile: { type: 'commune', population: 2000, nis2: 'none' },
      answers: { Q01: { level: 2 }, Q12: { notApplicable: true, reason: 'aucun prestataire' }, Q58: { level: 3, assurance: 'A1', certainty: 'guess' } },
    })
    if (!input.ok) throw new Error(input.refusal.code)
    const { score, toVerify } = scoreInput(bank, input.value)
    const printed = publishedScore(bank, score, toVerify)
    expect(printed.target).toBe(2)
    expect(printed.domains.find((domain) => domain.code === 'GOU')).toMatchObject({ score: 2, low: 1.5, high: 2.5, gap: 0, status: 'ok' })
    expect(printed.domains.find((domain) => domain.code === 'SAU')?.caps).toContainEqual({ control: 'isolated-backup', cap: 1.5, only: 'low' })
    expect(toVerify[0]).toBe('Q59')
    expect(toVerify).not.toContain('Q12')
    expect(toVerify).toHaveLength(17)
  })

  it.each([
    ['level 5', { Q01: { level: 5 } }, 'answers.Q01'],
    ['half a level', { Q01: { level: 1.5 } }, 'answers.Q01'],
    ['a question the bank does not hold', { Q99: { level: 1 } }, 'answers.Q99'],
    ['« not applicable » where the bank forbids it', { Q59: { notApplicable: true, reason: 'x' } }, 'answers.Q59'],
    ['« not applicable » without a reason', { Q12: { notApplicable: true, reason: ' ' } }, 'answers.Q12'],
    ['a list', [], 'answers'],
  ])('is refused with its place: %s', (_what, answers, place) => {
    expect(String(refusalOf(answers)?.place).startsWith(place)).toBe(true)
  })
})
