import { describe, expect, it } from 'vitest'
import { demonstrationOperator } from './operator-demonstration.ts'
import { operatorFaults } from './operator-faults.ts'
import { operatorFile, unknownOperator } from './operator.schema.ts'

const faultsOf = (file: unknown): string[] => {
  const read = operatorFile.safeParse(file)
  return read.success ? [] : operatorFaults(read.error)
}

describe('the operator’s file', () => {
  it('sets French as French is, however it was typed, and leaves English alone', () => {
    const { name, contacts } = operatorFile.parse({ name: { fr: "Centrale d'achat : l'accord", en: "The buyer's portal: here" }, contacts: { hours: 'De 8 h 30 à 17 h !' } })
    expect(name).toEqual({ fr: 'Centrale d’achat\u00a0: l’accord', en: "The buyer's portal: here" })
    expect(contacts.hours?.fr).toBe('De 8\u00a0h\u00a030 à 17\u00a0h\u202f!')
  })
  it('needs a name, and nothing else', () => {
    expect(operatorFile.parse({ name: 'Centrale' })).toEqual({ ...unknownOperator, name: { fr: 'Centrale', en: 'Centrale' } })
    expect(faultsOf({})).toEqual(['name : manque.'])
  })

  it('says each fault in a sentence, all at once', () => {
    const file = { name: { fr: 'Centrale' }, nom: 'x', colours: { primary: 'bleu', secondary: '#000000' }, legal: { siret: '123' }, accessibility: { audit: { date: '2026-02-30', rate: 120 } } }
    expect(faultsOf(file)).toEqual([
      'name : attendu : un texte de 1 000 caractères au plus, sur une ligne, ou { "fr": "…", "en": "…" }.',
      'colours.primary : attendu : une couleur, par exemple #1b4d5c.',
      'colours.secondary : clé inconnue.',
      'legal.siret : attendu : les 14 chiffres d’un numéro SIRET.',
      'accessibility.audit.date : attendu : une date, par exemple 2026-11-22.',
      'accessibility.audit.auditor : manque.',
      'accessibility.audit.rate : attendu : un taux de 0 à 100.',
      'nom : clé inconnue.',
    ])
  })

  it.each([
    ['a text on two lines', { name: 'Centrale\nd’achat' }],
    ['a text that turns the reading round', { name: 'Centrale \u202ed’achat' }],
    ['a link that runs a script', { name: 'C', accessibility: { actionPlanUrl: 'javascript:alert(1)' } }],
    ['a contact that is neither an address nor a page', { name: 'C', contacts: { security: 'au standard' } }],
    ['a list where an object is expected', []],
  ])('refuses %s', (_, file) => expect(faultsOf(file)).toHaveLength(1))

  it('reads a SIRET as people write it', () => {
    expect(operatorFile.parse({ name: 'C', legal: { siret: '130 025 265 00013' } }).legal.siret).toBe('13002526500013')
  })
})

describe('the operator of the demonstration', () => {
  it('says openly that each of its facts is invented, in both languages', () => {
    const { legal, privacy, contacts, name } = demonstrationOperator
    const facts = [legal.publisher, legal.publicationDirector, legal.host?.name, legal.host?.address, contacts.address, privacy.dpo?.name, privacy.legalBasis, ...privacy.processors, ...Object.values(privacy.retention).filter((said) => said !== null)]
    expect(facts.length).toBeGreaterThan(10)
    expect(facts.filter((fact) => !fact?.fr.includes('(fictif)') || !fact.en.includes('(invented)'))).toEqual([])
    expect(name?.fr).toContain('démonstration')
  })

  it('lends itself no number and no address of anybody', () => {
    expect(demonstrationOperator.legal.siret).toBeNull()
    expect([demonstrationOperator.contacts.phone, demonstrationOperator.legal.host?.phone].every((phone) => phone?.startsWith('02 61 91 '))).toBe(true)
    expect([demonstrationOperator.contacts.email, demonstrationOperator.privacy.dpo?.email].every((email) => email?.endsWith('@ressort.demo'))).toBe(true)
  })
})
