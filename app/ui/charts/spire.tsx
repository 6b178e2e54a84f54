import { useId } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { textsOf } from '#app/ui/texts.ts'
import { axisSpans, placeSectors, pointAt } from './geometry.ts'
import { placeNames, roomOf } from './axis-names.ts'
import { AxisArcs, LotDisc } from './spire-ring.tsx'
import { SpireSectorMark } from './spire-sector.tsx'
import { type SpireAxis, type SpireOverall, type SpireSector, axisTitle, formatLevel, hueOf, orderedSectors } from './spire-data.ts'
import { LEVELS, bareThread } from './spire-thread.ts'
import { WeaveDefs } from './weave-defs.tsx'
import { weaveOf } from './weave.ts'

const DISCS = 156
const ARCS = 176

type SpireProps = {
  sectors: readonly SpireSector[]
  axes: readonly SpireAxis[]
  overall: SpireOverall
  lang: Lang
  /** Id of the table that gives the exact reading. */
  describedBy?: string
  /** Whether the coils draw themselves once when the page opens: the results page, and nowhere else. */
  draws?: boolean
}

/** The Spire from above (rosace): one sector per lot grouped by axis, four coils, unknown dashed, target dotted. Always beside `SpireTable`. */
export const Spire = ({ sectors, axes, overall, lang, describedBy, draws = false }: SpireProps) => {
  const id = useId().replace(/[^A-Za-z0-9]/g, '')
  const t = textsOf(lang).spire
  const placed = placeSectors(orderedSectors(sectors, axes))
  const names = placeNames(axisSpans(placed), (axis) => axisTitle(axes, axis, lang), ARCS)
  const half = ARCS + roomOf(names)
  const point = overall?.point ?? null
  const shown = point === null ? '?' : formatLevel(point, lang)
  const label = t.label(point === null ? null : shown, formatLevel(overall?.low ?? 0, lang), formatLevel(overall?.high ?? LEVELS, lang))
  const disc = Math.min(13, (Math.PI * DISCS) / Math.max(1, placed.length) - 1)
  return (
    <svg className={draws ? 'spire draws' : 'spire'} viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`} role="img" aria-label={label} aria-describedby={describedBy}>
      <WeaveDefs />
      <path className="wire" d={bareThread(placed.filter((sector) => sector.point === null))} />
      {placed.map((sector, at) => (
        <SpireSectorMark key={sector.code} sector={sector} id={`${id}${at}`} hue={hueOf(axes, sector.axis)} weave={weaveOf(sectors, sector.number)} draws={draws} />
      ))}
      {placed.map((sector) => {
        const [x, y] = pointAt(DISCS, sector.mid)
        return <LotDisc key={sector.code} x={x} y={y} radius={disc} number={sector.number} hue={hueOf(axes, sector.axis)} />
      })}
      <AxisArcs id={id} names={names} axes={axes} lang={lang} radius={ARCS} />
      <text className="score" x="0" y="7" fontSize="35" textAnchor="middle">
        {shown}
      </text>
      <text className="score-of" x="0" y="25" fontSize="13" textAnchor="middle">
        {t.outOf4}
      </text>
    </svg>
  )
}
