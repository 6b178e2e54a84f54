import type { Cents } from '#app/features/core/index.ts'
import type { FrontierPoint } from '../advice/advice.ts'

/** Where the drawing stands in its box, in its own units. */
export const box = { left: 4, right: 716, top: 34, bottom: 240 } as const

/** The frontier as a staircase. `dearestCents` and `most`: ends of the axes; `moneyAt`: where the money stands, null when it is off the drawing. */
export type Curve = { readonly path: string; readonly points: number; readonly dearestCents: Cents; readonly most: number; readonly moneyAt: number | null }

/** Draws the frontier; the axis of prices stretches to the money when it is not much more than the dearest plan. */
export const curveOf = (frontier: readonly Pick<FrontierPoint, 'costCents' | 'value'>[], moneyCents: Cents): Curve => {
  const last = frontier.at(-1)
  const top = Math.max(1, last?.costCents ?? 1)
  const dearestCents = moneyCents > top && moneyCents < 1.5 * top ? moneyCents : top
  const most = Math.max(1, Math.ceil(last?.value ?? 1))
  const x = (cents: Cents) => Math.round(box.left + ((box.right - box.left) * cents) / dearestCents)
  const y = (value: number) => Math.round(box.bottom - ((box.bottom - box.top) * value) / most)
  const steps = frontier.map(({ costCents, value }, at) => (at === 0 ? `M${x(costCents)} ${y(value)}` : `H${x(costCents)}V${y(value)}`))
  return { path: `${steps.join('')}H${x(dearestCents)}`, points: frontier.length, dearestCents, most, moneyAt: moneyCents > dearestCents ? null : x(moneyCents) }
}
