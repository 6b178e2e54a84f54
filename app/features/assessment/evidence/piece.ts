import type { EvidenceId } from '#app/features/core/index.ts'

/** What backs an answer, as a page shows it: its file is named and weighed, never brought along. */
export type Piece = {
  readonly id: EvidenceId
  readonly questionCode: string
  /** The level it backs. */
  readonly level: number
  /** 1 a dated document, 2 a finding of a third party. */
  readonly assurance: number
  readonly title: string
  readonly dated: string
  readonly verifier: string
  readonly whereKept: string
  readonly fileName: string | null
  readonly size: number | null
  readonly addedAt: Date
  readonly by: string | null
}
