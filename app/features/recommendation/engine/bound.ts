/**
 * Upper bound of what the groups still open can add: marginal values only fall as others are taken (φ concave: submodular), so their sum is
 * a ceiling; under one resource it is a fractional knapsack on the upper hull of each group. Exact when everything fits; otherwise rounded up.
 */
export type Points = { /** Uses of the resource, ascending. */ readonly uses: Float64Array; readonly gains: Float64Array; size: number }

export const points = (capacity: number): Points => ({ uses: new Float64Array(capacity), gains: new Float64Array(capacity), size: 0 })

/** Workspace for `relax`: allocated once per search. */
export type Workspace = { readonly uses: Float64Array; readonly gains: Float64Array; readonly ratios: Float64Array; readonly hullUses: Float64Array; readonly hullGains: Float64Array }

export const workspace = (capacity: number): Workspace => ({ uses: new Float64Array(capacity), gains: new Float64Array(capacity), ratios: new Float64Array(capacity), hullUses: new Float64Array(capacity), hullGains: new Float64Array(capacity) })

const relativeSlack = 1e-9

/** Most that one choice per group can gain with `room` of the resource, fractions allowed; −∞ when even the least demanding choices do not fit. */
export const relax = (groups: readonly Points[], room: number, work: Workspace): number => {
  const { uses, gains, ratios, hullUses, hullGains } = work
  let count = 0
  let total = 0
  let left = room + Math.abs(room) * relativeSlack + relativeSlack
  for (const group of groups) {
    let top = -1
    for (let k = 0; k < group.size; k += 1) {
      const use = group.uses[k] as number
      const gain = group.gains[k] as number
      if (top >= 0 && gain <= (hullGains[top] as number)) continue
      while (top >= 1) {
        const rise = (hullGains[top] as number) - (hullGains[top - 1] as number)
        const run = (hullUses[top] as number) - (hullUses[top - 1] as number)
        if ((gain - (hullGains[top] as number)) * run < rise * (use - (hullUses[top] as number))) break
        top -= 1
      }
      top += 1
      hullUses[top] = use
      hullGains[top] = gain
    }
    if (top < 0) return Number.NEGATIVE_INFINITY
    left -= hullUses[0] as number
    total += hullGains[0] as number
    for (let k = 1; k <= top; k += 1) {
      const use = (hullUses[k] as number) - (hullUses[k - 1] as number)
      const gain = (hullGains[k] as number) - (hullGains[k - 1] as number)
      const ratio = gain / use
      let at = count
      while (at > 0 && (ratios[at - 1] as number) < ratio) {
        uses[at] = uses[at - 1] as number
        gains[at] = gains[at - 1] as number
        ratios[at] = ratios[at - 1] as number
        at -= 1
      }
      uses[at] = use
      gains[at] = gain
      ratios[at] = ratio
      count += 1
    }
  }
  if (left < 0) return Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k += 1) {
    if ((uses[k] as number) > left) return total + Math.ceil((gains[k] as number) * (left / (uses[k] as number))) + 2
    left -= uses[k] as number
    total += gains[k] as number
  }
  return total
}
