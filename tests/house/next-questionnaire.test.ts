import { beforeAll, describe, expect, it } from 'vitest'
import { lotLevels, publishedScore, questionnaireSchema, questionsOf, scoreInput } from '#app/features/assessment/index.ts'
import type { Questionnaire } from '#app/features/assessment/index.ts'
import { allFiles, read } from './sources.ts'

const published = allFiles.filter((path) => /^seeds\/questionnaires\/\d{4}-\d+\.json$/.test(path))
const profile = { type: 'commune', population: 2000, workstations: 17, nis2: 'none' } as const

let next: Questionnaire

beforeAll(() => {
  const latest: Questionnaire = JSON.parse(read(published.at(-1) ?? ''))
  const domain = latest.domains[0]
  const question = latest.questions[0]
  if (!domain || !question) throw new Error('The latest questionnaire is empty')
  const added = { ...domain, code: 'ZZZ', title: { fr: 'Satellites', en: 'Satellites' }, mainLot: 'lot-8' }
  const { blocking: _, ...plain } = question
  next = questionnaireSchema.parse({
    ...latest,
    version: '2099-1',
    domains: [...latest.domains, added],
    questions: [...latest.questions.slice(1), { ...plain, code: 'Q99', domain: 'ZZZ', pass: 'first' }],
  })
})

describe('the next version of the questionnaire', () => {
  it('is read and asked without a line of code', () => {
    expect(questionsOf(next, 'first').map(({ code }) => code)).toContain('Q99')
  })

  it('is scored, with its new domain and the lot that serves it', () => {
    const { score, toVerify } = scoreInput(next, { questionnaire: '2099-1', pass: 'first', profile, answers: { Q99: { kind: 'level', level: 4, guess: false, assurance: 0 } } })
    expect(score.questionnaire).toBe('2099-1')
    expect(score.domains.find(({ code }) => code === 'ZZZ')).toMatchObject({ point: 4, state: 'assessed' })
    expect(lotLevels(score).find(({ lotCode }) => lotCode === 'lot-8')?.level?.point).toBe(4)
    expect(publishedScore(next, score, toVerify).domains.map(({ code }) => code)).toContain('ZZZ')
  })

  it('that has a hole is refused with its place', () => {
    const [first, ...rest] = next.questions
    const holed = questionnaireSchema.safeParse({ ...next, questions: [{ ...first, domain: 'XXX' }, ...rest] })
    expect(holed.error?.issues[0]).toMatchObject({ path: ['questions', 0, 'domain'] })
  })
})
