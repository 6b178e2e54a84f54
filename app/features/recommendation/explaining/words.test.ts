import { describe, expect, it } from 'vitest'
import type { Change, Plan, WhyLot, WhyNot, WhyThen } from '../advice/advice.ts'
import { type WordsFrom, wordsOf } from '../ui/names.ts'
import { roadmapWords, stepSentence, swapWords } from './other-words.ts'
import { insteadList, whyNotSentence, whySentences, whyThenSentence } from './why-words.ts'

const both = (fr: string) => ({ fr, en: fr })
const lot = (number: number, title: string) => ({ code: `l${number}`, number, shortTitle: both(title), axisRank: 0, formulas: ['petite', 'grande'].map((code) => ({ code, title: both(code) })), options: [] })
const names: WordsFrom = { lots: [lot(4, 'Sauvegarde'), lot(7, 'Assurance')], domains: { SAU: both('Sauvegardes'), REP: both('Reprise') }, prerequisites: { copie: both('Une copie est débranchée.'), facteur: both('Un second facteur protège tous les agents.') }, questions: {} }
const words = wordsOf(names, 'fr')
const change = (code: string, from: string | null, to: string | null): Change => ({ lot: code, from, to, fromYear: from ? 1 : null, toYear: to ? 1 : null, options: { added: [], removed: [] } })
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('why a lot is in the plan', () => {
  const why: WhyLot = { lot: 'l4', lostValue: 1.9, savedCents: 820_000, domains: [{ domain: 'SAU', levels: 1.2 }, { domain: 'REP', levels: 0.7 }], changes: [change('l4', 'grande', null), change('l7', null, 'petite')] }
  const said = (changes: Partial<WhyLot>) => whySentences({ ...why, ...changes }, words, 'fr').map(plain)

  it('says what the best plan without it loses, where, what it does instead and costs', () => {
    expect(said({})).toEqual([
      'Sans lui, le meilleur plan possible gagne 1,9 niveau pondéré de moins, surtout dans « Sauvegardes » et « Reprise ».',
      'À la place, il faudrait ajouter le lot 7 (Assurance), « petite ».',
      'Ce plan-là coûterait 8 200 € de moins en tout.',
    ])
  })

  it('does not list the lot itself among what would change, nor a cost that stays the same', () => {
    expect(said({ changes: [change('l4', 'grande', null)], savedCents: 0 })).toHaveLength(1)
    expect(said({ savedCents: -10_000, changes: [], domains: [] })).toEqual(['Sans lui, le meilleur plan possible gagne 1,9 niveau pondéré de moins.', 'Ce plan-là coûterait 100 € de plus en tout.'])
  })

  it('reads more than two changes one to a line', () => {
    const many = { ...why, changes: [change('l7', null, 'petite'), change('l7', 'petite', 'grande'), change('l7', 'grande', null)] }
    expect(whySentences(many, words, 'fr').map(plain)).not.toContainEqual(expect.stringContaining('À la place'))
    expect(insteadList(many, words, 'fr')).toHaveLength(3)
    expect(insteadList(why, words, 'fr')).toEqual([])
    expect(insteadList({ ...many, lostValue: 0 }, words, 'fr')).toEqual([])
  })

  it('says honestly when the plan would be worth as much without it', () => {
    expect(said({ lostValue: 0, savedCents: -10_000 })).toEqual(['Sans lui, un autre plan ferait aussi bien, mais coûterait 100 € de plus.'])
    expect(said({ lostValue: 1e-12, savedCents: 0 })[0]).toContain('au même prix')
  })
})

describe('why a lot is not in the plan', () => {
  const left: WhyNot = { lot: 'l7', reason: 'excluded', prerequisites: [], leastCents: null, leastDays: null, changes: [], lostValue: 0 }
  const said = (changes: Partial<WhyNot>) => plain(whyNotSentence({ ...left, ...changes }, words, 'fr'))

  it('names the conditions that are missing', () => {
    expect(said({ reason: 'prerequisite', prerequisites: ['facteur', 'copie'] })).toBe('Des conditions manquent, et aucun budget n’y supplée : « Un second facteur protège tous les agents » et « Une copie est débranchée ».')
    expect(said({ reason: 'prerequisite', prerequisites: ['copie'] })).toMatch(/^Une condition manque/)
  })

  it('says what its cheapest or lightest useful formula takes', () => {
    expect(said({ reason: 'too-dear', leastCents: 1_250_000 })).toContain('12 500 € hors taxes la première année')
    expect(said({ reason: 'staff-days', leastDays: 8 })).toContain('8 jours de vos équipes')
  })

  it('says what it would push out and lose, or that the plan would be worth as much', () => {
    expect(said({ reason: 'pushes-out', changes: [change('l4', 'grande', 'petite'), change('l7', null, 'petite')], lostValue: 0.6 })).toBe('Pour le prendre, il faudrait passer le lot 4 (Sauvegarde) de « grande » à « petite » et ajouter le lot 7 (Assurance), « petite » : le plan gagnerait 0,6 niveau pondéré de moins.')
    expect(said({ reason: 'pushes-out', changes: [change('l7', null, 'petite')] })).toContain('vaudrait autant')
  })

  it('has one sentence for every other reason, and no two alike', () => {
    const reasons = ['no-formula', 'no-contractor', 'no-price', 'no-model', 'ceiling', 'agreement-ends', 'excluded', 'existing-contract', 'nothing-to-close', 'adds-nothing'] as const
    expect(new Set(reasons.map((reason) => said({ reason }))).size).toBe(reasons.length)
  })
})

