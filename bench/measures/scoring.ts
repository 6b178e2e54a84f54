import { readFileSync } from 'node:fs'
import { type Answers, questionnaireSchema, questionsOf, score } from '#app/features/assessment/index.ts'
import { median } from '../load.ts'
import type { Line } from '../report.ts'

const runs = 500

/** One full questionnaire answered, every kind of answer in it, as closing an assessment scores it. */
export const measureScoring = async (): Promise<Line[]> => {
  const bank = questionnaireSchema.parse(JSON.parse(readFileSync(new URL('../../seeds/questionnaires/2026-1.json', import.meta.url), 'utf8')))
  const questions = questionsOf(bank, 'full')
  const answers: Answers = Object.fromEntries(
    questions.map(({ code, notApplicable }, at) => [code, notApplicable && at % 5 === 0 ? { kind: 'not-applicable' } : at % 9 === 0 ? { kind: 'unknown' } : { kind: 'level', level: at % 5, guess: at % 7 === 0, assurance: at % 2 === 0 ? 0 : 1 }]),
  )
  const times = Array.from({ length: runs }, () => {
    const startedAt = performance.now()
    if (!score(bank, 'full', 2, answers).overall) throw new Error('Nothing was scored')
    return performance.now() - startedAt
  })
  const line = (what: string, ms: number): Line => ({ what: `Calcul du niveau sur ${questions.length} réponses, ${what}`, ours: '', bare: '', ratio: ms, target: 1, better: 'lower', unit: 'ms' })
  return [line('médiane', median(times)), line('une sur vingt au-dessus de', times.toSorted((a, b) => a - b)[Math.floor(runs * 0.95)] ?? Number.NaN)]
}
