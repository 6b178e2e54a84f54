import { describe, expect, it } from 'vitest'
import demonstration from '../../../seeds/demo/contractors.json' with { type: 'json' }
import { checkContractorsFile } from './import-check.ts'

type File = typeof demonstration
type Firm = File['firms'][number]

/** Places at fault in the demonstration's file once its first firm is changed, against no lot: only what the shape says. */
const faultsWith = (change: (firm: Firm) => object): string[] => {
  const [first, ...others] = demonstration.firms
  if (!first) throw new Error('The demonstration has no firm')
  const checked = checkContractorsFile({ ...demonstration, firms: [{ ...first, ...change(first) }, ...others] }, [])
  return 'faults' in checked ? checked.faults.map(({ place }) => place).filter((place) => place.startsWith('firms[0]') && !place.endsWith('.lot')) : []
}

describe('the file of contractors', () => {
  it('holds only days that a calendar of ours may hold', () => {
    expect(faultsWith(() => ({ qualifications: [{ code: 'passi', validUntil: '2028-02-29' }] }))).toEqual([])
    expect(faultsWith(() => ({ qualifications: [{ code: 'passi', validUntil: '0000-01-01' }] }))).toEqual(['firms[0].qualifications[0].validUntil'])
  })
  it('holds names on one line, without the characters nobody sees', () => {
    for (const name of ['Vigie\u0000', 'Vigie\nde l’Estuaire', 'Vigie \u202eSAS']) expect([name, faultsWith(() => ({ name }))]).toEqual([name, ['firms[0].name']])
  })
  it('holds presentations of several lines, but nothing that a database cannot keep', () => {
    const described = (body: string) => faultsWith(({ awards }) => ({ awards: awards.map((award) => ({ ...award, offer: { ...award.offer, body } })) }))
    expect(described('Une ligne.\nUne autre.')).toEqual([])
    expect(described('Une ligne\u0000')[0]).toBe('firms[0].awards[0].offer.body')
  })
})
