import { type Bilingual, formatNumber } from '#app/features/core/index.ts'

/** Ends of a level on 0–4, null where nothing can be assessed. */
export type Levels = { readonly low: number | null; readonly point: number | null; readonly high: number | null }
type State = 'assessed' | 'to-confirm' | 'not-assessable'

/** What the files of a frozen picture read of it. */
export type LevelsOfPicture = {
  readonly target: number
  readonly overall: Levels | null
  readonly lots: readonly { readonly code: string; readonly shortTitle: Bilingual; readonly state: State; readonly level: Levels | null }[]
  readonly axes: readonly { readonly code: string; readonly title: Bilingual; readonly score: Levels | null; readonly state: State }[]
  readonly domains: readonly (Levels & { readonly code: string; readonly title: Bilingual; readonly state: State; readonly target: number })[]
}

export type LevelLine = Levels & { readonly kind: 'overall' | 'lot' | 'axis' | 'domain'; readonly code: string; readonly title: Bilingual; readonly state: State; readonly target: number }

/** The code and the name of the whole, which no bank names. */
const whole = { code: 'overall', title: { fr: 'Ensemble', en: 'Overall' } }
const none: Levels = { low: null, point: null, high: null }

/** The levels of a picture as lines: the whole, lots, axes, then domains. Full precision. */
export const levelLines = ({ target, overall, lots, axes, domains }: LevelsOfPicture): LevelLine[] => [
  { kind: 'overall', ...whole, state: overall ? 'assessed' : 'not-assessable', target, ...(overall ?? none) },
  ...lots.map(({ code, shortTitle, state, level }): LevelLine => ({ kind: 'lot', code, title: shortTitle, state, target, ...(level ?? none) })),
  ...axes.map(({ code, title, score, state }): LevelLine => ({ kind: 'axis', code, title, state, target, ...(score ?? none) })),
  ...domains.map(({ code, title, state, target: own, low, point, high }): LevelLine => ({ kind: 'domain', code, title, state, target: own, low, point, high })),
]

/** A level as every page shows it, one decimal, to compare or subtract what is read: by the one rule of rounding. */
export const asShown = (value: number): number => Number(formatNumber(value, 'en', 1, 'open-data'))

/** Same, null where nothing can be assessed. */
export const shownLevel = (value: number | null): number | null => (value === null ? null : asShown(value))
