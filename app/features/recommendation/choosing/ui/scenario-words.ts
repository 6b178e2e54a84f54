import type { Lang } from '#app/features/core/index.ts'
import type { Scenario } from '../../advice/advice.ts'
import type { Relaxation } from '../../engine/relaxation.ts'
import type { Words } from '../../ui/names.ts'
import { textsOf } from '../texts.ts'

/** Name of a scenario; the last one promises the targets only when it reaches them. */
export const scenarioTitle = ({ kind, status }: Pick<Scenario, 'kind' | 'status'>, modestShare: number, lang: Lang): string => {
  const t = textsOf(lang).scenarios
  if (kind === 'modest') return t.modest(Math.round(modestShare * 100))
  if (kind === 'budget') return t.budget
  return status === 'unreachable' ? t.unreachable : t.targets
}

/** One change that would make an impossible request possible. */
export const relaxationWords = (each: Relaxation, words: Words, lang: Lang): string => {
  const t = textsOf(lang).scenarios
  switch (each.kind) {
    case 'budget':
      return t.lacks(each.centsPerYear)
    case 'staff-days':
      return t.lacksDays(each.daysPerYear)
    case 'prerequisite':
      return t.lacksCondition(words.prerequisite(each.code))
    case 'require':
      return t.giveUp(words.lotInside(each.lot))
  }
}
