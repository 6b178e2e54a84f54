import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFramework } from './agreement-file.ts'
import { frameworkSchema } from './agreement.schema.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(`seeds/agreement/${path}`, 'utf8'))
const files = readdirSync('seeds/agreement/lots').sort()
const published = frameworkSchema.parse({ ...(read('framework.json') as object), lots: files.map((name) => read(`lots/${name}`)) })
const lastLot = published.lots.at(-1)
if (!lastLot) throw new Error('no lot')

const refusal = (document: unknown) => {
  const parsed = parseFramework(document)
  return parsed.ok ? null : parsed.refusal
}

describe('the published framework agreement', () => {
  it('has seven lots over three axes, and is in force on 22 November 2026', () => {
    expect(published.lots.map((lot) => lot.axis)).toEqual(['anticiper', 'anticiper', 'resister', 'recuperer', 'recuperer', 'anticiper', 'recuperer'])
    expect(published.validFrom <= '2026-11-22' && '2026-11-22' <= published.validTo).toBe(true)
  })

  it('taxes insurance on premiums', () => {
    const insurance = published.lots.filter((lot) => lot.capabilities.includes('insurance'))
    expect(insurance).toHaveLength(1)
    for (const lot of insurance) {
      for (const item of lot.catalogue) expect([item.taxKind, item.taxBasisPoints]).toEqual(['insurance-premium', 900])
    }
  })

  it('tells a town hall, for every lot, what it is for, what comes with it, what does not, what to have ready', () => {
    expect(published.lots.filter((lot) => !lot.leaflet || lot.leaflet.complements.length === 0).map((lot) => lot.code)).toEqual([])
  })

  it('accepts an invented eighth lot without a line of code', () => {
    const eighth = { ...lastLot, code: 'lot-8', number: 8, catalogue: [{ ...lastLot.catalogue[0], code: 'invented' }], formulas: [{ ...lastLot.formulas[0], lines: [{ item: 'invented', per: 'fixed', quantity: 1, atLeast: 1 }] }] }
    expect(refusal({ ...published, lots: [...published.lots, eighth] })).toBeNull()
  })
})

describe('a wrong file', () => {
  it('is refused with the place of a line that names an unknown item', () => {
    const [first, ...others] = published.lots
    if (!first) throw new Error('no lot')
    const broken = { ...first, formulas: first.formulas.map((formula) => ({ ...formula, lines: [{ item: 'nowhere', per: 'fixed', quantity: 1, atLeast: 1 }] })) }
    const facts = refusal({ ...published, lots: [broken, ...others] })?.facts
    expect(facts).toMatchObject({ place: 'lots.0.formulas.0.lines.0.item', reason: 'not-in-catalogue', count: 4 })
  })

  it('is refused with the place of a complement that is no other lot of the agreement', () => {
    const leaflet = lastLot.leaflet ?? { need: lastLot.title, gets: [], excludes: [], prepare: [], complements: [] }
    const complementing = (lot: string) => refusal({ ...published, lots: [...published.lots.slice(0, -1), { ...lastLot, leaflet: { ...leaflet, complements: [{ lot, why: lastLot.title }] } }] })?.facts
    expect(complementing('nowhere')).toMatchObject({ place: 'lots.6.leaflet.complements.0.lot', reason: 'unknown-lot' })
    expect(complementing(lastLot.code)).toMatchObject({ place: 'lots.6.leaflet.complements.0.lot', reason: 'complements-itself' })
  })

  it.each([
    ['a lot published twice', { ...published, lots: [...published.lots, lastLot] }, 'lots.7.code'],
    ['an axis that does not exist', { ...published, lots: [{ ...lastLot, axis: 'nowhere' }] }, 'lots.0.axis'],
    ['a term beyond four years', { ...published, validTo: '2029-03-10' }, 'validTo'],
    ['a ceiling with a fraction of a cent', { ...published, lots: [{ ...lastLot, ceilingCents: 1.5 }] }, 'lots.0.ceilingCents'],
    ['a line below none', { ...published, lots: [{ ...lastLot, formulas: [{ ...lastLot.formulas[0], lines: [{ ...lastLot.formulas[0]?.lines[0], atLeast: -1 }] }] }] }, 'lots.0.formulas.0.lines.0.atLeast'],
    ['a field nobody knows', { ...published, surprise: 1 }, '.'],
    ['something else than a document', 'bonjour', '.'],
  ])('is refused for %s', (_why, document, place) => {
    expect(refusal(document)?.facts.place).toBe(place)
  })
})
