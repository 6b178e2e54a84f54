import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionnaireSchema } from '../questionnaire.ts'
import { suggestedContext } from './suggested.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const body = { bodyType: 'commune', population: 2_000, agents: 31, workstations: null }
const closedAt = new Date('2026-03-02T10:00:00Z')

describe('what is proposed to an organisation that has told nothing yet', () => {
  it('is what its sign-up knew, and nothing else', () => {
    expect(suggestedContext(bank, body, null, '2026-11-23')).toEqual({ told: { answers: { C01: 31 }, until: {} }, from: { C01: 'sign-up' } })
  })

  it('is first what its last picture held, without the days that have passed', () => {
    const last = { told: { answers: { C01: 40, C12: ['lot-1', 'lot-2'] }, until: { C12: { 'lot-1': '2026-06-30', 'lot-2': '2027-06-30' } } }, closedAt }
    expect(suggestedContext(bank, { ...body, workstations: 25 }, last, '2026-11-23')).toEqual({
      told: { answers: { C01: 40, C02: 25, C12: ['lot-1', 'lot-2'] }, until: { C12: { 'lot-2': '2027-06-30' } } },
      from: { C01: closedAt, C12: closedAt, C02: 'sign-up' },
    })
  })
})
