import { type Lang, formatInstant } from '#app/features/core/index.ts'
import { type CsvMode, toCsv } from '#app/formats/csv.ts'
import { type AnswerLine, answerInWords, assuranceCode } from './answer-lines.ts'
import { textsOf } from './texts.ts'

/** The answers of a frozen picture, one line a question, notes included: the file belongs to the body that gave them. */
export const answersCsv = (lines: readonly AnswerLine[], lang: Lang, mode: CsvMode = 'excel'): string => {
  const t = textsOf(lang).file
  return toCsv(mode, [
    { header: t.columns.domain, value: ({ domain }) => domain[lang] },
    { header: t.columns.code, value: ({ code }) => code },
    { header: t.columns.question, value: ({ text }) => text[lang] },
    { header: t.columns.answer, value: (line) => answerInWords(line, lang, t) },
    { header: t.columns.level, value: ({ answer }) => answer?.level ?? null },
    { header: t.columns.certainty, value: ({ answer }) => (answer?.certainty ? t.certainties[answer.certainty] : '') },
    { header: t.columns.assurance, value: ({ answer }) => assuranceCode(answer) },
    { header: t.columns.reason, value: ({ answer }) => answer?.reason ?? '' },
    { header: t.columns.note, value: ({ answer }) => answer?.note ?? '' },
    { header: t.columns.happened, value: ({ answer }) => answer?.happened ?? '' },
    { header: t.columns.by, value: ({ answer }) => answer?.by ?? '' },
    { header: t.columns.at, value: ({ answer }) => (answer ? formatInstant(answer.answeredAt, lang) : '') },
  ], lines)
}
