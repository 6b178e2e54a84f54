import { describe, expect, it } from 'vitest'
import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { demonstrationOperator } from '../operator-demonstration.ts'
import { type Operator, operatorFile, unknownOperator } from '../operator.schema.ts'
import { accessibilitySheet } from './accessibility.ts'
import { cookiesSheet } from './cookies.ts'
import { legalSheet } from './legal.ts'
import { privacySheet } from './privacy.ts'
import { securityText } from './security-text.ts'

const origin = 'https://ressort.exemple.fr'
const day = '2026-11-22'
const statement = (operator: Operator, lang: Lang = 'fr') => accessibilitySheet({ operator, lang, origin, day })
const said = (sheet: object): string => JSON.stringify(sheet)
const audited = (rate: number, date = '2026-03-02'): Operator => operatorFile.parse({ name: 'Centrale', accessibility: { audit: { date, auditor: 'Cabinet Clair', rate } } })

describe('the accessibility statement', () => {
  it('declares the service not compliant while no audit was made', () => {
    expect(statement(unknownOperator).title).toBe('Accessibilité\u00a0: non conforme')
    expect(said(statement(unknownOperator))).toContain('Aucun audit n’a été réalisé')
  })
  it('gives the result of the audit, its author, its day and its standard', () => {
    const sheet = statement(audited(71.7))
    expect(sheet.title).toBe('Accessibilité\u00a0: partiellement conforme')
    expect(said(sheet)).toContain('L’audit réalisé par Cabinet Clair le 2 mars 2026, avec le référentiel RGAA 4.1.2, révèle que 71,70\u00a0% des critères sont respectés.')
    expect(statement(audited(100)).title).toBe('Accessibilité\u00a0: totalement conforme')
    expect(statement(audited(20)).lead).toContain('moins de la moitié')
  })
  it('says that an audit over three years old must be made again', () => {
    const sheet = statement(audited(100, '2023-10-01'))
    expect(sheet.title).toBe('Accessibilité\u00a0: non conforme')
    expect(said(sheet)).toContain('Le dernier audit date du 1er octobre 2023\u00a0: il a plus de trois ans')
  })
  it.each(['fr', 'en'] as const)('names the law, the standard, the Defender of Rights and the tools of its tests, in %s', (lang) => {
    const text = said(statement(unknownOperator, lang))
    for (const duty of ['2005-102', '2019-768', '4.1.2', 'https://formulaire.defenseurdesdroits.fr/', '9 69 39 00 00', 'Libre réponse 71120', 'axe-core', origin]) expect([duty, text.includes(duty)]).toEqual([duty, true])
  })
})

const sheetsOf = (operator: Operator, lang: Lang) => ({
  legal: legalSheet({ operator, lang, origin }),
  privacy: privacySheet({ operator, lang, origin, demo: false }),
  cookies: cookiesSheet({ operator, lang, origin }),
  accessibility: statement(operator, lang),
})

describe('the pages of an operator', () => {
  it('say what is to be completed where nothing was said, and never what nobody knows', () => {
    const { legal, privacy } = sheetsOf(unknownOperator, 'fr')
    expect(said(legal).match(/à compléter par l’exploitant/g)?.length).toBeGreaterThan(5)
    expect(said(privacy).match(/à compléter par l’exploitant/g)?.length).toBeGreaterThan(8)
    expect(said([legal, privacy])).not.toMatch(/undefined|null|NaN/)
  })
  it('leave the demonstration nothing to complete but its plans', () => {
    const { legal, privacy } = sheetsOf(demonstrationOperator, 'fr')
    expect(said([legal, privacy])).not.toContain('à compléter')
  })
  it('end with the sections the operator wrote, each on its page, in the language of the page', () => {
    const part = (title: string) => [{ title: { fr: title, en: `${title} (en)` }, paragraphs: ['Une phrase.'] }]
    const operator = operatorFile.parse({ name: 'C', texts: { legal: part('Règles'), privacy: part('Registre'), cookies: part('Autres'), accessibility: part('Langue des signes') } })
    const titles = (lang: Lang) => Object.entries(sheetsOf(operator, lang)).map(([page, sheet]) => [page, sheet.sections.map(({ title }) => title).filter((title) => /^(Règles|Registre|Autres|Langue)/.test(title))])
    expect(titles('fr')).toEqual([['legal', ['Règles']], ['privacy', ['Registre']], ['cookies', ['Autres']], ['accessibility', ['Langue des signes']]])
    expect(titles('en')[0]).toEqual(['legal', ['Règles (en)']])
  })
})

describe('security.txt', () => {
  const now = new Date('2026-11-22T10:00:00Z')
  const text = (contacts: object): string | null => securityText({ contacts: operatorFile.parse({ name: 'C', contacts }).contacts, origin, now })

  it('is not served without an address to write to', () => expect(text({ phone: '02 61 91 00 00' })).toBeNull())
  it('names the security address, else the help, as a mail or a page', () => {
    expect(text({ email: 'aide@exemple.fr' })).toContain('Contact: mailto:aide@exemple.fr\n')
    expect(text({ email: 'aide@exemple.fr', security: 'https://exemple.fr/faille' })).toContain('Contact: https://exemple.fr/faille\n')
  })
  it('ends in less than a year, says its languages, its own address and a page that exists', () => {
    const served = text({ email: 'aide@exemple.fr' }) ?? ''
    const expires = new Date(/^Expires: (.+)$/m.exec(served)?.[1] ?? '').getTime() - now.getTime()
    expect(expires).toBeGreaterThan(300 * 86_400_000)
    expect(expires).toBeLessThan(365 * 86_400_000)
    expect(served).toContain(`Canonical: ${origin}/.well-known/security.txt\n`)
    expect(served).toContain(`Policy: ${origin}${paths.legal}\n`)
    expect(served).toContain('Preferred-Languages: fr, en\n')
  })
})
