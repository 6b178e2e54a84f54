import type { Bilingual, Lang } from '#app/features/core/index.ts'
import { type CsvMode, toCsv } from '#app/formats/csv.ts'
import { textsOf } from '../texts.ts'

type Levels = { readonly low: number | null; readonly point: number | null; readonly high: number | null }
type State = 'assessed' | 'to-confirm' | 'not-assessable'
type Picture = {
  readonly target: number
  readonly lots: readonly { readonly code: string; readonly shortTitle: Bilingual; readonly state: State; readonly level: Levels | null }[]
  readonly axes: readonly { readonly code: string; readonly title: Bilingual; readonly score: Levels | null }[]
  readonly domains: readonly (Levels & { readonly code: string; readonly title: Bilingual; readonly state: State; readonly target: number })[]
}

type Line = Levels & { readonly kind: 'lot' | 'axis' | 'domain'; readonly code: string; readonly title: Bilingual; readonly state: State; readonly target: number }

const none: Levels = { low: null, point: null, high: null }
const shown = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10)

/** The levels of a frozen picture as lines: lots, then axes, then domains, with one decimal as on the page. */
export const levelsCsv = (picture: Picture, lang: Lang, mode: CsvMode = 'excel'): string => {
  const t = textsOf(lang).results
  const lines: Line[] = [
    ...picture.lots.map(({ code, shortTitle, state, level }): Line => ({ kind: 'lot', code, title: shortTitle, state, target: picture.target, ...(level ?? none) })),
    ...picture.axes.map(({ code, title, score }): Line => ({ kind: 'axis', code, title, state: score ? 'assessed' : 'not-assessable', target: picture.target, ...(score ?? none) })),
    ...picture.domains.map(({ code, title, state, target, low, point, high }): Line => ({ kind: 'domain', code, title, state, target, low, point, high })),
  ]
  return toCsv(mode, [
    { header: t.file.kind, value: ({ kind }) => t.file.kinds[kind] },
    { header: t.file.code, value: ({ code }) => code },
    { header: t.file.title, value: ({ title }) => title[lang] },
    { header: t.columns.level, value: ({ point }) => shown(point) },
    { header: t.file.low, value: ({ low }) => shown(low) },
    { header: t.file.high, value: ({ high }) => shown(high) },
    { header: t.columns.target, value: ({ target }) => target },
    { header: t.file.state, value: ({ state }) => t.file.states[state] },
  ], lines)
}
