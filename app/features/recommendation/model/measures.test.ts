import { describe, expect, it } from 'vitest'
import { measuresOf } from './measures.ts'

const body = { population: 2_000, agents: 30, workstations: null, dataTerabytes: 4, bodyType: 'commune' }

describe('what a plan and a basket are sized by', () => {
  it('takes what the assessment told before what the sign-up told, and estimates the rest from it', () => {
    expect(measuresOf(body, { agents: 40, servers: 6, sites: 9, budget: 12 })).toEqual({ agents: 40, workstations: 28, servers: 6, applications: 13, sites: 9, terabytes: 4, estimated: ['workstations', 'applications'] })
  })
  it('keeps what the sign-up told without an assessment', () => {
    expect(measuresOf(body, {})).toMatchObject({ agents: 30, workstations: 21, servers: 4 })
  })
  it('keeps a nil figure that somebody told', () => {
    expect(measuresOf(body, { servers: 0 })).toMatchObject({ servers: 0, terabytes: 4 })
  })
})
