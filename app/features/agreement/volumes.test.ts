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
  effects: {},
})

describe('measures of an authority', () => {
  it('keeps what the authority told and estimates nothing then', () => {
    const measures = estimateMeasures({ population: 2_000, agents: 31, workstations: 12, dataTerabytes: 3, bodyType: 'commune' })
    expect(measures).toEqual({ agents: 31, workstations: 12, terabytes: 3, estimated: [] })
  })

  it('estimates a commune of 2,000 at 24 agents and 17 workstations, and says so', () => {
    const measures = estimateMeasures({ population: 2_000, agents: null, workstations: null, dataTerabytes: null, bodyType: 'commune' })
    expect(measures).toEqual({ agents: 24, workstations: 17, terabytes: 1, estimated: ['agents', 'workstations', 'terabytes'] })
  })

  it('derives workstations from the agents told', () => {
    expect(estimateMeasures({ population: null, agents: 100, workstations: null, dataTerabytes: null, bodyType: 'sdis' }).workstations).toBe(70)
  })

  it('assumes a small body when nothing is known', () => {
    expect(estimateMeasures({ population: null, agents: null, workstations: null, dataTerabytes: null, bodyType: 'ccas' }).agents).toBe(20)
  })

  it('never goes below one unit for a tiny village', () => {
    const measures = estimateMeasures({ population: 12, agents: null, workstations: null, dataTerabytes: null, bodyType: 'commune' })
    expect([measures.agents, measures.workstations, measures.terabytes]).toEqual([1, 1, 1])
  })
})

describe('quantities of a formula', () => {
  const measures = { agents: 2_700, workstations: 41, terabytes: 3 }

  it('rounds a share of the measure up to whole units, without floating-point surplus', () => {
    expect(formulaQuantities(formula([{ item: 'a', per: 'agent', quantity: 0.01, atLeast: 1 }, { item: 'b', per: 'workstation', quantity: 0.25, atLeast: 1 }]), measures)).toEqual({ a: 27, b: 11 })
  })

  it('never orders less than the minimum of the line', () => {
    expect(formulaQuantities(formula([{ item: 'a', per: 'terabyte', quantity: 0.1, atLeast: 2 }]), measures)).toEqual({ a: 2 })
  })

  it('adds two lines of one item', () => {
    expect(formulaQuantities(formula([{ item: 'a', per: 'fixed', quantity: 2, atLeast: 2 }, { item: 'a', per: 'terabyte', quantity: 1, atLeast: 1 }]), measures)).toEqual({ a: 5 })
  })
})
