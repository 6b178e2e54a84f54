import type { Bilingual, Lang } from '#app/features/core/index.ts'
import type { Sheet } from '#app/formats/xlsx.server.ts'
import { textsOf as wordsOf } from '../texts.ts'
import type { Knower } from '../questionnaire.ts'
import { type AnswerLine, answerInWords, assuranceCode } from './answer-lines.ts'
import { type LevelsOfPicture, levelLines } from './levels.ts'
import { textsOf } from './texts.ts'

type ToClarify = { readonly code: string; readonly text: Bilingual; readonly whoKnows: readonly Knower[]; readonly blocking: boolean }
type Picture = LevelsOfPicture & { readonly unknown: readonly ToClarify[] }

/** The sheets of a frozen picture: levels with full precision, answers, what to clarify first. */
export const workbookOf = (picture: Picture, answers: readonly AnswerLine[], lang: Lang): Sheet[] => {
  const { results: r, knowers } = wordsOf(lang)
  const { file: t, sheets } = textsOf(lang)
  return [
    {
      name: sheets.levels,
      columns: [{ header: r.file.kind, width: 12 }, { header: r.file.code, width: 10 }, { header: r.file.title, width: 44 }, { header: r.columns.level, width: 10, format: '0.0' }, { header: r.file.low, width: 10, format: '0.0' }, { header: r.file.high, width: 10, format: '0.0' }, { header: r.columns.target, width: 10, format: '0.0' }, { header: r.file.state, width: 18 }],
      rows: levelLines(picture).map(({ kind, code, title, point, low, high, target, state }) => [r.file.kinds[kind], code, title[lang], point, low, high, target, r.file.states[state]]),
    },
    {
      name: sheets.answers,
      columns: [{ header: t.columns.domain, width: 30 }, { header: t.columns.code, width: 8 }, { header: t.columns.question, width: 60 }, { header: t.columns.answer, width: 60 }, { header: t.columns.level, width: 9 }, { header: t.columns.certainty, width: 14 }, { header: t.columns.assurance, width: 12 }, { header: t.columns.reason, width: 30 }, { header: t.columns.note, width: 40 }, { header: t.columns.happened, width: 40 }, { header: t.columns.by, width: 24 }, { header: t.columns.at, width: 14, format: 'dd/mm/yyyy' }],
      rows: answers.map((line) => {
        const { answer } = line
        return [line.domain[lang], line.code, line.text[lang], answerInWords(line, lang, t), answer?.level ?? null, answer?.certainty ? t.certainties[answer.certainty] : null, assuranceCode(answer) || null, answer?.reason ?? null, answer?.note ?? null, answer?.happened ?? null, answer?.by ?? null, answer?.answeredAt ?? null]
      }),
    },
    {
      name: sheets.unknown,
      columns: [{ header: t.columns.rank, width: 8 }, { header: t.columns.code, width: 8 }, { header: t.columns.question, width: 70 }, { header: t.columns.whoKnows, width: 50 }, { header: t.columns.blocking, width: 20 }],
      rows: picture.unknown.map(({ code, text, whoKnows, blocking }, at) => [at + 1, code, text[lang], knowers(whoKnows), blocking ? t.yes : t.no]),
    },
  ]
}
