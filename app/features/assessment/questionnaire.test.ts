import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeFault } from './questionnaire-holes.ts'
import { questionnaireSchema, questionsOf } from './questionnaire.ts'

const published = JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')) as Record<string, unknown>
const bank = questionnaireSchema.parse(published)
const faultOf = (raw: unknown): string => {
  const parsed = questionnaireSchema.safeParse(raw)
  return parsed.success ? '' : parsed.error.issues.map((issue) => describeFault(raw, issue)).join('\n')
}
const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(2, '0')}`)
type Words = { fr: string; en: string }
const wordsOf = (value: unknown): Words[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('fr' in value && 'en' in value) return [{ fr: String(value.fr), en: String(value.en) }]
  return Object.values(value).flatMap(wordsOf)
}
const withFirst = (part: 'consistency' | 'freeActions', change: Record<string, unknown>) => ({ ...bank, [part]: bank[part].map((item, at) => (at === 0 ? { ...item, ...change } : item)) })
const withQuestion = (code: string, change: Record<string, unknown>) => ({
  ...bank,
  questions: bank.questions.map((question) => (question.code === code ? { ...question, ...change } : question)),
})

describe('the published questionnaire', () => {
  it('has 14 domains and the 20 questions of the first pass, axis by axis', () => {
    expect(bank.domains).toHaveLength(14)
    expect(questionsOf(bank, 'first').map((question) => question.code)).toEqual([
      'Q01', 'Q07', 'Q08', 'Q12', 'Q17', 'Q19', 'Q24', 'Q29', 'Q36', 'Q39', 'Q48', 'Q53', 'Q58', 'Q59', 'Q60', 'Q64', 'Q66', 'Q69', 'Q71', 'Q73',
    ])
  })

  it('has the 75 questions of the full pass, 12 context questions and 12 anchors', () => {
    expect(bank.questions.map(({ code }) => code)).toEqual(numbered('Q', 75))
    expect(bank.context.map(({ code }) => code)).toEqual(numbered('C', 12))
    expect(bank.anchors).toHaveLength(12)
    expect(bank.consistency.length).toBeGreaterThanOrEqual(15)
  })

  it('has the ten blocking controls of the method, with their caps', () => {
    const caps = bank.questions.flatMap(({ code, blocking }) => (blocking ? [`${code} ≤ ${blocking.failsAtOrBelow}: ${blocking.caps.map(({ domain, cap }) => `${domain} ${cap}`).join(', ')}`] : []))
    expect(caps).toEqual([
      'Q12 ≤ 0: PRE 1.5', 'Q29 ≤ 0: ACC 1, IDA 2', 'Q38 ≤ 1: POS 1', 'Q48 ≤ 0: ACC 0.5', 'Q53 ≤ 0: DET 1', 'Q59 ≤ 2: SAU 1.5, PCA 2', 'Q60 ≤ 0: SAU 2', 'Q62 ≤ 0: SAU 2', 'Q69 ≤ 0: CRI 1.5', 'Q71 ≤ 1: CRI 2',
    ])
  })

  it('hides a question for what the body is, never for what it answered', () => {
    expect(bank.questions.flatMap(({ code, visibleWhen }) => (visibleWhen ? [`${code} ${visibleWhen.context}`] : []))).toEqual(['Q14 C06', 'Q21 C06', 'Q47 C07', 'Q56 C09'])
  })

  it('gives every figure of a profile that a question can give', () => {
    expect(bank.context.flatMap((context) => ('feeds' in context && context.feeds ? [context.feeds] : []))).toEqual(['agents', 'workstations', 'servers', 'applications', 'sites', 'nis2'])
  })

  it('never uses ignorance as a level', () => {
    for (const { code, levels } of bank.questions) {
      expect(levels.map(({ fr }) => fr).join(' '), code).not.toMatch(/ne sai[ts] pas|ne savons|inconnu|ignor/i)
      expect(levels.map(({ en }) => en).join(' '), code).not.toMatch(/unknown|don.t know|not know|ignor/i)
    }
  })

  it('says at each level a fact: no adjective to weigh, and dates at the top', () => {
    for (const { code, levels } of bank.questions) {
      for (const { fr, en } of levels) {
        expect(fr, code).not.toMatch(/\b(bonne?s?|satisfaisant|suffisant|régulièrement|correctement|efficace|robuste|souvent|adapté|approprié)/i)
        expect(en, code).not.toMatch(/\b(good|satisfactory|sufficient|regularly|properly|effective|robust|often|adequate|appropriate)\b/i)
        expect(fr.match(/\d+/g), code).toEqual(en.match(/\d+/g))
      }
      expect(levels[4]?.fr, code).toMatch(/\b(12|3) (derniers )?mois/)
    }
  })

  it('reads each level alone', () => {
    for (const { code, levels } of bank.questions) for (const { fr } of levels) expect(fr, code).not.toMatch(/^(Ce|Cette|Ces|Celui|Celle|Ils?|Elles?) (?!n[’y])|\baussi (désigné|sauvegardé)/u)
  })

  it('has, for whoever would know, a message of two or three sentences that never asks which machines are weak', () => {
    for (const { code, ask } of bank.questions) {
      for (const text of [ask.fr, ask.en]) expect([2, 3], code).toContain(text.match(/[.?](?=\s|$)/g)?.length)
      expect(ask.fr, code).not.toMatch(/\blesquel(le)?s\b|bonjour|cordialement/i)
    }
  })

  it('describes each level by five different facts, in French and in English that differ', () => {
    for (const { code, levels, text } of bank.questions) {
      expect(new Set(levels.map((level) => level.fr)).size, code).toBe(5)
      expect(new Set(levels.map((level) => level.en)).size, code).toBe(5)
      expect(text.fr, code).not.toBe(text.en)
    }
  })

  it('keeps French typography', () => {
    const texts = wordsOf(bank)
    expect(texts.length).toBeGreaterThan(800)
    for (const { fr } of texts) expect(fr).not.toMatch(/['"“”…]|\.\.\.|[^\u202f][;?!]|[^\u00a0]:|«[^\u202f]|[^\u202f]»| {2}|\d{5}/)
  })

  it('keeps plain English typography, and says something else than French', () => {
    for (const { fr, en } of wordsOf(bank)) {
      expect(en).not.toMatch(/['"«»\u202f\u00a0…]| [;:?!,.]| {2}/)
      if (fr.includes(' ')) expect(en).not.toBe(fr)
    }
  })
})

describe('a questionnaire file with a hole', () => {
  it.each([
    ['a level is missing', withQuestion('Q17', { levels: bank.questions[0]?.levels.slice(1) }), /^questions\.16\.levels: Q17: /],
    ['the English text is missing', withQuestion('Q17', { text: { fr: 'Un texte' } }), /^questions\.16\.text\.en: Q17: /],
    ['a text is blank', withQuestion('Q17', { why: { fr: ' ', en: 'Because' } }), /^questions\.16\.why\.fr: Q17: /],
    ['a question is longer than 25 words', withQuestion('Q17', { text: { fr: 'mot '.repeat(26), en: 'word' } }), /Q17: more than 25 words/],
    ['nobody to ask', withQuestion('Q17', { whoKnows: [] }), /Q17: /],
    ['no message for whoever would know', withQuestion('Q17', { ask: undefined }), /questions\.16\.ask: Q17: /],
    ['no mapping', withQuestion('Q17', { mappings: undefined }), /questions\.16\.mappings: Q17: /],
    ['a mapping to a subcategory that was retired', withQuestion('Q17', { mappings: { csf: ['PR.DS-03'], hygiene: [], recyf: [] } }), /Q17: unknown CSF 2\.0 identifier/],
    ['a mapping to a 43rd hygiene measure', withQuestion('Q17', { mappings: { csf: ['PR.AT'], hygiene: [43], recyf: [] } }), /Q17: unknown hygiene measure/],
    ['a mapping to a 21st objective', withQuestion('Q17', { mappings: { csf: ['PR.AT'], hygiene: [], recyf: ['21'] } }), /Q17: unknown ReCyF objective/],
    ['a domain does not exist', withQuestion('Q17', { domain: 'ZZZ' }), /Q17: unknown domain ZZZ/],
    ['a question appears twice', withQuestion('Q19', { code: 'Q17' }), /Q17 appears twice/],
    ['a control that caps another domain may be declared not applicable', withQuestion('Q59', { notApplicable: true }), /Q59: caps another domain/],
    ['an unknown context hides a question', withQuestion('Q14', { visibleWhen: { context: 'C66', anyOf: ['shared'] } }), /Q14: unknown context C66/],
    ['an option that nobody can tick hides a question', withQuestion('Q14', { visibleWhen: { context: 'C06', anyOf: ['elves'] } }), /Q14: C06 has no option elves/],
    ['an answer hides a question', withQuestion('Q14', { visibleWhen: { question: 'Q13', anyOf: ['0'] } }), /questions\.13\.visibleWhen/],
    ['a blocking control may be hidden', withQuestion('Q48', { visibleWhen: { context: 'C06', anyOf: ['own'] } }), /Q48: a blocking control may not be hidden/],
    ['a question may be hidden, but not declared not applicable', withQuestion('Q14', { notApplicable: false }), /Q14: may be hidden/],
    ['a rule names a question that does not exist', withFirst('consistency', { when: [{ question: 'Q99', atLeast: 1 }, { question: 'Q01', atMost: 1 }] }), /consistency\.0\.when: R01: unknown question Q99/],
    ['a rule compares an answer with itself', withFirst('consistency', { when: [{ question: 'Q01', atLeast: 1 }, { question: 'Q01', atMost: 1 }] }), /R01: the same answer twice/],
    ['a rule weighs options as a figure', withFirst('consistency', { when: [{ question: 'Q01', atLeast: 1 }, { context: 'C06', atMost: 1 }] }), /R01: C06 is not a figure/],
    ['a rule that is always met', withFirst('consistency', { when: [{ question: 'Q01', atLeast: 0 }, { question: 'Q02', atMost: 1 }] }), /consistency\.0\.when/],
    ['a free action helps nobody', withFirst('freeActions', { question: 'Q99' }), /F01: unknown question Q99/],
    ['an anchor is no question', { ...bank, anchors: [...bank.anchors, 'Q99'] }, /anchors\.12.*unknown question Q99/],
    ['two context questions give the same figure', { ...bank, context: bank.context.map((context) => (context.code === 'C02' ? { ...context, feeds: 'agents' } : context)) }, /agents appears twice/],
    ['bands of size that do not rise', { ...bank, sizeBands: { ...bank.sizeBands, agents: [50, 50] } }, /sizeBands\.agents: bounds must rise/],
    ['no example profile', { ...bank, exampleProfile: undefined }, /exampleProfile/],
    ['a key that nobody reads', withQuestion('Q17', { hint: 'x' }), /questions\.16: Q17: /],
    ['no target catches the rest', { ...bank, targets: bank.targets.slice(0, 2) }, /last target/],
  ])('is refused with its place: %s', (_what, raw, expected) => {
    expect(faultOf(raw)).toMatch(expected)
  })

  it('accepts a next version with another axis, domain and lot, without code', () => {
    const next = {
      ...bank,
      version: '2027-1',
      axes: [...bank.axes, { code: 'cooperer', title: { fr: 'Coopérer', en: 'Cooperate' } }],
      domains: [...bank.domains, { code: 'ALL', axis: 'cooperer', weight: 1, mainLot: 'lot-8', title: { fr: 'Alliance', en: 'Alliance' } }],
      questions: [...bank.questions, { ...bank.questions[0], code: 'Q76', domain: 'ALL' }],
    }
    expect(faultOf(next)).toBe('')
    expect(questionsOf(questionnaireSchema.parse(next), 'first').at(-1)?.code).toBe('Q76')
  })
})
