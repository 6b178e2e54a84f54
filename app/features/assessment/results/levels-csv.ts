import type { Lang } from '#app/features/core/index.ts'
import { type CsvMode, toCsv } from '#app/formats/csv.ts'
import { textsOf } from '../texts.ts'
import { type LevelsOfPicture, levelLines, shownLevel } from './levels.ts'

/** The levels of a frozen picture as lines: the whole, lots, axes, then domains, with one decimal as on the page. */
export const levelsCsv = (picture: LevelsOfPicture, lang: Lang, mode: CsvMode = 'excel'): string => {
  const t = textsOf(lang).results
  return toCsv(mode, [
    { header: t.file.kind, value: ({ kind }) => t.file.kinds[kind] },
    { header: t.file.code, value: ({ code }) => code },
    { header: t.file.title, value: ({ title }) => title[lang] },
    { header: t.columns.level, value: ({ point }) => shownLevel(point) },
    { header: t.file.low, value: ({ low }) => shownLevel(low) },
    { header: t.file.high, value: ({ high }) => shownLevel(high) },
    { header: t.columns.target, value: ({ target }) => target },
    { header: t.file.state, value: ({ state }) => t.file.states[state] },
  ], levelLines(picture))
}
