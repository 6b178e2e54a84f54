import type { Bilingual } from '#app/features/core/index.ts'
import type { Answers } from '../answer.ts'
import type { ToldContext } from '../context/told-context.ts'
import { toldWords } from '../context/told-words.ts'
import type { Questionnaire } from '../questionnaire.ts'

/** One of the two answers at odds: the question, what was answered, and whether it is about the organisation. */
export type DoubtSide = { readonly code: string; readonly isContext: boolean; readonly text: Bilingual; readonly answer: Bilingual }

/** Both answers of a pair, in words. */
export const doubtSides = (questionnaire: Questionnaire, about: readonly string[], { answers, told }: { answers: Answers; told: ToldContext }): DoubtSide[] =>
  about.flatMap((code): DoubtSide[] => {
    const asked = questionnaire.questions.find((question) => question.code === code)
    const given = answers[code]
    const fact = given?.kind === 'level' ? asked?.levels[given.level] : undefined
    if (asked && fact) return [{ code, isContext: false, text: asked.text, answer: fact }]
    const context = questionnaire.context.find((question) => question.code === code)
    if (!context) return []
    return [{ code, isContext: true, text: context.text, answer: { fr: toldWords(context, told, 'fr') ?? '', en: toldWords(context, told, 'en') ?? '' } }]
  })
