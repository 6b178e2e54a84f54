import { describe, expect, it } from 'vitest'
import { formatIdentifier, readSiren, readSiret } from './siret.ts'

describe('a SIREN', () => {
  it.each(['214900078', '214 900 078', '214.900.078', '214\u202f900\u202f078', ' 214-900-078 '])('is read from « %s »', (typed) => {
    expect(readSiren(typed)).toEqual({ ok: true, value: '214900078' })
  })
  it.each([
    ['', 'required'],
    ['Angers', 'not-digits'],
    ['21490007', 'wrong-length'],
    ['2149000780', 'wrong-length'],
    ['214900079', 'wrong-key'],
    ['241900078', 'wrong-key'],
    ['000000000', 'wrong-key'],
  ])('« %s » is refused as %s', (typed, fault) => {
    expect(readSiren(typed)).toEqual({ ok: false, fault })
  })
})

describe('a SIRET', () => {
  it('carries its SIREN and its own key', () => {
    expect(readSiret('732 829 320 00074')).toEqual({ ok: true, value: '73282932000074' })
    expect(readSiret('73282932000075')).toEqual({ ok: false, fault: 'wrong-key' })
  })
  it('with a wrong SIREN is refused even when its whole key holds', () => {
    expect(readSiret('73282932100073')).toEqual({ ok: false, fault: 'wrong-key' })
  })
  it('of La Poste is accepted by the sum of its digits, the head office by the common key', () => {
    expect(readSiret('356 000 000 00048')).toEqual({ ok: true, value: '35600000000048' })
    expect(readSiret('35600000049837')).toEqual({ ok: true, value: '35600000049837' })
    expect(readSiret('35600000049838')).toEqual({ ok: false, fault: 'wrong-key' })
  })
  it('is shown in groups', () => {
    expect(formatIdentifier('73282932000074')).toBe('732\u202f829\u202f320\u202f00074')
    expect(formatIdentifier('214900078')).toBe('214\u202f900\u202f078')
  })
})
