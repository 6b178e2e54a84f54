import { describe, expect, it } from 'vitest'
import { sampleContent } from '#tests/support/recommendation/kept-content.ts'
import { whyNotSentences, whySentences } from './reasons.ts'

describe('the reasons of a plan kept', () => {
  it('say what the best plan loses without a lot, or what another one as good would cost', () => {
    expect(whySentences(sampleContent(), 'fr')).toEqual([
      'Lot 1, Conseil\u00a0: sans lui, le meilleur plan gagne 1,3 niveau pondéré de moins, surtout dans «\u202fSauvegardes\u202f».',
      'Lot 2, Sauvegarde\u00a0: sans lui, un autre plan ferait aussi bien, mais coûterait 1\u202f200\u00a0€ de plus.',
    ])
  })

  it('are silent when they were not kept', () => expect(whySentences(sampleContent({ why: null, whyNot: null }), 'fr')).toEqual([]))

  it('name the condition that is missing to the body alone, and say everywhere that insurance reduces no risk', () => {
    const [own = ''] = whyNotSentences(sampleContent(), false, 'fr')
    const [told = ''] = whyNotSentences(sampleContent(), true, 'fr')
    expect(own).toContain('second facteur')
    expect(told).not.toContain('second facteur')
    for (const sentence of [own, told]) expect(sentence).toContain('L’assurance ne réduit aucun risque')
  })

  it('have words for a reason that only a later model gives', () => {
    const whyNot = [{ lot: 'lot-c', reason: 'of-tomorrow', prerequisites: [], leastCents: null, leastDays: null, lostValue: 0 }]
    expect(whyNotSentences(sampleContent({ whyNot }), false, 'fr')[0]).toContain('le calcul ne le retient pas')
  })
})
