/** What a person typed as an identifier, without the spaces, dots and dashes people put in it. */
export const digitsOf = (typed: string): string => typed.replace(/[\s.\u00a0\u202f-]/g, '')

const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, char, place) => {
    const value = Number(char) * (place % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)

const laPoste = '356000000'

export type IdentifierFault = 'required' | 'not-digits' | 'wrong-length' | 'wrong-key'
export type Identifier = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly fault: IdentifierFault }

const read = (typed: string, length: number, keyHolds: (digits: string) => boolean): Identifier => {
  const digits = digitsOf(typed)
  if (digits === '') return { ok: false, fault: 'required' }
  if (!/^\d+$/.test(digits)) return { ok: false, fault: 'not-digits' }
  if (digits.length !== length) return { ok: false, fault: 'wrong-length' }
  return keyHolds(digits) && !/^0+$/.test(digits) ? { ok: true, value: digits } : { ok: false, fault: 'wrong-key' }
}

/** Reads a SIREN: nine digits whose Luhn sum is a multiple of ten (INSEE). Says what is wrong otherwise. */
export const readSiren = (typed: string): Identifier => read(typed, 9, (digits) => luhnSum(digits) % 10 === 0)

/**
 * Reads a SIRET: fourteen digits, both its SIREN and the whole under Luhn (INSEE).
 * La Poste's establishments (356 000 000) follow another rule: the plain sum of their digits is a multiple of five.
 */
export const readSiret = (typed: string): Identifier =>
  read(typed, 14, (digits) => {
    if (luhnSum(digits.slice(0, 9)) % 10 !== 0) return false
    if (luhnSum(digits) % 10 === 0) return true
    return digits.startsWith(laPoste) && [...digits].reduce((sum, char) => sum + Number(char), 0) % 5 === 0
  })

/** The SIREN inside a SIRET. */
export const sirenOf = (siret: string): string => siret.slice(0, 9)

/** « 214 900 078 » or « 214 900 078 00016 », as people read them aloud. */
export const formatIdentifier = (digits: string): string => digits.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, (_, a, b, c, d) => [a, b, c, d].filter(Boolean).join('\u202f'))

/** Whether these nine digits, written without separators, are a well-formed SIREN. */
export const isSiren = (digits: string): boolean => /^\d{9}$/.test(digits) && readSiren(digits).ok
