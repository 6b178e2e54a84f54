import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionnaireSchema } from '#app/features/assessment/index.ts'
import { readAsked, readSize } from './asked.ts'

const questionnaire = questionnaireSchema.parse(JSON.parse(readFileSync(new URL('../../../../seeds/questionnaires/2026-1.json', import.meta.url), 'utf8')))
const rung = (formula: string) => ({ formula })
const choosable = { documents: [{ code: 'alpha' }, { code: 'beta' }], model: { lots: [{ lot: 'alpha', formulas: [rung('small'), rung('large')] }, { lot: 'beta', formulas: [] }] } }
const input = { questionnaire: '2026-1', pass: 'first', profile: { type: 'commune', population: 2_000, agents: 24 }, answers: { Q58: { level: 1 }, Q01: { unknown: true } }, budgetCents: [600_000] }
const today = '2027-01-01'
const read = (change: Record<string, unknown>) => readAsked(questionnaire, choosable, { ...input, ...change }, today)

describe('what the command line is asked', () => {
  it('is read whole: means by year, wishes, contracts, the day it starts', () => {
    const asked = read({ years: 2, budgetCents: [1, 2], staffDays: [3.25, null], exclude: ['alpha'], require: ['beta', 'beta'], existing: [{ lot: 'alpha', formula: 'large', until: '2027-12-31' }], from: '2027-03-01' })
    expect(asked).toMatchObject({
      usable: true, problems: [], from: '2027-03-01',
      means: { years: [{ budgetCents: 1, staffDays: 3.25, operatingCents: null }, { budgetCents: 2, staffDays: null }], grantCents: 0, lots: [{ lot: 'alpha', wish: 'never' }, { lot: 'beta', wish: 'any' }] },
      running: [{ lot: 'alpha', formula: 'large', until: '2027-12-31' }],
      size: { agents: 24, servers: null, bodyType: 'commune' },
    })
  })

  it('starts today, for as many years as there are budgets, without limit of days', () => {
    expect(read({ budgetCents: [1, 2, 3] })).toMatchObject({ from: today, usable: true, means: { years: [{ budgetCents: 1, staffDays: null }, { budgetCents: 2 }, { budgetCents: 3 }] } })
    expect(read({ budgetCents: 7, staffDays: 2 }).means.years).toEqual([{ budgetCents: 7, staffDays: 2, operatingCents: null, investmentCents: null }])
  })

  it('leaves out the answers that the context hides', () => {
    const hidden = questionnaire.questions.find(({ visibleWhen }) => visibleWhen)
    const asked = questionnaire.context.find(({ code }) => code === hidden?.visibleWhen?.context)
    const other = asked && 'options' in asked ? asked.options.find(({ code }) => !hidden?.visibleWhen?.anyOf.includes(code))?.code : undefined
    expect(read({ answers: { [hidden?.code ?? '']: { level: 3 } }, context: { [asked?.code ?? '']: [other] } }).input.answers[hidden?.code ?? '']).toEqual({ kind: 'not-applicable' })
  })

  it.each([
    ['no budget', { budgetCents: undefined }, 'budgetCents', 'required'],
    ['a year without a budget', { years: 2, budgetCents: [1, null] }, 'budgetCents[1]', 'required'],
    ['a negative budget', { budgetCents: [-1] }, 'budgetCents[0]', 'amount'],
    ['a budget in euros and cents', { budgetCents: [10.5] }, 'budgetCents[0]', 'amount'],
    ['a budget as text', { budgetCents: '6000' }, 'budgetCents', 'amount'],
    ['a budget beyond reason', { budgetCents: [1e12] }, 'budgetCents[0]', 'amount'],
    ['fewer budgets than years', { years: 3 }, 'budgetCents', 'length'],
    ['four years', { years: 4, budgetCents: [1, 1, 1, 1] }, 'years', 'years'],
    ['no year', { years: 0 }, 'years', 'years'],
    ['four budgets and no year', { budgetCents: [1, 1, 1, 1] }, 'budgetCents', 'years'],
    ['days for another number of years', { staffDays: [1, 2] }, 'staffDays', 'length'],
    ['negative days', { staffDays: [-1] }, 'staffDays[0]', 'days'],
    ['a thousandth of a day', { staffDays: [1.005] }, 'staffDays[0]', 'days'],
    ['an unknown lot to exclude', { exclude: ['gamma'] }, 'exclude[0]', 'unknown-lot'],
    ['an unknown lot to require', { require: ['alpha', 'gamma'] }, 'require[1]', 'unknown-lot'],
    ['lots that are no list', { require: 'alpha' }, 'require', 'not-a-list'],
    ['a lot both excluded and required', { exclude: ['alpha'], require: ['alpha'] }, 'require[0]', 'excluded-too'],
    ['a contract that is no object', { existing: ['alpha'] }, 'existing[0]', 'not-an-object'],
    ['a contract on an unknown lot', { existing: [{ lot: 'gamma', until: '2027-12-31' }] }, 'existing[0].lot', 'unknown-lot'],
    ['a contract on a formula of another lot', { existing: [{ lot: 'beta', formula: 'small', until: null }] }, 'existing[0].formula', 'unknown-formula'],
    ['a contract that ends on no day', { existing: [{ lot: 'alpha', formula: 'small', until: '2027-02-30' }] }, 'existing[0].until', 'day'],
    ['two contracts on one lot', { existing: [{ lot: 'alpha' }, { lot: 'alpha' }] }, 'existing[1].lot', 'twice'],
    ['a contract with a key of its own', { existing: [{ lot: 'alpha', end: '2027-12-31' }] }, 'existing[0].end', 'unknown-key'],
    ['a start on no day', { from: 'demain' }, 'from', 'day'],
    ['a grant below zero', { grantCents: -5 }, 'grantCents', 'amount'],
  ])('is refused with %s, which gives no plan', (_what, change, place, reason) => {
    const asked = read(change)
    expect(asked.problems).toContainEqual({ place, reason })
    expect(asked.usable).toBe(false)
  })

  it.each([
    ['a level beyond the ladder', { answers: { Q58: { level: 9 } } }, 'answers.Q58', 'level'],
    ['an unknown question', { answers: { Q99: { level: 1 } } }, 'answers.Q99', 'unknown-question'],
    ['a headcount below zero', { profile: { agents: -3 } }, 'profile.agents', 'profile'],
    ['terabytes as text', { profile: { dataTerabytes: 'deux' } }, 'profile.dataTerabytes', 'profile'],
    ['a key that means nothing', { budget: 3 }, 'budget', 'unknown-key'],
    ['an unknown pass', { pass: 'half' }, 'pass', 'pass'],
  ])('tells %s, once, and still gives a plan from the rest', (_what, change, place, reason) => {
    const asked = read(change)
    expect(asked.problems).toEqual([{ place, reason }])
    expect(asked.usable).toBe(true)
  })

  it('may be a size alone, of which what is no figure counts as not told', () => {
    expect(readSize({ type: 'epci', agents: 12, sites: 1.5 })).toMatchObject({ size: { bodyType: 'epci', agents: 12, sites: null }, problems: [{ place: 'profile.sites', reason: 'profile' }] })
    expect(readSize('douze').problems).toEqual([{ place: 'profile', reason: 'not-an-object' }])
  })
})
