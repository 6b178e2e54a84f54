import { describe, expect, it } from 'vitest'
import { parseAmount, parseDays } from './amount.ts'

describe('an amount as people type it', () => {
  it.each([
    ['40 000', 4_000_000],
    ['40\u202f000\u00a0€', 4_000_000],
    ['40.000,50', 4_000_050],
    ['40000 € HT', 4_000_000],
    ['40 k€', 4_000_000],
    ['1,5k', 150_000],
    ['0', 0],
    ['-0', 0],
  ])('« %s » is %i cents', (typed, cents) => expect(parseAmount(typed)).toEqual({ cents }))

  it.each([
    ['beaucoup', 'not-a-number'],
    ['', 'not-a-number'],
    ['-3', 'negative'],
    ['1e9', 'not-a-number'],
    [`12${' '.repeat(60)}345 euros et puis rien`, 'not-a-number'],
    ['9'.repeat(10_000), 'not-a-number'],
    ['100 000 001', 'too-large'],
  ])('« %s » is refused: %s', (typed, issue) => expect(parseAmount(typed)).toEqual({ issue }))
})

describe('a number of days as people type it', () => {
  it.each([
    ['12', 12],
    ['12,5 jours', 12.5],
    ['0', 0],
  ])('« %s » is %d days', (typed, days) => expect(parseDays(typed)).toEqual({ days }))

  it.each([
    ['douze', 'not-a-number'],
    ['-1', 'negative'],
    ['1001', 'too-large'],
  ])('« %s » is refused: %s', (typed, issue) => expect(parseDays(typed)).toEqual({ issue }))
})
