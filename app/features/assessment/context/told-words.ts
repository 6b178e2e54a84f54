import { type Lang, formatDay, formatList, formatNumber } from '#app/features/core/index.ts'
import type { ContextQuestion } from '../questionnaire.ts'
import type { ToldContext } from './told-context.ts'

/** What was told to one question, in words: « 24 agents », « Un prestataire privé », each contract with its end; null when nothing was. */
export const toldWords = (question: ContextQuestion, { answers, until }: ToldContext, lang: Lang): string | null => {
  const value = answers[question.code]
  if (value === undefined) return null
  if (!('options' in question)) return typeof value === 'number' ? `${formatNumber(value, lang)} ${question.unit[lang]}` : null
  const days = until[question.code] ?? {}
  const told = typeof value === 'number' ? [] : value
  const labels = question.options.filter(({ code }) => told.includes(code)).map(({ code, label }) => {
    const day = days[code]
    return day ? `${label[lang]} (${formatDay(day, lang)})` : label[lang]
  })
  return formatList(labels, lang)
}
