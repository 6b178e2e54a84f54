import type { AwardId, Cents, OrganisationId, ParisDay, PriceScheduleId } from '#app/features/core/index.ts'

export type AwardStatus = 'active' | 'suspended' | 'terminated'

/** Unit prices in cents excluding tax, by catalogue item code. */
export type PriceList = Readonly<Record<string, Cents>>

/** A dated version of a firm's prices (bordereau des prix unitaires). Never edited. */
export type PriceVersion = {
  readonly id: PriceScheduleId
  readonly version: number
  /** First day, Europe/Paris, on which orders are priced from it. */
  readonly validFrom: ParisDay
  readonly publishedAt: Date
  readonly prices: PriceList
}

/** Whether a firm says it takes new orders on a lot; the latest statement counts. */
export type AvailabilityStatement = {
  readonly version: number
  readonly available: boolean
  /** Last day of the unavailability, inclusive; null while the firm gave no end. */
  readonly until: ParisDay | null
  readonly reason: string
  readonly setAt: Date
}

/** A firm awarded a lot, as the allocation rule reads it on a given day. */
export type Candidate = {
  readonly awardId: AwardId
  readonly firmId: OrganisationId
  readonly firmName: string
  readonly rank: number
  /** Département codes served; empty: the whole territory. */
  readonly zone: string[]
  readonly status: AwardStatus
  readonly available: boolean
  readonly unavailableUntil: ParisDay | null
  /** Prices in force on the day; null when none is. */
  readonly schedule: { readonly id: PriceScheduleId; readonly version: number; readonly validFrom: ParisDay; readonly prices: Record<string, Cents> } | null
}

/** Prices already published that start on a later day. */
export type LaterPrices = Pick<PriceVersion, 'validFrom' | 'prices'>

/** A firm's place on a lot, as published. */
export type Award = {
  readonly id: AwardId
  readonly firmId: OrganisationId
  readonly firmName: string
  readonly firmSiren: string | null
  readonly demo: boolean
  readonly lotCode: string
  readonly rank: number
  readonly zone: string[]
  readonly status: AwardStatus
}
