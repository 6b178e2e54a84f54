import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, formatNumber } from '#app/features/core/index.ts'
import { parseFields } from '#app/http/parse-form.ts'
import { type Draw, drawFrom, pick } from '#tests/support/drawn-answers.ts'
import { questionnaireSchema } from '../questionnaire.ts'
import { contextForm } from './context.form.ts'
import { type ContextFault, type ToldContext, asksDays, keptTold, readTold, shownTold, storedTold } from './told-context.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const today = '2026-11-23'

const read = (fields: Readonly<Record<string, string>>) => {
  const form = parseFields(contextForm, Object.entries({ assessment: 'a', revision: '0', ...fields }))
  if (!form.ok) throw new Error(JSON.stringify(form.issues))
  return readTold(bank.context, form.value, today)
}

const someOf = <T>(draw: Draw, items: readonly T[]): T[] => items.filter(() => draw() < 0.4)

/** What a body could tell: any figure within the bounds, any options that may stand together, days to come. */
const drawTold = (draw: Draw): ToldContext => {
  const told = bank.context.flatMap((question): [string, number | string[]][] => {
    if (draw() < 0.3) return []
    if (!('options' in question)) return [[question.code, Math.floor(question.min + draw() * (question.max - question.min + 1))]]
    if (question.kind === 'choice') return [[question.code, [pick(draw, question.options).code]]]
    const several = someOf(draw, question.options.filter((option) => !option.exclusive)).map(({ code }) => code)
    const alone = question.options.filter((option) => option.exclusive).map(({ code }) => code)
    return [[question.code, several.length > 0 ? several : alone.slice(0, 1)]]
  })
  const answers = Object.fromEntries(told)
  const until = bank.context.filter(asksDays).flatMap(({ code }): [string, Record<string, string>][] => {
    const ticked = answers[code]
    const days = Array.isArray(ticked) ? someOf(draw, ticked).map((option) => [option, addDays(today, Math.floor(draw() * 900))]) : []
    return days.length > 0 ? [[code, Object.fromEntries(days)]] : []
  })
  return { answers, until: Object.fromEntries(until) }
}

describe('what an organisation tells of itself', () => {
  it('is the same once typed, and once kept and read back, over 500 drawn bodies', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const told = drawTold(drawFrom(seed))
      expect(read(shownTold(bank.context, told)), `${seed}`).toEqual({ told, faults: {} })
      expect(storedTold(bank, JSON.parse(JSON.stringify(keptTold(told)))), `${seed}`).toEqual(told)
    }
  })

  it('may be left blank, whole or in part', () => {
    expect(read({ 'about.C01': ' ', 'about.C08': '', 'until.C12.lot-1': '' })).toEqual({ told: { answers: {}, until: {} }, faults: {} })
  })

  it.each(['fr', 'en'] as const)('takes a number as %s people group its figures', (lang) => {
    for (const value of [0, 7, 999, 1000, 3500, 98_765]) expect(read({ 'about.C01': formatNumber(value, lang) }).told.answers).toEqual({ C01: value })
    expect(read({ 'about.C10': '12 000 €' }).told.answers).toEqual({ C10: 12_000 })
  })

  it.each<[string, Record<string, string>, ContextFault]>([
    ['about.C01', { 'about.C01': 'beaucoup' }, 'not-a-number'],
    ['about.C01', { 'about.C01': '12,5' }, 'not-a-number'],
    ['about.C01', { 'about.C01': '-3' }, 'out-of-bounds'],
    ['about.C05', { 'about.C05': '0' }, 'out-of-bounds'],
    ['about.C10', { 'about.C10': '90000000' }, 'out-of-bounds'],
    ['about.C06', { 'about.C06.own': 'on', 'about.C06.nobody': 'on' }, 'alone'],
    ['about.C06', { 'about.C06.elves': 'on' }, 'not-chosen'],
    ['about.C08', { 'about.C08': 'vital' }, 'not-chosen'],
    ['until.C12.lot-1', { 'about.C12.lot-1': 'on', 'until.C12.lot-1': 'bientôt' }, 'not-a-date'],
    ['until.C12.lot-1', { 'about.C12.lot-1': 'on', 'until.C12.lot-1': '22/11/2026' }, 'past'],
    ['until.C12.lot-1', { 'about.C12.lot-2': 'on', 'until.C12.lot-1': '2027-03-01' }, 'not-ticked'],
  ])('finds what is wrong in %s: %j', (field, fields, fault) => {
    expect(read(fields).faults).toEqual({ [field]: fault })
  })

  it('keeps what is right beside what is wrong', () => {
    expect(read({ 'about.C01': 'x', 'about.C02': '17', 'about.C12.lot-2': 'on', 'about.C12.lot-1': 'on', 'until.C12.lot-1': '31/12/2027' })).toEqual({
      told: { answers: { C02: 17, C12: ['lot-1', 'lot-2'] }, until: { C12: { 'lot-1': '2027-12-31' } } },
      faults: { 'about.C01': 'not-a-number' },
    })
  })

  it('forgets the day of an option no longer ticked', () => {
    expect(storedTold(bank, { C12: ['lot-2'], until: { C12: { 'lot-1': '2027-01-01', 'lot-2': 'jamais' } } })).toEqual({ answers: { C12: ['lot-2'] }, until: {} })
  })
})
