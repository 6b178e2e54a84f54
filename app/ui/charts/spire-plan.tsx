import { useId } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { textsOf } from '#app/ui/texts.ts'
import { clearOfLots, placeNames, roomOf } from './axis-names.ts'
import { TURN, type Placed, axisSpans, circleArc, coil, placeSectors, pointAt } from './geometry.ts'
import { AxisArcs, LotDisc } from './spire-ring.tsx'
import { type SpireAxis, axisTitle, hueOf, orderedSectors } from './spire-data.ts'

export type PlanSector = { readonly code: string; readonly number: number; readonly label: string; readonly axis: string }

const RADIUS = 150
const EDGE = RADIUS + 15
const ARCS = 184

/** Two balanced lines for a long name. */
const lines = (label: string): string[] => {
  if (label.length <= 22) return [label]
  const words = label.split(' ')
  let best = [label]
  let shortest = label.length
  for (let cut = 1; cut < words.length; cut += 1) {
    const pair = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const longest = Math.max(...pair.map((line) => line.length))
    if (longest < shortest) [best, shortest] = [pair, longest]
  }
  return best
}

type Callout = { sector: Placed<PlanSector>; side: 1 | -1; y: number }

/** Places the names on both sides, at least 46 units apart so that two lines never touch. */
const callouts = (placed: readonly Placed<PlanSector>[]): Callout[] =>
  ([1, -1] as const).flatMap((side) => {
    const own = placed
      .filter((sector) => (Math.sin(sector.mid) > -0.05 ? 1 : -1) === side)
      .map((sector) => ({ sector, side, y: pointAt(214, sector.mid)[1] }))
      .toSorted((a, b) => a.y - b.y)
    let floor = -Infinity
    const down = own.map((item) => {
      const y = Math.max(item.y, floor + 46)
      floor = y
      return { ...item, y }
    })
    const over = Math.max(0, (down.at(-1)?.y ?? 0) - 236)
    return down.map((item) => ({ ...item, y: Math.round(item.y - over) }))
  })

const CalloutMark = ({ sector, side, y }: Callout) => {
  const [sx, sy] = pointAt(EDGE, sector.mid)
  const elbow = side * Math.max(Math.abs(pointAt(190, sector.mid)[0]), 190)
  const text = lines(sector.label)
  return (
    <>
      <path className="leader" d={`M${sx} ${sy}L${elbow} ${y}H${side * 236}`} />
      <circle className="leader-dot" cx={sx} cy={sy} r="2.5" />
      {text.map((line, at) => (
        <text key={line} className="callout" x={side * 244} y={Math.round((y + 5 + (at - (text.length - 1) / 2) * 19) * 10) / 10} fontSize="16" textAnchor={side > 0 ? 'start' : 'end'}>
          {line}
        </text>
      ))}
    </>
  )
}

const ticks = Array.from({ length: 140 }, (_, at) => {
  const angle = (at / 140) * TURN
  const [x, y] = pointAt(EDGE, angle)
  const [u, v] = pointAt(EDGE + (at % 20 === 0 ? 7 : at % 5 === 0 ? 5 : 3), angle)
  return `M${x} ${y}L${u} ${v}`
}).join('')

type SpirePlanProps = { sectors: readonly PlanSector[]; axes: readonly SpireAxis[]; lang: Lang; named?: boolean; describedBy?: string }

/** The programme from above: a ring of lots grouped by axis, engraved; `named` adds the names with leader lines. */
export const SpirePlan = ({ sectors, axes, lang, named = false, describedBy }: SpirePlanProps) => {
  const id = useId().replace(/[^A-Za-z0-9]/g, '')
  const t = textsOf(lang).spire
  const placed = placeSectors(orderedSectors(sectors, axes))
  const spans = axisSpans(placed)
  const names = placeNames(named ? clearOfLots(spans, placed) : spans, (axis) => axisTitle(axes, axis, lang), ARCS)
  const whole = 2 * (ARCS + roomOf(names) + 4)
  const [width, height] = named ? [840, Math.max(540, whole)] : [whole, whole]
  return (
    <svg className={named ? 'spire plan is-wide' : 'spire plan is-small'} viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} role="img" aria-label={t.plan(sectors.length, axes.length)} aria-describedby={describedBy}>
      {named ? <path className="centre" d="M-232 0H232M0 -232V232" /> : null}
      <path className="engrave" d={coil(43, 9, -0.2, 8.6)} />
      <path className="tick" d={ticks} />
      {placed.map((sector) => (
        <path key={sector.code} className={`sector ${hueOf(axes, sector.axis)}`} d={circleArc(RADIUS, sector.from, sector.to)} />
      ))}
      <circle className="hub" r="42" />
      <text className="score" y="0" fontSize={sectors.length > 9 ? 19 : 24} textAnchor="middle">
        {t.lots(sectors.length)}
      </text>
      <text className="score-of" y="19" fontSize="13" textAnchor="middle">
        {t.axes(axes.length)}
      </text>
      {named ? callouts(placed).map((callout) => <CalloutMark key={callout.sector.code} {...callout} />) : null}
      {placed.map((sector) => {
        const [x, y] = pointAt(RADIUS, sector.mid)
        return <LotDisc key={sector.code} x={x} y={y} radius={15} number={sector.number} hue={hueOf(axes, sector.axis)} />
      })}
      <AxisArcs id={id} names={names} axes={axes} lang={lang} radius={ARCS} />
    </svg>
  )
}
