import { describe, expect, it } from 'vitest'
import { typo } from './typo.ts'

/** Pieces whose every sequence is a text that somebody might type. */
const pieces = ['l\'', 'accord', ' ', ' ', '?', '!', ':', ';', '«', '»', '12', '345', ' 678', ',50', ' €', '%', '...', '8 h 30', '14:05', 'n° 4', '\u00a0', '\u202f', '\n', '(', ')', 'https://exemple.fr/a?b=1;c:d', 'nom@exemple.fr', '`x ? y : z`', 'L\'HAŸ-LES-ROSES', '’', '“', '"', '\'', '.']

/** A repeatable sequence of numbers (linear congruence): a failing text can be found again. */
const sequence = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const draw = sequence(2_026)
const texts = Array.from({ length: 5_000 }, () => Array.from({ length: 1 + draw(14) }, () => pieces[draw(pieces.length)] ?? '').join(''))

describe('French typography of a text that somebody wrote', () => {
  it('puts narrow spaces before high punctuation and inside guillemets', () => {
    expect(typo('Est-ce « sûr » ? Oui ; très !')).toBe('Est-ce «\u202fsûr\u202f»\u202f? Oui\u202f; très\u202f!')
    expect(typo('Est-ce «sûr»? Vraiment ?! Oui;')).toBe('Est-ce «\u202fsûr\u202f»\u202f? Vraiment\u202f?! Oui\u202f;')
  })
  it('puts a no-break space before a colon, a percent sign and the euro', () => {
    expect(typo('Reste : 12 %')).toBe('Reste\u00a0: 12\u00a0%')
    expect(typo('Reste: 12%')).toBe('Reste\u00a0: 12\u00a0%')
    expect(typo('1 234 567,50 €')).toBe('1\u202f234\u202f567,50\u00a0€')
  })
  it('curls apostrophes, in capitals too', () => {
    expect(typo('l\'accord-cadre, aujourd\'hui')).toBe('l’accord-cadre, aujourd’hui')
    expect(typo('L\'HAŸ-LES-ROSES')).toBe('L’HAŸ-LES-ROSES')
  })
  it('keeps hours and numbers of things on one line', () => {
    expect(typo('À 8 h 30, lot n° 4')).toBe('À 8\u00a0h\u00a030, lot n°\u00a04')
  })
  it('leaves addresses, clock times and code alone', () => {
    for (const text of ['https://exemple.fr/a?b=1;c', 'nom@exemple.fr', 'de 14:05 à 15:10', '`x ? y : z`', 'www.exemple.fr/?q=1']) expect(typo(text)).toBe(text)
    expect(typo('Voir https://exemple.fr/a?b=1 : tout y est !')).toBe('Voir https://exemple.fr/a?b=1\u00a0: tout y est\u202f!')
  })
  it('does not join a year to the number that follows', () => {
    expect(typo('en 2026 120 communes')).toBe('en 2026 120 communes')
  })
  it('leaves English alone', () => {
    expect(typo('What\'s this?', 'en')).toBe('What\'s this?')
  })
  it('changes nothing the second time, whatever the text', () => {
    for (const text of texts) {
      const once = typo(text)
      expect(typo(once), JSON.stringify(text)).toBe(once)
    }
  })
  it('changes spaces, apostrophes and ellipses, never a word', () => {
    const bare = (text: string) => text.replace(/[\s\u00a0\u202f]/g, '').replaceAll('’', '\'').replaceAll('…', '...')
    for (const text of texts) expect(bare(typo(text)), JSON.stringify(text)).toBe(bare(text))
  })
})
