import { beforeAll, describe, expect, it } from 'vitest'
import { doubtsOf } from '#app/features/assessment/consistency.ts'
import { freeActionsFor } from '#app/features/assessment/results/free-actions.ts'
import { lotLevels, publishedScore, questionnaireSchema, questionsOf, scoreInput } from '#app/features/assessment/index.ts'
import type { Questionnaire } from '#app/features/assessment/index.ts'
import { allFiles, read } from './sources.ts'

const published = allFiles.filter((path) => /^seeds\/questionnaires\/\d{4}-\d+\.json$/.test(path))
const profile = { type: 'commune', population: 2000, workstations: 17, nis2: 'none' } as const

let next: Questionnaire

beforeAll(() => {
  const latest: Questionnaire = JSON.parse(read(published.at(-1) ?? ''))
  const domain = latest.domains[0]
  const [question, ...others] = latest.questions
  if (!domain || !question) throw new Error('The latest questionnaire is empty')
  const added = { ...domain, code: 'ZZZ', title: { fr: 'Satellites', en: 'Satellites' }, mainLot: 'lot-8' }
  const { blocking: _, ...plain } = question
  const bilingual = (text: string) => ({ fr: text, en: text })
  const isKept = (code: string) => code !== question.code
  next = questionnaireSchema.parse({
    ...latest,
    version: '2099-1',
    domains: [...latest.domains, added],
    anchors: [...latest.anchors.filter(isKept), 'Q99'],
    context: [
      ...latest.context,
      { code: 'C99', kind: 'choice', text: bilingual('Satellite ?'), hint: bilingual('En orbite.'), options: [{ code: 'yes', label: bilingual('Oui') }, { code: 'no', label: bilingual('Non') }], whoKnows: ['elu'] },
    ],
    questions: [
      ...others,
      { ...plain, code: 'Q98', domain: 'ZZZ', pass: 'full', notApplicable: true, visibleWhen: { context: 'C99', anyOf: ['yes'] } },
      { ...plain, code: 'Q99', domain: 'ZZZ', pass: 'first' },
    ],
    consistency: [
      ...latest.consistency.filter(({ when }) => when.every((condition) => !('question' in condition) || isKept(condition.question))),
      { code: 'R99', when: [{ question: 'Q99', atLeast: 4 }, { context: 'C99', is: 'no' }], ask: bilingual('Sans satellite ?') },
    ],
    freeActions: [...latest.freeActions.filter((action) => isKept(action.question)), { code: 'F99', question: 'Q99', whenAtMost: 3, text: bilingual('Lever les yeux.'), minutes: 5, who: ['elu'] }],
  })
})

describe('the next version of the questionnaire', () => {
  it('is read and asked without a line of code', () => {
    expect(questionsOf(next, 'first').map(({ code }) => code)).toContain('Q99')
  })

  it('is scored, with its new domain and the lot that serves it', () => {
    const { score, toVerify } = scoreInput(next, { pass: 'full', profile, context: { C99: ['no'] }, answers: { Q99: { kind: 'level', level: 4, guess: false, assurance: 0 } } })
    expect(score.questionnaire).toBe('2099-1')
    expect(score.domains.find(({ code }) => code === 'ZZZ')).toMatchObject({ point: 4, state: 'assessed' })
    expect(lotLevels(score).find(({ lotCode }) => lotCode === 'lot-8')?.level?.point).toBe(4)
    expect(toVerify).not.toContain('Q98')
    expect(publishedScore(next, score, toVerify).domains.map(({ code }) => code)).toContain('ZZZ')
  })

  it('brings its own rules and free actions', () => {
    const answers = { Q99: { kind: 'level', level: 4, guess: false, assurance: 0 } } as const
    expect(doubtsOf(next, answers, { C99: ['no'] }).map(({ code }) => code)).toEqual(['R99'])
    expect(freeActionsFor(next, 'first', { Q99: { ...answers.Q99, level: 3 } }).map(({ code }) => code)).toContain('F99')
  })

  it('that has a hole is refused with its place', () => {
    const [first, ...rest] = next.questions
    const holed = questionnaireSchema.safeParse({ ...next, questions: [{ ...first, domain: 'XXX' }, ...rest] })
    expect(holed.error?.issues[0]).toMatchObject({ path: ['questions', 0, 'domain'] })
  })
})
