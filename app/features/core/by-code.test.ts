import { expect, expectTypeOf, it } from 'vitest'
import { byCode } from './by-code.ts'

const french = byCode({ open: 'ouvert', closed: 'fermé' })

it('words found by a code keep their codes: another language that forgets one does not compile', () => {
  expectTypeOf<{ open: string; closed: string }>().toExtend<typeof french>()
  expectTypeOf<{ open: string }>().not.toExtend<typeof french>()
  const code: string = 'open'
  expect([french[code], french.closed, french['unheard-of']]).toEqual(['ouvert', 'fermé', undefined])
})
