import { axisClassAt } from '#app/ui/axis-class.ts'
import { circleArc, placeSectors } from './geometry.ts'

type RingProps = { sectors: readonly { readonly number: number; readonly axis: string }[]; active?: readonly number[]; size?: number }

/** The Spire as a ring (bague): one dash per lot, the active ones full. Always beside a name. */
export const Ring = ({ sectors, active = [], size = 24 }: RingProps) => {
  const axes = [...new Set(sectors.map((sector) => sector.axis))]
  const weight = size <= 16 ? 8 : size <= 24 ? 7 : 5.5
  const small = size <= 24
  return (
    <svg className="ring" width={size} height={size} viewBox="-24 -24 48 48" aria-hidden="true" focusable="false">
      {placeSectors(sectors, small ? 0.2 : 0.14, small ? 0.42 : 0.32).map((sector) => {
        const on = active.length === 0 || active.includes(sector.number)
        return (
          <path
            key={sector.number}
            className={`${axisClassAt(axes.indexOf(sector.axis))}${on ? '' : ' is-off'}`}
            strokeWidth={on ? (active.length > 0 ? weight + 2 : weight) : weight - 2.5}
            d={circleArc(18, sector.from, sector.to)}
          />
        )
      })}
    </svg>
  )
}
