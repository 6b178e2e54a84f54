import type { Lang } from '#app/features/core/index.ts'
import { type Placed, axisSpans, circleArc } from './geometry.ts'
import { type SpireAxis, hueOf } from './spire-data.ts'

type LotDiscProps = { x: number; y: number; radius: number; number: number; hue: string }

const r = (value: number): number => Math.round(value * 10) / 10

/** The number of a lot in a disc of its axis' hue. */
export const LotDisc = ({ x, y, radius, number, hue }: LotDiscProps) => (
  <g className={`lot-disc ${hue}`}>
    <circle cx={x} cy={y} r={radius} />
    <text x={x} y={r(y + radius * 0.36)} fontSize={r(radius * 1.15)} textAnchor="middle">
      {number}
    </text>
  </g>
)

type AxisArcsProps = { id: string; placed: readonly Placed<{ axis: string }>[]; axes: readonly SpireAxis[]; lang: Lang; radius: number }

/** The arc of each axis and its name along it; names of the lower half run the other way so as to be read upright. */
export const AxisArcs = ({ id, placed, axes, lang, radius }: AxisArcsProps) => (
  <>
    {axisSpans(placed).map((span, at) => {
      const low = Math.cos(span.mid) < -0.3
      const textRadius = low ? radius + 17 : radius + 6
      const hue = hueOf(axes, span.axis)
      return (
        <g key={span.axis}>
          <path className={`axis-arc ${hue}`} d={circleArc(radius, span.from, span.to)} />
          <path id={`${id}-${at}`} className="text-path" d={low ? circleArc(textRadius, span.mid + 0.9, span.mid - 0.9) : circleArc(textRadius, span.mid - 0.9, span.mid + 0.9)} />
          <text className={`axis-name ${hue}`} fontSize="15">
            <textPath href={`#${id}-${at}`} startOffset="50%" textAnchor="middle">
              {axes.find((axis) => axis.code === span.axis)?.title[lang] ?? span.axis}
            </textPath>
          </text>
        </g>
      )
    })}
  </>
)
