import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionnaireSchema } from '../questionnaire.ts'
import { toldTarget } from './told-profile.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const town = { bodyType: 'commune', population: 2_000, agents: null, workstations: null }

describe('the target of an authority, once it told what it is', () => {
  it('rests on what sign-up knows while nothing else is told', () => {
    expect(toldTarget(bank, town, {})).toMatchObject({ code: 'small-commune', level: 2, nis2: null, population: 2_000, workstations: 17, workstationsFrom: 'estimate' })
    expect(toldTarget(bank, { ...town, workstations: 6 }, {})).toMatchObject({ code: 'micro-commune', workstations: 6, workstationsFrom: 'sign-up' })
    expect(toldTarget(bank, { ...town, bodyType: 'syndicat', population: null }, {})).toMatchObject({ code: 'medium', workstations: null, workstationsFrom: 'nowhere' })
  })

  it('follows what it tells of its size before what sign-up knew', () => {
    expect(toldTarget(bank, { ...town, workstations: 40 }, { C02: 9 })).toMatchObject({ code: 'micro-commune', level: 1.5, workstations: 9, workstationsFrom: 'context' })
  })

  it('is raised by its NIS 2 status whatever its size, and a status of none is a status told', () => {
    const levels = (['none', 'important', 'essential'] as const).map((status) => toldTarget(bank, town, { C08: [status] }))
    expect(levels.map(({ level, nis2 }) => [level, nis2])).toEqual([[2, 'none'], [3, 'important'], [3.5, 'essential']])
  })
})
