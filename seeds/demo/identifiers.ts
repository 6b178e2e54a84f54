/** The digit that makes a number pass Luhn when appended to it. */
const luhnKey = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, char, place) => {
    const value = Number(char) * (place % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/**
 * A well-formed SIREN that belongs to no one: the numbers under 000 325 175 were never attributed (lowest of the Sirene register).
 * The contractors of `contractors.json` stand in 000 200 xxx, the authorities in 000 300 xxx.
 */
export const inventedSiren = (rank: number): string => {
  const body = `00030${String(rank).padStart(3, '0')}`
  return `${body}${luhnKey(body)}`
}

/** The SIRET of the main establishment of an invented SIREN. */
export const inventedSiret = (siren: string): string => `${siren}0001${luhnKey(`${siren}0001`)}`
