import { describe, expect, it } from 'vitest'
import { parseBudget } from './budget.ts'

describe('a typed budget', () => {
  it.each([
    ['40 000', 4_000_000],
    ['40\u202f000 €', 4_000_000],
    ['40\u00a0000,50', 4_000_050],
    ['40000', 4_000_000],
    ['40.000', 4_000_000],
    ['1.234.567,8 €', 123_456_780],
    ['12,5', 1_250],
    ['12.5', 1_250],
    ['40 k€', 4_000_000],
    ['3 500 euros HT', 350_000],
    ['100 000 000', 10_000_000_000],
  ])('reads « %s »', (typed, cents) => {
    expect(parseBudget(typed)).toEqual({ cents })
  })

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['€', 'required'],
    ['beaucoup', 'not-a-number'],
    ['12,345', 'not-a-number'],
    ['1e9', 'not-a-number'],
    ['0', 'zero'],
    ['0,00 €', 'zero'],
    ['-5', 'negative'],
    ['−5 000', 'negative'],
    ['100 000 000,01', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('refuses « %s »: %s', (typed, issue) => {
    expect(parseBudget(typed)).toEqual({ issue })
  })
})
