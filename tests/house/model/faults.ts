import type { Model } from '#app/features/recommendation/model/model.schema.ts'

type Writable<T> = T extends readonly (infer E)[] ? Writable<E>[] : T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
type Spoil = (model: Writable<Model>) => void

const lotOf = (model: Writable<Model>, lot: number) => model.lots[lot - 1]!
const formulaOf = (model: Writable<Model>, lot: number, level: number) => lotOf(model, lot).formulas[level - 1]!
const optionOf = (model: Writable<Model>, lot: number) => lotOf(model, lot).options[0]!
const levels = { low: 0, likely: 0.5, high: 0.7 }

/** Faults planted one by one, each with the beginning of the rule that must see it. */
export const plantedFaults: readonly (readonly [string, Spoil])[] = [
  ['at most 6 options', (model) => lotOf(model, 7).options.push({ ...structuredClone(optionOf(model, 6)), option: 'seventh' })],
  ['codes are unique', (model) => (formulaOf(model, 2, 1).formula = 'ciso-start')],
  ['every lot of the agreement', (model) => model.lots.reverse()],
  ['lot number of the agreement', (model) => (lotOf(model, 2).number = 9)],
  ['a ladder of at most 4', (model) => (formulaOf(model, 2, 2).level = 4)],
  ['formulas keep the codes', (model) => (formulaOf(model, 2, 1).formula = 'other')],
  ['every formula of the lot file', (model) => lotOf(model, 2).formulas.pop()],
  ['an option completes', (model) => (optionOf(model, 1).completes = ['backup-offsite'])],
  ['a source that exists', (model) => (lotOf(model, 1).basis = ['hearsay'])],
  ['a line of its own lot', (model) => (formulaOf(model, 1, 1).lines[0]!.item = 'backup-setup')],
  ['an item that has a price', (model) => (formulaOf(model, 1, 1).lines[0]!.item = 'ghost')],
  ['at least one unit', (model) => formulaOf(model, 1, 1).lines.forEach((line) => (line.atLeast = 0))],
  ['a question of the questionnaire', (model) => (formulaOf(model, 1, 1).aims[0]!.question = 'Q99')],
  ['effects and aims name', (model) => formulaOf(model, 1, 1).effects.pop()],
  ['effects follow from the aims', (model) => (formulaOf(model, 1, 1).effects[0]!.levels.likely += 0.1)],
  ['a domain of the questionnaire', (model) => (formulaOf(model, 1, 1).effects[0]!.domain = 'XYZ')],
  ['a question is aimed at once', (model) => formulaOf(model, 1, 1).aims.push(formulaOf(model, 1, 1).aims[0]!)],
  ['at most 60 %', (model) => formulaOf(model, 6, 3).effects.push({ domain: 'SAU', levels, lifeYears: null })],
  ['at most 2 levels', (model) => (formulaOf(model, 4, 4).effects[0]!.levels.high = 3)],
  ['insurance acts on its own', (model) => (formulaOf(model, 7, 1).effects[0]!.domain = 'SAU')],
  ['nothing else acts on insurance', (model) => (formulaOf(model, 2, 1).effects[0]!.domain = 'ASS')],
  ['insurance asks for Q59', (model) => (formulaOf(model, 7, 2).prerequisites = [])],
  ['a higher rung never gains less', (model) => (formulaOf(model, 4, 3).effects = formulaOf(model, 4, 1).effects)],
  ['a higher rung costs more', (model) => (formulaOf(model, 4, 3).lines = formulaOf(model, 4, 1).lines)],
  ['a higher rung never asks for fewer days', (model) => (formulaOf(model, 4, 3).staffDays = { oneOff: [], yearly: [] })],
  ['an option never aims', (model) => (optionOf(model, 4).aims[0]!.question = 'Q58')],
  ['an option never buys again', (model) => (optionOf(model, 4).lines[0]!.item = 'backup-terabyte')],
  ['a prerequisite on a question', (model) => (formulaOf(model, 7, 1).prerequisites[0]!.anyOf = [{ kind: 'answer', question: 'Q99', level: 2 }])],
  ['a prerequisite on a formula', (model) => formulaOf(model, 2, 4).prerequisites[0]!.anyOf.push({ kind: 'active', formulas: [{ lot: 'lot-3', formula: 'ghost' }] })],
  ['« active » never names', (model) => formulaOf(model, 2, 4).prerequisites[0]!.anyOf.push({ kind: 'active', formulas: [{ lot: 'lot-2', formula: 'audit-initial' }] })],
  ['a prerequisite that somebody', (model) => lotOf(model, 4).formulas.forEach((formula) => (formula.provides = []))],
  ['provides only what it aims', (model) => (formulaOf(model, 1, 1).provides = [{ question: 'Q59', level: 3 }])],
  ['provides only what somebody asks', (model) => formulaOf(model, 1, 1).provides.push({ question: 'Q01', level: 1 })],
  ['what it brings', (model) => (formulaOf(model, 5, 1).provides = [])],
  ['a way to close a gap', (model) => (lotOf(model, 7).formulas = [])],
  ['slopes cover', (model) => (model.value.slopes[2]!.share = 0.3)],
  ['slopes fall', (model) => (model.value.slopes[2]!.slope = 0.9)],
  ['the agreed synergies', (model) => (model.synergies[0]!.to = 'lot-4')],
  ['all synergies together', (model) => model.synergies.forEach((each) => (each.kind === 'value' ? (each.levels = 2) : undefined))],
  ['a synergy on a formula', (model) => (model.synergies[0]!.fromFormulas = ['ghost'])],
  ['every free action', (model) => model.freeActions.pop()],
  ['free actions of the questionnaire', (model) => (model.freeActions[0]!.staffDays = 3)],
  ['authorship', (model) => (model.authorship.fr = 'Mesuré.')],
  ['one sentence', (model) => (formulaOf(model, 1, 1).content.fr += ' Et puis.')],
]
