import { useId } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { placeNames, roomOf } from './axis-names.ts'
import { axisSpans, placeSectors, pointAt } from './geometry.ts'
import { type Linked, chord, ranked } from './links.ts'
import { type SpireAxis, axisTitle, hueOf, orderedSectors } from './spire-data.ts'
import { AxisArcs, LotDisc } from './spire-ring.tsx'

const DISCS = 140
const ARCS = 172
const WIDEST = 21

export type RingPlace = { readonly code: string; readonly number: number; readonly axis: string; /** Full when it counts, an outline otherwise. */ readonly active: boolean }
export type RingLink = Linked & { /** A second kind of link. */ readonly dashed: boolean }

type LinkedRingProps = { places: readonly RingPlace[]; axes: readonly SpireAxis[]; links: readonly RingLink[]; label: string; describedBy?: string; lang: Lang }

/** A ring of lots grouped by axis, and the links between some of them. Always beside a list that says what each link is. */
export const LinkedRing = ({ places, axes, links, label, describedBy, lang }: LinkedRingProps) => {
  const id = useId().replace(/[^A-Za-z0-9]/g, '')
  const placed = placeSectors(orderedSectors(places, axes))
  const names = placeNames(axisSpans(placed), (axis) => axisTitle(axes, axis, lang), ARCS)
  const half = ARCS + roomOf(names)
  const disc = Math.min(WIDEST, (Math.PI * DISCS) / Math.max(1, placed.length) - 2)
  const angleOf = new Map(placed.map(({ code, mid }) => [code, mid]))
  return (
    <svg className="spire" viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`} role="img" aria-label={label} aria-describedby={describedBy}>
      {ranked(links).map(({ from, to, dashed, rank }) => {
        const [a, b] = [angleOf.get(from), angleOf.get(to)]
        if (a === undefined || b === undefined) return null
        const { path, head } = chord(DISCS - disc - 5, a, b, rank)
        return (
          <g key={`${from}-${to}-${rank}`} stroke="currentColor" data-link={`${from} ${to}`}>
            <path d={path} strokeWidth="2.5" strokeDasharray={dashed ? '2 5' : undefined} />
            <path d={head} fill="currentColor" />
          </g>
        )
      })}
      {placed.map(({ code, number, axis, mid, active }) => {
        const [x, y] = pointAt(DISCS, mid)
        if (active) return <LotDisc key={code} x={x} y={y} radius={disc} number={number} hue={hueOf(axes, axis)} />
        return (
          <g key={code} fontSize={Math.round(disc)}>
            <circle cx={x} cy={y} r={disc - 1} stroke="currentColor" strokeDasharray="2 4" />
            <text x={x} y={Math.round((y + disc * 0.36) * 10) / 10} textAnchor="middle">
              {number}
            </text>
          </g>
        )
      })}
      <AxisArcs id={id} names={names} axes={axes} lang={lang} radius={ARCS} />
    </svg>
  )
}
