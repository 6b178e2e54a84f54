import type { Bilingual } from '#app/features/core/index.ts'
import type { Certainty } from '../answer.ts'
import type { Knower } from '../questionnaire.ts'
import type { ResultsView } from '../views.ts'

/** One answer as the report tells it: by whom is a role, never a name. */
export type ReportAnswer = {
  readonly code: string
  readonly text: Bilingual
  readonly state: 'level' | 'unknown' | 'not-applicable' | 'blank' | 'hidden'
  readonly level: number | null
  readonly fact: Bilingual | null
  readonly certainty: Certainty | null
  readonly assurance: number
  readonly reason: string
  /** The role of the person invited who answered; null when it is somebody of the body. */
  readonly invited: Knower | null
}

/** All that a report or an annex says of a frozen picture. */
export type ReportFacts = {
  readonly body: string
  readonly results: ResultsView
  /** Who confirmed the picture, and when; null when nobody is named. */
  readonly attested: { readonly name: string; readonly title: string | null; readonly on: Date | string } | null
  /** Share of the weight backed by a document or a third party, by domain. */
  readonly backed: ReadonlyMap<string, number>
  readonly actions: readonly { readonly code: string; readonly text: Bilingual; readonly minutes: number; readonly who: readonly Knower[]; readonly mayCost: boolean }[]
  readonly parts: readonly { readonly code: string; readonly title: Bilingual; readonly answers: readonly ReportAnswer[] }[]
}
