import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionnaireSchema } from './questionnaire.ts'
import { profileOf } from './score-input.ts'
import { type Profile, targetProfile } from './target-profile.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const target = (profile: Partial<Profile>) => targetProfile(bank, { type: 'commune', population: null, workstations: 50, nis2: 'none', ...profile }).level

describe('the target of an authority', () => {
  it.each([
    ['a commune with 9 workstations', { workstations: 9, population: 800 }, 1.5],
    ['a commune with 10 workstations and 3,499 inhabitants', { workstations: 10, population: 3499 }, 2],
    ['a commune of 3,500 inhabitants', { population: 3500 }, 2.5],
    ['a commune of 30,000 inhabitants', { population: 30_000 }, 2.5],
    ['a commune of 30,001 inhabitants', { population: 30_001 }, 3],
    ['an EPCI of 3,000 inhabitants', { type: 'epci', population: 3000 }, 2.5],
    ['an EPCI of 80,000 inhabitants', { type: 'epci', population: 80_000 }, 3],
    ['a syndicate whose population nobody knows', { type: 'syndicat' }, 2.5],
    ['a hospital', { type: 'hopital', population: 500 }, 3.5],
    ['a fire and rescue service', { type: 'sdis' }, 3.5],
    ['a small commune that is an important entity', { population: 800, workstations: 5, nis2: 'important' as const }, 3],
    ['a small commune that is an essential entity', { population: 800, workstations: 5, nis2: 'essential' as const }, 3.5],
  ])('is, for %s, %d', (_who, profile, level) => {
    expect(target(profile)).toBe(level)
  })

  it('estimates the workstations nobody told from the population', () => {
    const known = { population: 400, agents: null, workstations: null, bodyType: 'commune' }
    expect(targetProfile(bank, profileOf(known, 'none')).code).toBe('micro-commune')
    expect(targetProfile(bank, profileOf({ ...known, population: 2000 }, 'none')).code).toBe('small-commune')
    expect(profileOf({ ...known, population: null }, 'none').workstations).toBeNull()
  })
})
