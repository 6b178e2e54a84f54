import type { FrameworkDocument, LotDocument } from '#app/features/agreement/index.ts'
import type { Bilingual } from '#app/features/core/index.ts'

/** What it takes to show a lot: number, name, letter of its axis. */
export type LotLabel = { readonly code: string; readonly number: number; readonly title: Bilingual; readonly shortTitle: Bilingual; readonly axisLetter: string }

const known = new WeakMap<LotDocument, LotLabel>()

/** The label of a lot in its framework: the same object for the same document, so that a list sends it once. */
export const labelOf = (lot: LotDocument, framework: Pick<FrameworkDocument, 'axes'>): LotLabel => {
  const { code, number, title, shortTitle, axis } = lot
  const label = known.get(lot) ?? { code, number, title, shortTitle, axisLetter: framework.axes.find((each) => each.code === axis)?.letter ?? '' }
  known.set(lot, label)
  return label
}

/** The same, by the lot's code; an order of a lot that is not published is a bug. */
export const labelIn = (framework: FrameworkDocument, lotCode: string): LotLabel => {
  const lot = framework.lots.find((each) => each.code === lotCode)
  if (!lot) throw new Error(`The lot ${lotCode} of an order is not published`)
  return labelOf(lot, framework)
}
