import { domainGrains, milli } from './evaluate.ts'
import type { Gap, Offer, OfferedLot, Slope } from './model.ts'

/**
 * Every combination of at most one formula per lot, with its cost and value. A plan is a number in mixed radix: lots by number,
 * the first one most significant; digit d is the lot's d-th formula, the last digit is « not taken ».
 */
export type Space = {
  readonly lots: readonly OfferedLot[]
  readonly gaps: readonly Gap[]
  readonly strides: readonly number[]
  readonly size: number
  readonly costs: Float64Array
  readonly values: Float64Array
  readonly contracts: Uint8Array
  /** Domains whose target is not reached. */
  readonly open: Uint8Array
}

/** Above this number of plans, exact enumeration is refused rather than left to stall the portal. */
export const maxPlans = 2_000_000

const inOrder = (lots: readonly OfferedLot[]): OfferedLot[] =>
  lots
    .map((lot) => ({ ...lot, offers: [...lot.offers].sort((a, b) => a.level - b.level || (a.formula < b.formula ? -1 : 1)) }))
    .sort((a, b) => a.number - b.number || (a.lot < b.lot ? -1 : 1))

/** How many combinations these lots make. */
export const countPlans = (lots: readonly OfferedLot[]): number => lots.reduce((product, lot) => product * (lot.offers.length + 1), 1)

type Step = { readonly cost: number; readonly contracts: number; readonly domains: Int32Array; readonly gains: Int32Array }

const stepOf = (gaps: readonly Gap[], offer: Offer | undefined): Step => {
  const acting = offer ? gaps.flatMap((gap, index) => (milli(offer.effects[gap.domain] ?? 0) > 0 && milli(gap.gap) > 0 ? [index] : [])) : []
  return {
    cost: offer?.netCents ?? 0,
    contracts: offer ? 1 : 0,
    domains: Int32Array.from(acting),
    gains: Int32Array.from(acting, (index) => milli(offer?.effects[gaps[index]?.domain ?? ''] ?? 0)),
  }
}

/** Enumerates all combinations, exactly. Throws a RangeError above `maxPlans`: ask `countPlans` first. */
export const enumerate = (unordered: readonly OfferedLot[], gaps: readonly Gap[], slopes: readonly Slope[]): Space => {
  const lots = inOrder(unordered)
  const size = countPlans(lots)
  if (size > maxPlans) throw new RangeError(`${size} combinations`)
  const strides: number[] = []
  lots.reduceRight((stride, lot, index) => {
    strides[index] = stride
    return stride * (lot.offers.length + 1)
  }, 1)
  const wholes = Int32Array.from(gaps, (gap) => milli(gap.gap))
  const worth = gaps.map((gap, index) => Float64Array.from({ length: (wholes[index] ?? 0) + 1 }, (_, closed) => domainGrains(gap, closed, slopes)))
  const steps = lots.map((lot) => [...lot.offers, undefined].map((offer) => stepOf(gaps, offer)))
  const costs = new Float64Array(size)
  const values = new Float64Array(size)
  const contracts = new Uint8Array(size)
  const open = new Uint8Array(size)
  const rows = Array.from({ length: lots.length + 1 }, () => new Int32Array(gaps.length))

  const visit = (depth: number, at: number, cost: number, value: number, taken: number, unmet: number): void => {
    const options = steps[depth]
    if (!options) {
      costs[at] = cost
      values[at] = value
      contracts[at] = taken
      open[at] = unmet
      return
    }
    const row = rows[depth] as Int32Array
    const next = rows[depth + 1] as Int32Array
    const stride = strides[depth] as number
    for (let digit = 0; digit < options.length; digit += 1) {
      const step = options[digit] as Step
      next.set(row)
      let sum = value
      let left = unmet
      for (let k = 0; k < step.domains.length; k += 1) {
        const domain = step.domains[k] as number
        const before = row[domain] as number
        const whole = wholes[domain] as number
        const after = Math.min(whole, before + (step.gains[k] as number))
        const table = worth[domain] as Float64Array
        sum += (table[after] as number) - (table[before] as number)
        if (after === whole && before < whole) left -= 1
        next[domain] = after
      }
      visit(depth + 1, at + digit * stride, cost + step.cost, sum, taken + step.contracts, left)
    }
  }
  visit(0, 0, 0, 0, 0, wholes.filter((whole) => whole > 0).length)
  return { lots, gaps, strides, size, costs, values, contracts, open }
}