describe('why a lot starts in its year', () => {
  const then: WhyThen = { lot: 'l4', startYear: 2, reason: 'budget', lostValue: 0, prerequisites: [] }
  const said = (changes: Partial<WhyThen>) => plain(whyThenSentence({ ...then, ...changes }, words, 'fr'))

  it('says what comes in the way one year earlier', () => {
    expect(said({})).toBe('Lot 4, Sauvegarde, la deuxième année : plus tôt, le budget n’y suffit pas.')
    expect(said({ reason: 'prerequisite', prerequisites: ['copie'] })).toContain('plus tôt, une condition manque. Une copie est débranchée.')
  })

  it('says what waiting loses, or what it would take from other lots', () => {
    expect(said({ startYear: 1, reason: 'first-gains-most', lostValue: 0.8 })).toContain('un an plus tard, le plan gagnerait 0,8 niveau pondéré de moins')
    expect(said({ startYear: 1, reason: 'prerequisite', prerequisites: ['copie'] })).toContain('un autre lot du plan en a besoin')
    expect(said({ reason: 'loses', lostValue: 0 })).toContain('ne ferait pas gagner davantage')
  })
})

describe('a little more, or a little less', () => {
  const plan = { measures: { value: 1 } } as Plan
  const said = (step: { plan?: Plan | null; gainedValue?: number; changes?: Change[] }, direction: 'more' | 'less') => plain(stepSentence({ cents: 1_000_000, plan, gainedValue: 0, changes: [], ...step }, direction, words, 'fr'))

  it('says what would change and what it is worth, up or down', () => {
    expect(said({ changes: [change('l7', null, 'petite')], gainedValue: 0.5 }, 'more')).toContain('0,5 niveau pondéré de gain en plus')
    expect(said({ changes: [change('l4', 'grande', 'petite')], gainedValue: -0.5 }, 'less')).toContain('0,5 niveau pondéré de gain en moins')
    expect(said({ changes: [change('l4', 'grande', 'petite')] }, 'less')).toContain('pour le même gain')
  })

  it('says when nothing would change, and when no plan would hold', () => {
    expect(said({}, 'more')).toContain('Rien de mieux')
    expect(said({}, 'less')).toContain('Rien de perdu')
    expect(said({ plan: null }, 'less')).toContain('Aucun plan')
  })
})

describe('a swap', () => {
  const swap = { lot: 'l4', formula: 'petite', plan: {} as Plan, gainedValue: -0.3, moreCents: -200_000 }
  it('says what it gains or loses, then what it costs', () => {
    expect(swapWords(swap, 'means', 'fr').map(plain)).toEqual(['0,3 niveau pondéré de gain en moins', '2 000 € de moins en tout'])
    expect(swapWords({ ...swap, gainedValue: 1e-12, moreCents: 0 }, 'means', 'fr')).toEqual(['même gain', 'même prix'])
    expect(swapWords({ ...swap, gainedValue: -0.04 }, 'means', 'fr')[0]).toBe('presque le même gain')
  })
  it('that does not hold says why: the means, the price of a plan without limits, or another formula pinned', () => {
    expect(new Set((['means', 'plan', 'pinned'] as const).flatMap((scope) => swapWords({ ...swap, plan: null }, scope, 'fr'))).size).toBe(3)
  })
})

describe('a step of the path', () => {
  const point = (formulas: readonly [string, string][]) => ({ costCents: 0, firstYearCents: 0, value: 0, formulas: formulas.map(([code, formula]) => ({ lot: code, formula })) })
  it('names what it adds and what it raises, and nothing that stays', () => {
    expect(plain(roadmapWords(point([['l4', 'grande'], ['l7', 'petite']]), point([['l4', 'petite']]), words, 'fr'))).toBe('Passer le lot 4 (Sauvegarde) de « petite » à « grande » et ajouter le lot 7 (Assurance), « petite »')
    expect(plain(roadmapWords(point([['l4', 'petite'], ['l7', 'petite']]), point([['l4', 'petite']]), words, 'fr'))).toBe('Ajouter le lot 7 (Assurance), « petite »')
  })
})
