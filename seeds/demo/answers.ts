import { type Answer, type Answers, type Pass, type Questionnaire, questionsOf } from '#app/features/assessment/index.ts'
import type { Random } from './random.ts'

/** Answers of an invented authority: levels around its maturity, some « je ne sais pas », a few « non concerné » where allowed. */
export const inventAnswers = (questionnaire: Questionnaire, pass: Pass, maturity: number, random: Random): Answers =>
  Object.fromEntries(
    questionsOf(questionnaire, pass).map((question): [string, Answer] => {
      const draw = random.next()
      if (question.notApplicable && draw < 0.05) return [question.code, { kind: 'not-applicable' }]
      if (draw > 0.9) return [question.code, { kind: 'unknown' }]
      const level = Math.min(4, Math.max(0, Math.round(maturity * 4 + (random.next() + random.next() - 1) * 1.8)))
      return [question.code, { kind: 'level', level, guess: random.next() < 0.12, assurance: random.next() < 0.2 ? 1 : 0 }]
    }),
  )
