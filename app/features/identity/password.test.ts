import { describe, expect, it } from 'vitest'
import { normalisePassword, passwordFault } from './password.ts'

const email = 'claire.martin@mairie-exemple.fr'

describe('a new password', () => {
  it.each(['quatre mots sans lien vert', 'Le chat dort sur la 3e marche', 'ééééàààà-üüüü-ñññ', 'x7#kQ9!mZ2@pL4', '日本語のとても長いパスワードです'])('« %s » is accepted', (typed) => {
    expect(passwordFault(typed, email)).toBeNull()
  })
  it.each([
    ['', 'required'],
    ['treize signes', 'password-too-short'],
    ['a'.repeat(65) + 'b'.repeat(64), 'password-too-long'],
    ['MotDePasse20252026', 'password-common'],
    ['M0tD3P@sse!!!!', 'password-common'],
    ['ressort-ressort-2026', 'password-common'],
    ['Ressort2026!!!!', 'password-common'],
    ['aaaaaaaaaaaaaaaa', 'password-common'],
    ['abababababababab', 'password-common'],
    ['12345678901234', 'password-common'],
    ['abcdefghijklmno', 'password-common'],
    ['azertyuiop12345', 'password-common'],
    ['claire.martin@mairie-exemple.fr', 'password-is-email'],
    ['claire.martin.2026', 'password-is-email'],
    ['ClaireMartinClaireMartin1', 'password-is-email'],
  ])('« %s » is refused as %s', (typed, fault) => {
    expect(passwordFault(typed, email)).toBe(fault)
  })
  it('counts characters as a person does: fourteen emoji are fourteen', () => {
    expect(passwordFault('🐝🦊🐢🦉🐸🦁🐙🦀🐞🐌🐧🐘🦒🐬', email)).toBeNull()
  })
  it('is the same password however the accent was composed', () => {
    expect(normalisePassword('e\u0301te\u0301')).toBe(normalisePassword('été'))
  })
})
