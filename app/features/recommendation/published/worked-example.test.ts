import { expect, it } from 'vitest'
import { inLevels, milli, worthTable } from '../engine/value.ts'
import { exampleDomain, workedExample } from './worked-example.ts'

const value = { slopes: [{ share: 0.4, slope: 1 }, { share: 0.35, slope: 0.6 }, { share: 0.25, slope: 0.3 }], discount: 0.95, synergyCap: 0.1 }

it('the example of the public page is worked out as the search does', () => {
  const { parts, first, both } = workedExample(value)
  expect(parts.map(({ levels, slope }) => [levels, slope])).toEqual([[0.8, 1], [expect.closeTo(0.4), 0.6]])
  const { weight, from, target, gained } = exampleDomain
  const searched = (worthTable({ domain: 'D', weight, gap: target - from }, value)[milli(gained)] ?? 0) * 10_000
  expect(first).toBeCloseTo(inLevels(searched), 9)
  expect(both).toBeCloseTo(3.042, 9)
})
