import { type ParisDay, typedDay } from '#app/features/core/index.ts'
import { type ContextAnswers, answersContext, storedContext } from '../context.ts'
import type { ContextQuestion, Questionnaire } from '../questionnaire.ts'
import type { ContextForm } from './context.form.ts'

/** Question → option → the day it ends, for the options that ask for one. */
export type ContextUntil = Readonly<Record<string, Readonly<Record<string, ParisDay>>>>

/** What an organisation tells of itself: its answers, and the days that go with some of them. */
export type ToldContext = { readonly answers: ContextAnswers; readonly until: ContextUntil }

export type ContextFault = 'not-a-number' | 'out-of-bounds' | 'not-chosen' | 'alone' | 'not-a-date' | 'past' | 'not-ticked'

/** Field of the form → what is wrong with it. */
export type ContextFaults = Readonly<Record<string, ContextFault>>

type Typed = Pick<ContextForm, 'about' | 'until'>
type Offered = Extract<ContextQuestion, { options: unknown }>
type Read = { readonly value?: number | readonly string[]; readonly days?: Readonly<Record<string, ParisDay>>; readonly faults: ContextFaults }

/** The names of the fields of the form: a question, one of its options, the day of one. */
export const fieldOf = (code: string): string => `about.${code}`
const boxOf = (code: string, option: string): string => `about.${code}.${option}`
export const dayFieldOf = (code: string, option: string): string => `until.${code}.${option}`

/** Whether a question asks for a day beside each option ticked. */
export const asksDays = (question: ContextQuestion): question is Extract<ContextQuestion, { kind: 'choices' }> => question.kind === 'choices' && question.dateForEach !== undefined

const grouped = /^\d{1,3}(?:[.,]\d{3})+$/

/** « 3 500 », « 3,500 », « 12000 € » → a whole number; undefined when it is none. */
const wholeNumber = (typed: string): number | undefined => {
  const plain = typed.replace(/[\s\u00a0\u202f€]/g, '')
  const digits = grouped.test(plain) ? plain.replace(/[.,]/g, '') : plain
  return /^-?\d{1,12}$/.test(digits) ? Number(digits) : undefined
}

const readFigure = (question: Exclude<ContextQuestion, Offered>, typed: string): Read => {
  if (typed.trim() === '') return { faults: {} }
  const value = wholeNumber(typed)
  if (value === undefined) return { faults: { [fieldOf(question.code)]: 'not-a-number' } }
  return answersContext(question, value) ? { value, faults: {} } : { faults: { [fieldOf(question.code)]: 'out-of-bounds' } }
}

const readOptions = (question: Offered, ticked: readonly string[]): Read => {
  if (ticked.length === 0) return { faults: {} }
  const value: unknown = ticked
  if (answersContext(question, value)) return { value, faults: {} }
  const known = ticked.every((code) => question.options.some((option) => option.code === code))
  return { faults: { [fieldOf(question.code)]: known && question.kind === 'choices' ? 'alone' : 'not-chosen' } }
}

const readDays = (question: ContextQuestion, typed: Readonly<Record<string, string>>, ticked: readonly string[], today: ParisDay): Read => {
  const days: Record<string, ParisDay> = {}
  const faults: Record<string, ContextFault> = {}
  for (const [option, text] of Object.entries(asksDays(question) ? typed : {})) {
    if (text.trim() === '') continue
    const day = typedDay(text)
    const fault = day === undefined ? 'not-a-date' : !ticked.includes(option) ? 'not-ticked' : day < today ? 'past' : null
    if (fault) faults[dayFieldOf(question.code, option)] = fault
    else if (day) days[option] = day
  }
  return { days, faults }
}

const readQuestion = (question: ContextQuestion, { about, until }: Typed, today: ParisDay): Read => {
  const given = about[question.code] ?? ''
  if (!('options' in question)) return readFigure(question, typeof given === 'string' ? given : '')
  const boxes = typeof given === 'string' ? [given].filter(Boolean) : Object.keys(given)
  const ticked = boxes.toSorted((one, other) => rankOf(question, one) - rankOf(question, other))
  const [read, days] = [readOptions(question, ticked), readDays(question, until[question.code] ?? {}, ticked, today)]
  return { ...read, days: days.days, faults: { ...read.faults, ...days.faults } }
}

const rankOf = (question: Offered, code: string): number => question.options.findIndex((option) => option.code === code)

/** What the form tells, question by question: what may be kept, and the faults of the rest by field. A blank field tells nothing. A day may not be past. */
export const readTold = (questions: readonly ContextQuestion[], typed: Typed, today: ParisDay): { told: ToldContext; faults: ContextFaults } => {
  const read = questions.map((question) => [question.code, readQuestion(question, typed, today)] as const)
  return {
    told: {
      answers: Object.fromEntries(read.flatMap(([code, { value }]) => (value === undefined ? [] : [[code, value]]))),
      until: Object.fromEntries(read.flatMap(([code, { days = {} }]) => (Object.keys(days).length === 0 ? [] : [[code, days]]))),
    },
    faults: Object.assign({}, ...read.map(([, { faults }]) => faults)) as ContextFaults,
  }
}

/** The same as the form shows it: the value of each field that holds something. */
export const shownTold = (questions: readonly ContextQuestion[], { answers, until }: ToldContext): Record<string, string> => {
  const answered = questions.flatMap(({ code, kind }): [string, string][] => {
    const value = answers[code]
    if (value === undefined) return []
    if (typeof value === 'number') return [[fieldOf(code), String(value)]]
    return kind === 'choices' ? value.map((option) => [boxOf(code, option), 'on']) : [[fieldOf(code), value[0] ?? '']]
  })
  const days = Object.entries(until).flatMap(([code, ends]) => Object.entries(ends).map(([option, day]): [string, string] => [dayFieldOf(code, option), day]))
  return Object.fromEntries([...answered, ...days])
}

/** The same as the database keeps it. */
export const keptTold = ({ answers, until }: ToldContext): unknown => ({ ...answers, until })

const mapOf = (raw: unknown): ReadonlyMap<string, unknown> => new Map(Object.entries(raw ?? {}))

/** Reads it back: answers that the bank still asks for, and the days of the options still ticked. */
export const storedTold = (questionnaire: Questionnaire, raw: unknown): ToldContext => {
  const answers = storedContext(questionnaire, raw)
  const until = mapOf(mapOf(raw).get('until'))
  const days = questionnaire.context.filter(asksDays).map(({ code }): [string, Record<string, ParisDay>] => {
    const kept = mapOf(until.get(code))
    const ticked = answers[code]
    return [code, Object.fromEntries((typeof ticked === 'object' ? ticked : []).flatMap((option) => dayOf(option, kept.get(option))))]
  })
  return { answers, until: Object.fromEntries(days.filter(([, kept]) => Object.keys(kept).length > 0)) }
}

const dayOf = (option: string, kept: unknown): [string, ParisDay][] => {
  const day = typeof kept === 'string' ? typedDay(kept) : undefined
  return day === undefined ? [] : [[option, day]]
}
