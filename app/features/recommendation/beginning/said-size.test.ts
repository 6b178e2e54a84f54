import { describe, expect, it } from 'vitest'
import { readSaid, typedSaid } from './said-size.ts'

describe('what a body says of its size', () => {
  it('is read as people type it', () => {
    expect(readSaid({ type: 'commune', population: '2 150', agents: '38', workstations: '' })).toEqual({ said: { bodyType: 'commune', population: 2_150, agents: 38, workstations: null }, issues: [] })
    expect(readSaid({ population: '12\u202f000' }).said.population).toBe(12_000)
  })

  it('may be nothing at all', () => {
    expect(readSaid({})).toEqual({ said: { bodyType: null, population: null, agents: null, workstations: null }, issues: [] })
  })

  it('is refused field by field', () => {
    expect(readSaid({ type: 'royaume', population: '-3', agents: 'une dizaine', workstations: '99999999999' }).issues).toEqual([
      { path: 'type', code: 'unknown-choice' },
      { path: 'population', code: 'negative' },
      { path: 'agents', code: 'not-a-number' },
      { path: 'workstations', code: 'too-large' },
    ])
    expect(readSaid({ agents: '12,5' }).issues).toEqual([{ path: 'agents', code: 'not-a-number' }])
  })

  it('written in a form and read again is the same', () => {
    const said = { bodyType: 'epci', population: 31_000, agents: null, workstations: 120 }
    expect(readSaid(typedSaid(said)).said).toEqual(said)
  })
})
