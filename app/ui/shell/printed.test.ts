import { expect, it } from 'vitest'
import { printed, printedFoot } from './printed.ts'

const route = { handle: printed<{ number: string }>(({ number }, lang) => `${lang === 'fr' ? 'Bon' : 'Order'} ${number}`), data: { number: 'BC-7' } as unknown }

it('a printed sheet says whose it is and which document it is', () => {
  expect(printedFoot([{ handle: undefined, data: {} }, route], 'fr', 'Ville de Port-Aubreval')).toBe('Ressort · Ville de Port-Aubreval · Bon BC-7')
  expect(printedFoot([route], 'en', undefined)).toBe('Ressort · Order BC-7')
})

it('a page that could not be read, or that nobody prints, has no foot', () => {
  expect(printedFoot([{ ...route, data: undefined }], 'fr', undefined)).toBeUndefined()
  expect(printedFoot([{ handle: { scripts: false }, data: {} }], 'fr', undefined)).toBeUndefined()
})
