import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aboveWeakestAxis } from '../scoring.ts'
import { questionnaireSchema } from '../questionnaire.ts'
import { workedExample } from './worked-example.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync(new URL('../../../../seeds/questionnaires/2026-1.json', import.meta.url), 'utf8')))
const example = workedExample(bank)
const ends = ['point', 'low', 'high'] as const

describe('the worked example of the method', () => {
  it('shows every kind of answer, a cap that holds and one that holds the low end alone', () => {
    expect(new Set(example.rows.map(({ answer }) => answer.kind))).toEqual(new Set(['level', 'unknown', 'not-applicable']))
    expect(new Set(example.rows.flatMap(({ answer }) => (answer.kind === 'level' ? [answer.assurance] : [])))).toEqual(new Set([0, 1, 2]))
    expect(example.rows.some(({ answer }) => answer.kind === 'level' && answer.guess)).toBe(true)
    expect(new Set(example.domain.caps.map(({ lowOnly }) => lowOnly))).toEqual(new Set([true, false]))
    expect(example.domain.point).toBeLessThan(example.mean.point)
  })

  it('can be redone by hand, from the rows to the whole', () => {
    const { domain, rows, weight, mean, score } = example
    const counted = rows.flatMap((row) => (row.interval ? [{ ...row.interval, weight: row.weight }] : []))
    for (const end of ends) {
      expect(mean[end]).toBeCloseTo(counted.reduce((sum, row) => sum + row.weight * row[end], 0) / weight, 12)
      const limits = domain.caps.filter(({ lowOnly }) => end === 'low' || !lowOnly).map(({ cap }) => cap)
      expect(domain[end]).toBeCloseTo(Math.min(mean[end], ...limits), 12)
      const over = (all: readonly { weight: number; point: number | null; low: number | null; high: number | null }[]) =>
        all.reduce((sum, each) => sum + each.weight * (each[end] ?? Number.NaN), 0) / all.reduce((sum, each) => sum + each.weight, 0)
      for (const axis of score.axes) expect(axis[end]).toBeCloseTo(over(score.domains.filter((each) => each.axis === axis.code)), 12)
      expect(score.overall?.[end]).toBeCloseTo(Math.min(over(score.domains), Math.min(...score.axes.map((axis) => axis[end])) + aboveWeakestAxis), 12)
    }
  })
})
