import { expect, it } from 'vitest'
import { pageOf, pageSize } from './page.ts'

it('an empty list has one page', () => {
  expect(pageOf(0, 1)).toEqual({ page: 1, pages: 1, total: 0, offset: 0 })
})

it('the last row of a full page does not open another one', () => {
  expect([pageOf(pageSize, 1).pages, pageOf(pageSize + 1, 1).pages]).toEqual([1, 2])
})

it('a page past the end, before the start or between two comes back inside the list', () => {
  expect([99, 0, -3, 2.7].map((asked) => pageOf(60, asked).page)).toEqual([3, 1, 1, 2])
  expect(pageOf(60, 3).offset).toBe(50)
})
