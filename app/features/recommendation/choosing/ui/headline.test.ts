import { expect, test } from 'vitest'
import type { Scenario } from '../../advice/advice.ts'
import type { ChooseView } from '../view.ts'
import { headlineOf } from './headline.ts'

const means = (staffDays: number | null): ChooseView['means'] => ({ years: [{ budgetCents: 4_000_000, operatingCents: null, investmentCents: null, staffDays }], grantCents: 0, lots: [] })
const found = (status: Scenario['status']): ChooseView['found'] => ({ scenarios: [{ kind: 'budget', status, plan: null, relaxations: [], sureness: null }], curve: { path: '', points: 0, dearestCents: 0, most: 0, moneyAt: null }, milestones: [] })
const title = (...[days, status]: [number | null, Scenario['status']]) => headlineOf({ means: means(days), found: found(status) }, 'fr').replace(/\s/g, ' ')

test('the title announces the best plan only where one holds', () => {
  expect([title(null, 'best'), title(12, 'best')]).toEqual(['Avec 40 000 €, voici le mieux.', 'Avec 40 000 € et 12 jours, voici le mieux.'])
  expect([title(null, 'impossible'), title(12, 'impossible')]).toEqual(['Avec 40 000 €, aucun plan ne tient.', 'Avec 40 000 €, aucun plan ne tient.'])
  expect(headlineOf({ means: null, found: null }, 'fr')).toContain('Quels lots')
})
