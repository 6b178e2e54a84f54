import { describe, expect, it } from 'vitest'
import { assuranceFrom } from './assurance.ts'

describe('how well an answer is backed', () => {
  const pieces = [{ level: 2, assurance: 1 }, { level: 2, assurance: 2 }, { level: 3, assurance: 1 }]
  it('is its best piece of that very level', () => expect([assuranceFrom(2, pieces), assuranceFrom(3, pieces)]).toEqual([2, 1]))
  it('is nothing at a level no piece backs, nor for an answer without a level', () => expect([assuranceFrom(4, pieces), assuranceFrom(null, pieces), assuranceFrom(0, [])]).toEqual([0, 0, 0]))
  it('does not depend on the order of the pieces', () => expect(assuranceFrom(2, pieces.toReversed())).toBe(2))
})
