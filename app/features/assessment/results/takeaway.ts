import { asShown } from './levels.ts'

type Level = { readonly state: 'assessed' | 'to-confirm' | 'not-assessable'; readonly point: number | null; readonly target: number }

export type LevelCounts = { readonly total: number; readonly reached: number; readonly below: number; readonly toConfirm: number; readonly unknown: number }

/** What reads as the target reaches it. */
const shown = (point: number | null): number => asShown(point ?? 0)

/** How many reach the target, stay under it, are to confirm, or cannot be assessed: each counted once. */
export const countLevels = (levels: readonly Level[]): LevelCounts => {
  const count = (test: (level: Level) => boolean) => levels.filter(test).length
  const isKnown = ({ state, point }: Level) => state === 'assessed' && point !== null
  return {
    total: levels.length,
    reached: count((level) => isKnown(level) && shown(level.point) >= level.target),
    below: count((level) => isKnown(level) && shown(level.point) < level.target),
    toConfirm: count(({ state, point }) => state === 'to-confirm' && point !== null),
    unknown: count(({ point, state }) => point === null || state === 'not-assessable'),
  }
}

/** The lowest of those that can be read; the first published among equals, null when none can be read. */
export const lowestOf = <T extends { readonly point: number | null }>(levels: readonly T[]): (T & { readonly point: number }) | null =>
  levels
    .filter((level): level is T & { readonly point: number } => level.point !== null)
    .reduce<(T & { readonly point: number }) | null>((lowest, level) => (lowest === null || level.point < lowest.point ? level : lowest), null)
