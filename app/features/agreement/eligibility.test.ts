import { describe, expect, it } from 'vitest'
import { bodyKinds, currentContracts, eligibilityOf, readEligibility } from './eligibility.ts'

describe('whether a body may order', () => {
  it.each(['collectivite', 'etablissement-local', 'hopital'] as const)('is yes for a local public body: %s', (kind) => {
    expect(eligibilityOf(kind, 'non')).toMatchObject({ code: 'yes', articles: ['L1211-1', 'L2113-4'] })
  })
  it('sends what the register lists to the sign-up, and the others to the form with a SIRET', () => {
    expect([eligibilityOf('collectivite', 'non').next, eligibilityOf('hopital', 'non').next]).toEqual(['sign-up', 'declare'])
  })
  it('leaves to a running contract what it covers, and asks to check when nobody knows', () => {
    expect([eligibilityOf('collectivite', 'oui').code, eligibilityOf('collectivite', 'ne-sais-pas').code]).toEqual(['yes-outside', 'yes-check'])
  })
  it('is asked for where the agreement must name the buyer, or its status decides', () => {
    expect(eligibilityOf('etat', 'non')).toEqual({ code: 'ask-state', articles: ['R2162-6'], next: 'ask' })
    expect(eligibilityOf('autre-acheteur', 'oui').code).toBe('ask-status')
    expect(eligibilityOf('ne-sais-pas', 'ne-sais-pas').code).toBe('ask-unknown')
  })
  it('is no for a private person only, whatever its contracts', () => {
    const refused = bodyKinds.filter((kind) => currentContracts.some((current) => eligibilityOf(kind, current).code === 'no'))
    expect(refused).toEqual(['prive'])
    expect(eligibilityOf('prive', 'oui').next).toBe('help')
  })
})

describe('the address of an answer', () => {
  it('says nothing when the page has just been opened', () => {
    expect(readEligibility({ kind: '', current: '' })).toEqual({ kind: null, current: null, answer: null, missing: null })
  })
  it('keeps the answer given and names the one that is missing', () => {
    expect(readEligibility({ kind: 'hopital', current: '' })).toMatchObject({ kind: 'hopital', answer: null, missing: 'current' })
    expect(readEligibility({ kind: '', current: 'oui' })).toMatchObject({ current: 'oui', missing: 'kind' })
  })
  it('does not understand a value nobody offered', () => {
    expect(readEligibility({ kind: 'mairie', current: 'non' })).toMatchObject({ kind: null, answer: null, missing: 'kind' })
  })
  it('gives the answer once both are known', () => {
    expect(readEligibility({ kind: 'collectivite', current: 'non' })).toMatchObject({ answer: { code: 'yes' }, missing: null })
  })
})
