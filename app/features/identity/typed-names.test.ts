import { describe, expect, it } from 'vitest'
import { bodyName, jobTitle, optionalPersonName, personName } from './typed-names.ts'

const codes = (schema: typeof personName, typed: string) => {
  const read = schema.safeParse(typed)
  return read.success ? [] : read.error.issues.map((issue) => issue.message)
}

describe('a person’s name', () => {
  it.each(['Claire Martin', 'Jean-Noël d’Arc', 'J.-P. Le Goff', 'J.P. O\'Neill', 'Nguyễn Thị Ánh', 'Ève Ñuñez', 'Claire M.', 'Şükrü Çelik', '김민수'])('may be %s', (typed) => {
    expect(codes(personName, typed)).toEqual([])
  })
  it.each(['Gagnez sur evil.com', 'https://evil.example', 'www.evil', 'Claire 49', 'Claire\nOuvrez ce lien', 'a@b', 'Claire, ouvrez', '<b>Claire</b>', 'Claire ! Cliquez'])('may not be %j', (typed) => {
    expect(codes(personName, typed)).toContain('not-a-name')
  })
  it('is one line of eighty characters at most, and asked for unless it may be missing', () => {
    expect(codes(personName, 'a'.repeat(80))).toEqual([])
    expect(codes(personName, 'a'.repeat(81))).toEqual(['too-long'])
    expect(codes(personName, '  ')).toEqual(['required'])
    expect(optionalPersonName.safeParse('').success).toBe(true)
  })
})

describe('a job title', () => {
  it.each(['DGS', 'Directeur adjoint (RH/SI), pôle 2', 'Resp. achats & marchés', 'Adjoint n° 3'])('may be %s', (typed) => {
    expect(codes(jobTitle, typed)).toEqual([])
  })
  it.each(['http://evil.example', 'www.evil', 'DSI evil.com/x', 'DSI\nOuvrez'])('may not be %j', (typed) => {
    expect(codes(jobTitle, typed)).toContain('not-a-job-title')
  })
})

describe('the name of an organisation', () => {
  it.each(['C.C.A.S. de Trélazé', 'SDIS 49', 'Syndicat mixte « Anjou Numérique »', 'Régie d’eau (Loire) : service public'])('may be %s', (typed) => {
    expect(codes(bodyName, typed)).toEqual([])
  })
  it.each(['Ouvrez https://evil.example', 'evil.com', 'Ville\nOuvrez ce lien'])('may not be %j', (typed) => {
    expect(codes(bodyName, typed)).toContain('not-a-body-name')
  })
})
