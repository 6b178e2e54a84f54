import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleanText, keptValues, nestFields, parseFields } from './parse-form.ts'

describe('the fields of a form', () => {
  it('nest by dots and gather repeated names', () => {
    expect(nestFields([['lines.0.quantity', '2'], ['lines.1.quantity', '3'], ['role', 'a'], ['role', 'b']])).toEqual({
      lines: { 0: { quantity: '2' }, 1: { quantity: '3' } },
      role: ['a', 'b'],
    })
  })
  it('cannot reach the prototype of an object', () => {
    expect(nestFields([['__proto__.admin', '1'], ['a.constructor.b', '1']])).toEqual({})
    expect(Object.prototype).not.toHaveProperty('admin')
  })
  it('leave secrets out of what the page shows again', () => {
    expect(keptValues([['email', 'a@b.fr'], ['password', 'x'], ['newPassword', 'y'], ['formKey', 'k']])).toEqual({ email: 'a@b.fr' })
  })
  it('keep what a person typed, without the characters that nobody sees or that turn a line around', () => {
    expect(cleanText('a\u0000b\u0007\tc\r\nd')).toBe('ab\tc\nd')
    expect(cleanText('EJ\u202e12\u2066\u200b\ufeff')).toBe('EJ12')
    expect(cleanText('Élu·e 👩\u200d🚒 e\u0301')).toBe('Élu·e 👩\u200d🚒 é')
  })
  it('give one coded issue per fault', () => {
    const schema = z.object({ name: z.string().min(1, 'required'), quantity: z.coerce.number() })
    expect(parseFields(schema, [['name', ''], ['quantity', 'x']])).toEqual({
      ok: false,
      issues: [{ path: 'name', code: 'required' }, { path: 'quantity', code: 'invalid' }],
    })
  })
})
