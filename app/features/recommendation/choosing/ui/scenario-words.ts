import type { Lang } from '#app/features/core/index.ts'
import type { Scenario } from '../../advice/advice.ts'
import { textsOf } from '../texts.ts'

/** Name of a scenario; the last one promises the targets only when it reaches them. */
export const scenarioTitle = ({ kind, status }: Pick<Scenario, 'kind' | 'status'>, modestShare: number, lang: Lang): string => {
  const t = textsOf(lang).scenarios
  if (kind === 'modest') return t.modest(Math.round(modestShare * 100))
  if (kind === 'budget') return t.budget
  return status === 'unreachable' ? t.unreachable : t.targets
}
