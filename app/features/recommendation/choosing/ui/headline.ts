import type { Lang } from '#app/features/core/index.ts'
import { textsOf } from '../texts.ts'
import type { ChooseView } from '../view.ts'

/** The title of the page « Choisir »: what the means allow, or that no plan holds. */
export const headlineOf = ({ means, found }: Pick<ChooseView, 'means' | 'found'>, lang: Lang): string => {
  const t = textsOf(lang)
  const [first] = means?.years ?? []
  if (!first) return t.headlineEmpty
  if (found?.scenarios.find(({ kind }) => kind === 'budget')?.status === 'impossible') return t.headlineNone(first.budgetCents)
  return first.staffDays === null ? t.headline(first.budgetCents) : t.headlineDays(first.budgetCents, first.staffDays)
}
