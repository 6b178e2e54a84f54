import { expect, it } from 'vitest'
import { departmentLabel, departments } from './departments.ts'

it('a département is said by its name, then its number', () => {
  expect(['44', '2A', '2B', '75', '974'].map(departmentLabel)).toEqual(['Loire-Atlantique (44)', 'Corse-du-Sud (2A)', 'Haute-Corse (2B)', 'Paris (75)', 'La Réunion (974)'])
})

it('a code that is none is left as it is', () => {
  expect(['', '99', 'toString'].map(departmentLabel)).toEqual(['', '99', 'toString'])
})

it('the list is in the order of a French dictionary and leaves none of the 101 out', () => {
  expect(departments.map((each) => each.name).slice(0, 3)).toEqual(['Ain', 'Aisne', 'Allier'])
  expect(departments.filter(({ code }) => !/^9(75|77|78|86|87|88)$/.test(code))).toHaveLength(101)
})
