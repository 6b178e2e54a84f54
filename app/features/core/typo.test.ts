import { describe, expect, it } from 'vitest'
import { formatList, formatNumber, typo } from './typo.ts'

describe('French typography', () => {
  it('puts narrow spaces before high punctuation and inside guillemets', () => {
    expect(typo('Est-ce « sûr » ? Oui ; très !')).toBe('Est-ce «\u202fsûr\u202f»\u202f? Oui\u202f; très\u202f!')
  })
  it('puts a no-break space before a colon and a percent sign', () => {
    expect(typo('Reste : 12 %')).toBe('Reste\u00a0: 12\u00a0%')
  })
  it('uses real apostrophes', () => {
    expect(typo("l'accord-cadre")).toBe('l’accord-cadre')
  })
  it('is idempotent', () => {
    const once = typo("C'est « prêt » : 1 200 € !")
    expect(typo(once)).toBe(once)
  })
  it('leaves English alone', () => {
    expect(typo("What's this?", 'en')).toBe("What's this?")
  })
  it('joins lists and groups digits', () => {
    expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c')
    expect(formatNumber(155_850, 'fr')).toBe('155\u202f850')
  })
})
