import { describe, expect, it } from 'vitest'
import { normaliseName, readQuery } from './search.ts'

describe('the name of a body', () => {
  it.each([
    ['Saint-Denis', 'saint denis'],
    ['St-Denis', 'saint denis'],
    ['ST DENIS', 'saint denis'],
    ['Ste Geneviève des Bois', 'sainte genevieve bois'],
    ['L’Haÿ-les-Roses', 'hay roses'],
    ["L'Haÿ-les-Roses", 'hay roses'],
    ['Les Sables-d’Olonne', 'sables olonne'],
    ['Œuf-en-Ternois', 'oeuf ternois'],
    ['La Réunion', 'reunion'],
    ['Y', 'y'],
    ['Les', 'les'],
    ['CA Angers Loire Métropole', 'ca angers loire metropole'],
  ])('« %s » is compared as « %s »', (name, compared) => {
    expect(normaliseName(name)).toBe(compared)
  })
})

describe('what is typed in the search box', () => {
  it.each([
    ['Angers', { kind: 'words', words: ['angers'], postcode: null, type: null }],
    ['49000', { kind: 'words', words: [], postcode: '49000', type: null }],
    ['49000 Angers', { kind: 'words', words: ['angers'], postcode: '49000', type: null }],
    ['angers loire', { kind: 'words', words: ['angers', 'loire'], postcode: null, type: null }],
    ['Mairie de Tulle', { kind: 'words', words: ['tulle'], postcode: null, type: 'commune' }],
    ['Communauté de communes du Cap Corse', { kind: 'words', words: ['cap', 'corse'], postcode: null, type: 'epci' }],
    ['conseil départemental de l’Ain', { kind: 'words', words: ['ain'], postcode: null, type: 'departement' }],
    ['commune', { kind: 'words', words: ['commune'], postcode: null, type: null }],
    ['214 900 078', { kind: 'siren', siren: '214900078' }],
    ['21490007800016', { kind: 'siren', siren: '214900078' }],
    ['2149000', { kind: 'bad-identifier', length: 7 }],
    ['   ', { kind: 'empty' }],
    ['— ?', { kind: 'empty' }],
  ])('« %s »', (typed, query) => {
    expect(readQuery(typed)).toEqual(query)
  })
})
