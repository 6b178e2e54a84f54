import type { AllocationRule } from '#app/features/agreement/index.ts'
import type { Bilingual, Cents, OrderId, ParisDay } from '#app/features/core/index.ts'
import type { AllocationStep } from './allocation.ts'
import type { LotLabel } from './lot-label.ts'
import type { OrderState } from './order.ts'
import type { Pricing } from './pricing.ts'

/** One order in a list: what it is, where it stands, who acts, by when. */
export type OrderSummary = {
  readonly id: OrderId
  readonly number: string | null
  readonly state: OrderState
  readonly attempt: number
  readonly lot: LotLabel
  readonly buyerName: string
  readonly firmName: string | null
  readonly netCents: Cents
  readonly startsOn: ParisDay
  readonly endsOn: ParisDay
  readonly placedAt: Date
  readonly issuedAt: Date | null
  readonly answerDueAt: Date | null
  readonly closedAt: Date | null
}

/** What the authority's list shows of an order: nothing else is sent. */
export type ListedOrder = Pick<OrderSummary, 'id' | 'number' | 'state' | 'lot' | 'firmName' | 'netCents' | 'endsOn' | 'answerDueAt'>

export type Party = { readonly name: string; readonly siren: string | null; readonly siret: string | null; readonly department: string | null }

/** The order as it prints: parties, references, lines, dates, signature. Contacts are the authority's referents. */
export type OrderDocument = OrderSummary & {
  readonly formulaTitle: Bilingual
  readonly framework: { readonly code: string; readonly title: Bilingual; readonly validFrom: ParisDay; readonly validTo: ParisDay }
  readonly purchasingBody: string | null
  readonly ccag: string
  readonly answerWorkingDays: number
  readonly pricing: Pricing
  readonly buyer: Party
  readonly firm: Party | null
  readonly contacts: readonly { readonly name: string; readonly email: string }[]
  readonly engagementRef: string
  readonly note: string
  readonly signature: { readonly at: Date; readonly name: string; readonly title: string; readonly delegationRef: string | null } | null
  readonly answer: { readonly reasonCode: string | null; readonly reasonText: string | null; readonly answeredAt: Date | null }
  readonly now: Date
}

export type OrderEventView = { readonly id: number; readonly attempt: number; readonly type: string; readonly at: Date; readonly personName: string | null; readonly facts: Readonly<Record<string, string | number | null>> }

/** What the signatory would sign at this instant: today's contractor, price and dates. */
export type Signing = {
  readonly pricing: Pricing
  readonly firmName: string
  readonly startsOn: ParisDay
  readonly endsOn: ParisDay
  /** The right of the person who reads, if any. */
  readonly right: { readonly name: string; readonly jobTitle: string; readonly limitCents: Cents | null; readonly delegationRef: string | null } | null
}

/** Why an order that waits for its signature cannot be signed now. */
export type SigningObstacle = { readonly code: string; readonly facts: Readonly<Record<string, string | number | null>> }

/** The whole life of an order on the authority's side. */
export type OrderLife = {
  readonly document: OrderDocument
  readonly signatories: readonly string[]
  readonly signing: Signing | null
  readonly obstacle: SigningObstacle | null
  readonly rule: AllocationRule
  /** Proof of the designation, or today's preview while the order waits for its signature. */
  readonly steps: readonly AllocationStep[]
  readonly attempts: readonly OrderSummary[]
  readonly events: readonly OrderEventView[]
  readonly signedNetCents: Cents | null
}

/** Time left to answer, rounded down to the hour; zero once the delay is over. */
export const timeLeft = (dueAt: Date, now: Date): { readonly days: number; readonly hours: number } => {
  const hours = Math.max(0, Math.floor((dueAt.getTime() - now.getTime()) / 3_600_000))
  return { days: Math.floor(hours / 24), hours: hours % 24 }
}

/** The day whose end is the deadline: a delay that ends at midnight runs to the end of the day before. */
export const lastDay = (dueAt: Date): Date => new Date(dueAt.getTime() - 1)
