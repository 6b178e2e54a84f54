import type { AllocationStep, MovementType, OrderEventType, PricedLine } from '#app/features/ordering/index.ts'
import type { AllocationRule } from '#app/features/agreement/index.ts'
import type { AwardId, OrderId, OrganisationId, PersonId, PriceScheduleId } from '#app/features/core/index.ts'
import type { OrderState } from '#app/features/ordering/index.ts'

/** An order as it is being lived through; becomes a row once every lot has been played. */
export type DemoOrder = {
  id: OrderId
  number: string | null
  organisationId: OrganisationId
  lotCode: string
  formulaCode: string
  state: OrderState
  attempt: number
  rootId: OrderId
  previousId: OrderId | null
  awardId: AwardId | null
  firmId: OrganisationId | null
  priceScheduleId: PriceScheduleId | null
  netCents: number
  taxCents: number
  startsOn: string
  endsOn: string
  engagementRef: string
  note: string
  placedAt: Date
  placedBy: PersonId | null
  signedAt: Date | null
  signedBy: PersonId | null
  signatoryName: string | null
  signatoryTitle: string | null
  delegationRef: string | null
  signedNetCents: number | null
  issuedAt: Date | null
  answerDueAt: Date | null
  answeredAt: Date | null
  answeredBy: PersonId | null
  reasonCode: string | null
  reasonText: string | null
  closedAt: Date | null
}

export type DemoEvent = { orderId: OrderId; type: OrderEventType; at: Date; personId: PersonId | null; personName: string | null; facts: Record<string, string | number | null> }

export type DemoRun = { orderId: OrderId; lotCode: string; at: Date; rule: AllocationRule; candidates: readonly AllocationStep[]; awardId: AwardId | null; turnBefore: number; turnAfter: number }

export type DemoEntry = {
  lotCode: string
  seq: number
  type: MovementType
  orderId: OrderId
  amountCents: number
  ceilingAfterCents: number
  reservedAfterCents: number
  committedAfterCents: number
  at: Date
  key: string
}

/** Everything a lot's year leaves behind. */
export type LotYear = {
  readonly lotCode: string
  readonly orders: readonly DemoOrder[]
  readonly lines: ReadonlyMap<OrderId, readonly PricedLine[]>
  readonly events: readonly DemoEvent[]
  readonly runs: readonly DemoRun[]
  readonly entries: readonly DemoEntry[]
  readonly account: { readonly reservedCents: number; readonly committedCents: number; readonly entries: number; readonly turn: number }
}
