import type { FrameworkDocument, LotDocument } from '#app/features/agreement/index.ts'
import type { Account } from '#app/features/ordering/index.ts'
import { type DemoAward, playLotYear } from './lot-year.ts'
import { type DemoBuyer, type OrderPlan, planOf, planOrders } from './order-plan.ts'
import type { LotYear } from './order-rows.ts'
import type { Random } from './random.ts'
import { daysAfter, lastOfficeHours } from './time.ts'

/** Share of the ceiling used per lot, in the order of their numbers: quiet lots, busy lots, one near its end. */
const shares = [0.28, 0.22, 0.61, 0.36, 0.15, 0.82, 0.13]

export type YearsInput = {
  readonly framework: FrameworkDocument
  readonly awards: (lotCode: string) => readonly DemoAward[]
  readonly account: (lotCode: string) => Account & { readonly turn: number }
  readonly buyers: readonly DemoBuyer[]
  readonly from: Date
  readonly now: Date
  readonly random: Random
}

/** Orders of the accounts people will look at first: one to sign, one that waits for its answer, one refused and passed on. */
const shown = (lot: LotDocument, buyers: readonly DemoBuyer[], now: Date, random: Random): OrderPlan[] => {
  const city = buyers.find((buyer) => buyer.authority.slug === 'ville')
  const village = buyers.find((buyer) => buyer.authority.slug === 'commune')
  const [first, second] = lot.formulas
  if (!city || !village || !first || !second) return []
  const before = (days: number) => lastOfficeHours(daysAfter(now, -days), random)
  const plan = (buyer: DemoBuyer, formula: typeof first, when: { placed: number; signed: number | null }, outcome: OrderPlan['outcome']) =>
    planOf(buyer, formula, { placedAt: before(when.placed), signAt: when.signed === null ? null : before(when.signed), outcome })
  switch (lot.number) {
    case 1:
      return [plan(city, second, { placed: 2, signed: null }, 'waiting')]
    case 2:
      return [plan(city, second, { placed: 5, signed: 0.4 }, 'waiting'), plan(village, first, { placed: 190, signed: 188 }, 'accepted')]
    case 3:
      return [plan(city, first, { placed: 60, signed: 58 }, 'declined')]
    case 4:
      return [plan(city, first, { placed: 200, signed: 197 }, 'accepted')]
    case 5:
      return [plan(village, first, { placed: 6, signed: 0.6 }, 'waiting')]
    default:
      return []
  }
}

/** Buyers whose orders are told by `shown` or who have not started: the others order at random. */
const atRandom = (buyer: DemoBuyer): boolean => !['ville', 'commune', 'epci'].includes(buyer.authority.slug)

/** A year of orders on every lot, played by the portal's own rules. */
export const playYears = ({ framework, awards, account, buyers, from, now, random }: YearsInput): LotYear[] =>
  [...framework.lots]
    .sort((a, b) => a.number - b.number)
    .map((lot) => {
      const firms = awards(lot.code)
      const prices = firms[0]?.versions[0]?.prices ?? {}
      const share = shares[(lot.number - 1) % shares.length] ?? 0.3
      const plans = [...planOrders({ lot, buyers: buyers.filter(atRandom), prices, share, from, now, random }), ...shown(lot, buyers, now, random)]
      return playLotYear({ lot, framework, awards: firms, plans, opened: account(lot.code), now, random })
    })
