import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionnaireSchema, questionsOf } from './questionnaire.ts'

const published = JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')) as Record<string, unknown>
const bank = questionnaireSchema.parse(published)
const faultOf = (raw: unknown): string => {
  const parsed = questionnaireSchema.safeParse(raw)
  return parsed.success ? '' : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')
}
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

  it('never uses ignorance as its lowest level', () => {
    for (const { code, levels } of bank.questions) expect(levels[0]?.fr, code).not.toMatch(/sai[ts] pas|inconnu|ignor/i)
  })

  it('describes each level by five different facts, in French and in English that differ', () => {
    for (const { code, levels, text } of bank.questions) {
      expect(new Set(levels.map((level) => level.fr)).size, code).toBe(5)
      expect(new Set(levels.map((level) => level.en)).size, code).toBe(5)
      expect(text.fr, code).not.toBe(text.en)
    }
  })

  it('keeps French typography', () => {
    const texts = bank.questions.flatMap(({ text, why, example, levels }) => [text, why, example, ...levels].map((words) => words.fr))
    for (const text of texts) expect(text).not.toMatch(/'| [;?!]|\s:(?!\s)| :/)
  })
})

describe('a questionnaire file with a hole', () => {
  it.each([
    ['a level is missing', withQuestion('Q17', { levels: bank.questions[0]?.levels.slice(1) }), /questions\.4\.levels/],
    ['the English text is missing', withQuestion('Q17', { text: { fr: 'Un texte' } }), /questions\.4\.text\.en/],
    ['a question is longer than 25 words', withQuestion('Q17', { text: { fr: 'mot '.repeat(26), en: 'word' } }), /more than 25 words/],
    ['a domain does not exist', withQuestion('Q17', { domain: 'ZZZ' }), /Q17: unknown domain ZZZ/],
    ['a question appears twice', withQuestion('Q19', { code: 'Q17' }), /Q17 appears twice/],
    ['a control that caps another domain may be declared not applicable', withQuestion('Q59', { notApplicable: true }), /Q59: caps another domain/],
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
