import { CELL, LEFT, cellsOf, rounded as r, positionOf, widthOf } from './coupe-scale.ts'
import type { Weave } from './weave.ts'

type CoupeProps = {
  low: number | null
  point: number | null
  high: number | null
  target: number | null
  max?: number
  /** Class that carries the hue of the axis. */
  hue?: string
  state?: 'known' | 'to-confirm' | 'unknown'
  /** Weave of the lot, laid over its hue where hue is lost. */
  weave?: Weave
}

/** The exact reading: cells from 0 to max, the point filled, a thin bracket for the interval, a triangle for the target. Its figures stand beside, in words. */
export const Coupe = ({ low, point, high, target, max = 4, hue = 'axis-ink', state = 'known', weave = 'plain' }: CoupeProps) => {
  const width = widthOf(max)
  const cells = cellsOf(max)
  const x = (value: number) => r(positionOf(value, max))
  const filled = cells.map((left, cell) => {
    const part = Math.min(Math.max((point ?? 0) - cell, 0), 1)
    return part > 0.02 ? `M${left} 9.5h${r(CELL * part)}v11H${left}z` : ''
  }).join('')
  const woven = state === 'known' && weave !== 'plain' && point !== null && point > 0.02
  return (
    <svg className="coupe" width={width} height={31} viewBox={`0 0 ${width} 31`} aria-hidden="true" focusable="false">
      <path className="cell" d={cells.map((left) => `M${left} 9.5h${CELL}v11h-${CELL}z`).join('')} />
      {filled ? <path className={state === 'known' ? `fill ${hue}` : 'fill-unknown'} d={filled} /> : null}
      {woven ? <rect className="weave" fill={`url(#${weave})`} x={LEFT} y={9.5} width={r(x(point) - LEFT)} height={11} /> : null}
      {low !== null && high !== null && high > low ? <path className="interval" d={`M${x(low)} 24v5M${x(low)} 26.5H${x(high)}M${x(high)} 24v5`} /> : null}
      {target !== null ? (
        <>
          <path className="goal" d={`M${x(target)} 8v14.5`} />
          <path className="goal-head" d={`M${r(positionOf(target, max) - 4.5)} 1h9l-4.5 6.5z`} />
        </>
      ) : null}
    </svg>
  )
}
