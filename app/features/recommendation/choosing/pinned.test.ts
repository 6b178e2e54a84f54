import { expect, test } from 'vitest'
import { withOneOf } from '../advice/variants.ts'
import type { Problem } from '../engine/problem.ts'
import { relaxations } from '../engine/relaxation.ts'
import { wordsOf } from '../ui/names.ts'
import { relaxationWords } from './told.ts'

const cents = (operatingCents: number) => ({ operatingCents, investmentCents: 0 })
const rung = (formula: string, level: number, price: number) => ({ formula, level, staffDays: { oneOff: 0, yearly: 0 }, effects: [], lifeYears: null, commitmentYears: 1, prerequisites: [], provides: [], cost: { oneOff: cents(price), yearly: cents(0) } })
const ladder = { lot: 'lot-a', number: 4, formulas: [rung('small', 1, 100), rung('large', 2, 900)] }
const problem: Problem = { value: { slopes: [{ share: 1, slope: 1 }], discount: 1, synergyCap: 0.1 }, gaps: [], lots: [ladder], options: [], synergies: [], answers: {}, existing: [], years: [{ budgetCents: 500, operatingCents: null, investmentCents: null, staffDays: null }], exclude: [], require: [] }
const title = { fr: 'Sauvegarde', en: 'Backup' }
const words = wordsOf({ lots: [{ code: 'lot-a', number: 4, shortTitle: title, axisRank: 0, formulas: [], options: [] }], domains: {}, prerequisites: {}, questions: {} }, 'fr')

test('a pinned formula beyond the means may give way to another formula of its lot, said in words and not in codes', () => {
  const said = relaxations(withOneOf(problem, 'lot-a', ['large'])).map((each) => relaxationWords(each, words, 'fr'))
  expect(said.map((sentence) => sentence.replace(/\s/g, ' '))).toEqual(['ajouter 4 € hors taxes par an', 'prendre une autre formule du lot 4 (Sauvegarde)', 'renoncer au lot 4 (Sauvegarde)'])
})
