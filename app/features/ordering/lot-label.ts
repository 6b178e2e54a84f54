import type { FrameworkDocument, LotDocument } from '#app/features/agreement/index.ts'
import type { Bilingual } from '#app/features/core/index.ts'

/** What it takes to show a lot: number, name, letter of its axis. */
export type LotLabel = { readonly code: string; readonly number: number; readonly title: Bilingual; readonly shortTitle: Bilingual; readonly axisLetter: string }

/** The label of a lot in its framework. */
export const labelOf = ({ code, number, title, shortTitle, axis }: LotDocument, framework: Pick<FrameworkDocument, 'axes'>): LotLabel => ({
  code, number, title, shortTitle, axisLetter: framework.axes.find((each) => each.code === axis)?.letter ?? '',
})
