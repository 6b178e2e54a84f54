import { expect, it } from 'vitest'
import { compareNames } from './names.ts'

it('names are in the order of a French directory', () => {
  expect(['Zola', 'école', 'Dupont', 'École', 'Œuvre', 'Olivier', 'de Vigny'].toSorted(compareNames)).toEqual(['de Vigny', 'Dupont', 'école', 'École', 'Œuvre', 'Olivier', 'Zola'])
})
