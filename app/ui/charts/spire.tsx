import { useId } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { textsOf } from '#app/ui/texts.ts'
import { TURN, coil, placeSectors, pointAt, through, type Placed, type Point } from './geometry.ts'
import { AxisArcs, LotDisc } from './spire-ring.tsx'
import { type SpireAxis, type SpireOverall, type SpireSector, formatLevel, hueOf, orderedSectors } from './spire-data.ts'

const INNER = 44
const PITCH = 18
const LEVELS = 4

/** The target line drifts with the thread: it sits in the middle of the coil it asks for. */
const targetLine = (target: number, from: number, to: number): string => {
  const r0 = INNER + PITCH * (target - 0.5)
  return through(Array.from({ length: 9 }, (_, at): Point => {
    const turn = (from + ((to - from) * at) / 8) / TURN
    return pointAt(r0 + PITCH * turn, turn * TURN)
  }))
}

const Sector = ({ sector, hue }: { sector: Placed<SpireSector>; hue: string }) => {
  const from = sector.from / TURN
  const to = sector.to / TURN
  const unsure = sector.state !== 'known'
  const reached = sector.point ?? 0
  const parts = Array.from({ length: LEVELS }, (_, level) => ({ level, part: Math.min(Math.max(reached - level, 0), 1) })).filter(({ part }) => part > 0.04)
  return (
    <g data-sector={sector.code}>
      {parts.map(({ level, part }) => (
        <path key={level} className={`coil ${hue}${unsure ? ' is-unknown' : ''}`} d={coil(INNER, PITCH, level + from, level + from + (to - from) * part)} />
      ))}
      {sector.point === null ? <path className="unknown-thread" d={coil(INNER, PITCH, from, to)} /> : null}
      {sector.target !== null && sector.target > 0 ? <path className="target" d={targetLine(sector.target, sector.from, sector.to)} /> : null}
    </g>
  )
}

type SpireProps = {
  sectors: readonly SpireSector[]
  axes: readonly SpireAxis[]
  overall: SpireOverall
  /** Width in pixels on a wide screen; the drawing shrinks with its column. */
  size?: number
  lang: Lang
  /** Id of the table that gives the exact reading. */
  describedBy?: string
}

/** The Spire from above (rosace): one sector per lot grouped by axis, four coils, unknown dashed, target dotted. Always beside `SpireTable`. */
export const Spire = ({ sectors, axes, overall, size = 400, lang, describedBy }: SpireProps) => {
  const id = useId().replace(/[^A-Za-z0-9]/g, '')
  const t = textsOf(lang).spire
  const placed = placeSectors(orderedSectors(sectors, axes))
  const point = overall?.point ?? null
  const shown = point === null ? '?' : formatLevel(point, lang)
  const label = t.label(point === null ? null : shown, formatLevel(overall?.low ?? 0, lang), formatLevel(overall?.high ?? LEVELS, lang))
  return (
    <svg className="spire" viewBox="-200 -200 400 400" width={size} height={size} role="img" aria-label={label} aria-describedby={describedBy}>
      <path className="wire" d={coil(INNER, PITCH, -0.16, LEVELS + 0.05)} />
      {placed.map((sector) => (
        <Sector key={sector.code} sector={sector} hue={hueOf(axes, sector.axis)} />
      ))}
      {placed.map((sector) => {
        const [x, y] = pointAt(141, sector.mid)
        return <LotDisc key={sector.code} x={x} y={y} radius={12} number={sector.number} hue={hueOf(axes, sector.axis)} />
      })}
      <AxisArcs id={id} placed={placed} axes={axes} lang={lang} radius={164} />
      <text className="score" x="0" y="7" fontSize="34" textAnchor="middle">
        {shown}
      </text>
      <text className="score-of" x="0" y="25" fontSize="13" textAnchor="middle">
        {t.outOf4}
      </text>
    </svg>
  )
}
