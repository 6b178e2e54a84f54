import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { type RegisterSource, buildRegister } from './register.ts'
import { isSiren } from './siret.ts'

const require = createRequire(import.meta.url)
const data = (name: string): never => require(`@etalab/decoupage-administratif/data/${name}.json`) as never
const source: RegisterSource = { communes: data('communes'), groupings: [...data('epci'), ...data('ept')] as never, departments: data('departements'), regions: data('regions') }
const rows = buildRegister(source)
const named = (name: string) => rows.filter((row) => row.name === name)

describe('the register of public bodies', () => {
  it('holds every commune, grouping, département and region once', () => {
    const count = (type: string) => rows.filter((row) => row.type === type).length
    expect([count('commune'), count('epci'), count('departement'), count('region')]).toEqual([34_961, 1_266, 95, 23])
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length)
  })
  it('gives each a well-formed SIREN that belongs to it alone', () => {
    const sirens = rows.flatMap((row) => row.siren ?? [])
    expect(sirens.filter((siren) => !isSiren(siren))).toEqual([])
    expect(new Set(sirens).size).toBe(sirens.length)
    expect(sirens.length).toBeGreaterThan(36_000)
  })
  it('knows the city of Angers and the grouping around it', () => {
    expect(named('Angers')).toMatchObject([{ code: 'commune-49007', siren: '214900078', department: '49', population: 159_022, postcodes: ['49000', '49100'] }])
    expect(named('Communauté urbaine Angers Loire Métropole')).toMatchObject([{ siren: '244900015', department: '49', searchName: 'angers loire metropole' }])
  })
  it('keeps Paris, Lyon and Marseille whole, found by their arrondissements', () => {
    expect(named('Marseille')).toHaveLength(1)
    expect(named('Marseille')[0]?.postcodes).toContain('13016')
    expect(named('Lyon')[0]?.searchName).toContain('|lyon 3e arrondissement')
    expect(rows.some((row) => row.name.includes('Arrondissement'))).toBe(false)
  })
  it('finds a commune nouvelle under the names it absorbed', () => {
    expect(named('Arboys en Bugey')[0]?.searchName.split('|')).toContain('arbignieu')
  })
  it('holds overseas communes, and one body for each single collectivity', () => {
    expect(named('Mamoudzou')[0]).toMatchObject({ department: '976', siren: '200008837' })
    expect(named('Nouméa')[0]).toMatchObject({ department: '988', siren: null })
    expect(named('Département de Mayotte')).toHaveLength(1)
    expect(rows.filter((row) => /martinique/i.test(row.name) && row.type !== 'epci').map((row) => row.name)).toEqual(['Collectivité territoriale de Martinique'])
    expect(rows.filter((row) => row.code.endsWith('-977') || row.code.endsWith('-97701'))).toMatchObject([{ name: 'Collectivité de Saint-Barthélemy', population: expect.any(Number) }])
  })
  it('names départements with their article', () => {
    for (const name of ['Département de Maine-et-Loire', 'Département de l’Ain', 'Département des Côtes-d’Armor', 'Département du Finistère', 'Département de La Réunion', 'Collectivité européenne d’Alsace', 'Région Bretagne']) {
      expect(named(name), name).toHaveLength(1)
    }
    expect(named('Région Pays de la Loire')[0]?.population).toBeGreaterThan(3_500_000)
  })
})
