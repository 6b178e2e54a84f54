import { describe, expect, it } from 'vitest'
import { answerForm } from './answer.form.ts'

const typed = { assessment: 'a', revision: '0', choice: 'unknown' }

describe('an answer as typed', () => {
  it('asks why a question does not apply', () => {
    expect(answerForm.safeParse({ ...typed, choice: 'not-applicable', reason: '  ' }).success).toBe(false)
    expect(answerForm.safeParse({ ...typed, choice: 'not-applicable', reason: 'pas de serveur' }).success).toBe(true)
  })
  it('carries a revision that the database can hold', () => {
    expect(answerForm.parse({ ...typed, revision: '12' }).revision).toBe(12)
    for (const revision of ['2147483648', '99999999999', '-1', '1.5', 'x']) expect(answerForm.safeParse({ ...typed, revision }).success, revision).toBe(false)
  })
})
