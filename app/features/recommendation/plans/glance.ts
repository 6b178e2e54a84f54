import type { ScenarioKind } from '../advice/advice.ts'
import type { Names } from '../choosing/names.ts'
import type { KeptContent } from './content.ts'
import type { Difference } from './since.ts'

/** A plan kept, at a glance. `horizon`: its years; null when an earlier version kept it, with one year and fewer words. */
export type KeptGlance = {
  readonly id: string
  readonly name: string
  readonly scenario: ScenarioKind
  readonly savedAt: Date
  readonly savedBy: string | null
  readonly chosenAt: Date | null
  readonly modelVersion: string
  readonly horizon: number | null
  readonly costCents: number
  readonly lots: readonly number[]
}

export type KeptPlan = Omit<KeptGlance, 'modelVersion' | 'horizon' | 'costCents' | 'lots'> & { readonly content: KeptContent }

/** `typed`: the means it was computed for, as an address holds them. `since`: null when today's plan could not be computed; `names` then are those kept. */
export type KeptPlanView = { readonly kept: KeptPlan; readonly typed: Record<string, string>; readonly since: { readonly at: Date; readonly differences: readonly Difference[]; readonly names: Names } | null }
