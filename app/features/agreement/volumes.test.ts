import { describe, expect, it } from 'vitest'
import type { Formula } from './agreement.ts'
import { estimateMeasures, formulaQuantities } from './volumes.ts'

const formula = (lines: Formula['lines']): Formula => ({
  code: 'any',
  level: 1,
  title: { fr: 'x', en: 'x' },
  summary: { fr: 'x', en: 'x' },
  months: 12,
  lines,
})

const untold = { population: null, agents: null, workstations: null, dataTerabytes: null, bodyType: 'commune' }

describe('measures of an authority', () => {
  it('keeps what the authority told and estimates nothing then', () => {
    const measures = estimateMeasures({ ...untold, population: 2_000, agents: 31, workstations: 12, servers: 0, applications: 14, sites: 2, dataTerabytes: 3 })
    expect(measures).toEqual({ agents: 31, workstations: 12, servers: 0, applications: 14, sites: 2, terabytes: 3, estimated: [] })
  })

  it('estimates a commune of 2,000 at 24 agents, 17 workstations and what goes with them, and says so', () => {
    const { estimated, ...measures } = estimateMeasures({ ...untold, population: 2_000 })
    expect(measures).toEqual({ agents: 24, workstations: 17, servers: 3, applications: 12, sites: 4, terabytes: 2 })
    expect(estimated).toEqual(Object.keys(measures))
  })

  it('derives workstations from the agents told', () => {
    expect(estimateMeasures({ ...untold, agents: 100, bodyType: 'sdis' }).workstations).toBe(70)
  })

  it('counts the data of the servers told, besides that of workstations', () => {
    expect(estimateMeasures({ ...untold, workstations: 100, servers: 80 }).terabytes).toBe(22)
  })

  it('assumes a small body when nothing is known', () => {
    expect(estimateMeasures({ ...untold, bodyType: 'ccas' }).agents).toBe(20)
  })

  it('never goes below one unit for a tiny village', () => {
    const { estimated: _estimated, ...measures } = estimateMeasures({ ...untold, population: 12 })
    expect(Object.values(measures).filter((each) => each < 1)).toEqual([])
  })
})

describe('quantities of a formula', () => {
  const measures = { agents: 2_700, workstations: 41, servers: 9, applications: 30, sites: 12, terabytes: 3 }

  it('rounds a share of the measure up to whole units, without floating-point surplus', () => {
    expect(formulaQuantities(formula([{ item: 'a', per: 'agent', quantity: 0.01, atLeast: 1 }, { item: 'b', per: 'workstation', quantity: 0.25, atLeast: 1 }]), measures)).toEqual({ a: 27, b: 11 })
  })

  it('never orders less than the minimum of the line', () => {
    expect(formulaQuantities(formula([{ item: 'a', per: 'terabyte', quantity: 0.1, atLeast: 2 }]), measures)).toEqual({ a: 2 })
  })

  it('sizes by servers, applications and sites too', () => {
    const lines = [{ item: 'a', per: 'server', quantity: 0.5, atLeast: 1 }, { item: 'b', per: 'application', quantity: 0.1, atLeast: 1 }, { item: 'c', per: 'site', quantity: 1, atLeast: 1 }] as const
    expect(formulaQuantities(formula(lines), measures)).toEqual({ a: 5, b: 3, c: 12 })
  })

  it('asks for nothing of an item whose measure is nil and which has no minimum', () => {
    expect(formulaQuantities(formula([{ item: 'a', per: 'server', quantity: 0.5, atLeast: 0 }]), { ...measures, servers: 0 })).toEqual({})
  })

  it('adds two lines of one item', () => {
    expect(formulaQuantities(formula([{ item: 'a', per: 'fixed', quantity: 2, atLeast: 2 }, { item: 'a', per: 'terabyte', quantity: 1, atLeast: 1 }]), measures)).toEqual({ a: 5 })
  })
})
