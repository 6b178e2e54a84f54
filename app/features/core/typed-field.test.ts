import { z } from 'zod/mini'
import { expect, it } from 'vitest'
import { typedField } from './typed-field.ts'

const even = z.object({ count: typedField((typed, fault) => (/^\d*[02468]$/.test(typed) ? Number(typed) : fault('not-even'))) })

it('a field is the value its rule reads', () => {
  expect(even.parse({ count: '12' })).toEqual({ count: 12 })
})

it('a field that cannot be read carries the code of its sentence, and no value', () => {
  const { success, error } = even.safeParse({ count: '13' })
  expect(success).toBe(false)
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['count', 'not-even']])
})
