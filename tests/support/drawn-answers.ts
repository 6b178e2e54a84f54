import type { Answer, Answers, Assurance } from '#app/features/assessment/answer.ts'
import type { Question } from '#app/features/assessment/questionnaire.ts'

/** In [0, 1). */
export type Draw = () => number

/** mulberry32: the same cases at every run. */
export const drawFrom = (seed: number): Draw => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

export const pick = <T>(draw: Draw, items: readonly T[]): T => {
  const item = items[Math.floor(draw() * items.length)]
  if (item === undefined) throw new Error('nothing to pick')
  return item
}

export const drawLevel = (draw: Draw): Extract<Answer, { kind: 'level' }> => ({ kind: 'level', level: Math.floor(draw() * 5), guess: draw() < 0.3, assurance: pick<Assurance>(draw, [0, 1, 2]) })

/** Blank, unknown, not applicable where allowed, or a level. How many are known differs from one draw to the next. */
export const drawAnswers = (draw: Draw, questions: readonly Question[]): Answers => {
  const unknown = draw() * 0.6
  return Object.fromEntries(
    questions.flatMap((question): [string, Answer][] => {
      const at = draw()
      if (at < unknown) return at < unknown / 2 ? [] : [[question.code, { kind: 'unknown' }]]
      if (question.notApplicable && draw() < 0.15) return [[question.code, { kind: 'not-applicable' }]]
      return [[question.code, drawLevel(draw)]]
    }),
  )
}
