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

/** How an invented answer is proven: the higher it claims to be, the more often a dated document or a third party backs it. */
const proven = (answer: Answer, random: Random): Answer => {
  if (answer.kind !== 'level') return answer
  const draw = random.next() + answer.level * 0.1
  return { ...answer, guess: answer.guess && draw < 0.5, assurance: draw > 1.05 ? 2 : draw > 0.6 ? 1 : 0 }
}

/** The full pass of an authority that answered the first one before: a level gained here and there, the other questions (and those thought not to apply) answered, proofs. */
export const deepenAnswers = (questionnaire: Questionnaire, before: Answers, maturity: number, random: Random): Answers => {
  const kept = Object.fromEntries(Object.entries(before).filter(([, { kind }]) => kind !== 'not-applicable'))
  const all = { ...inventAnswers(questionnaire, 'full', maturity, random), ...kept }
  return Object.fromEntries(
    questionsOf(questionnaire, 'full').flatMap(({ code }) => {
      const answer = all[code]
      if (!answer) return []
      const gained = code in kept && answer.kind === 'level' && answer.level < 4 && random.next() < 0.3 ? { ...answer, level: answer.level + 1 } : answer
      return [[code, proven(gained, random)]]
    }),
  )
}
