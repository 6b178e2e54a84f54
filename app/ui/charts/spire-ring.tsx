import type { Lang } from '#app/features/core/index.ts'
import type { PlacedName } from './axis-names.ts'
import { circleArc, pointAt } from './geometry.ts'
import { type SpireAxis, axisTitle, hueOf } from './spire-data.ts'

type LotDiscProps = { x: number; y: number; radius: number; number: number; hue: string }

const r = (value: number): number => Math.round(value * 10) / 10

/** The number of a lot in a disc of its axis' hue. */
export const LotDisc = ({ x, y, radius, number, hue }: LotDiscProps) => (
  <g className={`lot-disc ${hue}`} fontSize={r(radius * (number > 99 ? 0.85 : 1.15))}>
    <circle cx={x} cy={y} r={r(radius)} />
    <text x={x} y={r(y + radius * 0.36)} textAnchor="middle">
      {number}
    </text>
  </g>
)

const leader = (radius: number, to: number, mid: number): string => {
  const [x, y] = pointAt(radius, mid)
  const [u, v] = pointAt(to, mid)
  return `M${x} ${y}L${u} ${v}`
}

type AxisArcsProps = { id: string; names: readonly PlacedName[]; axes: readonly SpireAxis[]; lang: Lang; radius: number }

/** The arc of each axis and its name along it, or further out with a leader; names of the lower half run the other way so as to be read upright. */
export const AxisArcs = ({ id, names, axes, lang, radius }: AxisArcsProps) => (
  <>
    {names.map(({ axis, from, to, mid, low, tier, baseline, size, half }, at) => {
      const hue = hueOf(axes, axis)
      const reach = half + 0.12
      return (
        <g key={axis} className={hue}>
          <path className="axis-arc" d={circleArc(radius, from, to)} />
          {tier > 0 ? <path className="axis-arc is-leader" d={leader(radius, baseline - (low ? 14 : 4), mid)} /> : null}
          <path id={`${id}-${at}`} className="text-path" d={low ? circleArc(baseline, mid + reach, mid - reach) : circleArc(baseline, mid - reach, mid + reach)} />
          <text className="axis-name" fontSize={size}>
            <textPath href={`#${id}-${at}`} startOffset="50%" textAnchor="middle">
              {axisTitle(axes, axis, lang)}
            </textPath>
          </text>
        </g>
      )
    })}
  </>
)
