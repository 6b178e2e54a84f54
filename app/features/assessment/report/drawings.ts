import type { Lang } from '#app/features/core/index.ts'
import type { Drawing, Mark, Tone } from '#app/formats/pdf/document.ts'
import { CELL, cellsOf, positionOf, rounded, widthOf } from '#app/ui/charts/coupe-scale.ts'
import { axisSpans, circleArc, placeSectors, pointAt } from '#app/ui/charts/geometry.ts'
import { type SpireAxis, type SpireOverall, type SpireSector, axisTitle, formatLevel, orderedSectors } from '#app/ui/charts/spire-data.ts'
import { LEVELS, bareThread, reachedCoils, targetLine, unknownThread } from '#app/ui/charts/spire-thread.ts'
import type { Bars } from './sheet.ts'

const tones: readonly Tone[] = ['axis-a', 'axis-w', 'axis-r']

/** Ink of an axis by its published rank. */
const toneAt = (rank: number): Tone => tones[rank] ?? 'ink'

const barsTop = 9.5
const barsHeight = 11

/** The exact reading of a level, as the pages draw it: cells, interval under them, target above. Hatched where it is to confirm. */
export const barsDrawing = ({ low, point, high, target, axis, state }: Bars, width: number): Drawing => {
  const tall = 31
  const x = (value: number) => rounded(positionOf(value, LEVELS))
  const marks = cellsOf(LEVELS).flatMap((left, cell): Mark[] => {
    const filled = point === null ? 0 : CELL * Math.min(Math.max(point - cell, 0), 1)
    const shape = (wide: number) => `M${left} ${barsTop}h${rounded(wide)}v${barsHeight}h${rounded(-wide)}z`
    const hatches = Array.from({ length: Math.floor(filled / 5) }, (_, at) => `M${rounded(left + at * 5 + 1)} ${barsTop + barsHeight}l4 -${barsHeight}`).join('')
    const fill: Mark[] = filled < 1 ? [] : state === 'known' ? [{ d: shape(filled), fill: toneAt(axis) }] : [{ d: `${shape(filled)}${hatches}`, stroke: 'soft', width: 1 }]
    return [{ d: shape(CELL), stroke: 'wire', width: 1 }, ...fill]
  })
  const interval: Mark[] = low !== null && high !== null && high > low ? [{ d: `M${x(low)} 24v5M${x(low)} 26.5H${x(high)}M${x(high)} 24v5`, stroke: 'ink', width: 1.5 }] : []
  const goal: Mark[] = [
    { d: `M${x(target)} 8v14.5`, stroke: 'ink', width: 1.5, dash: 2 },
    { d: `M${rounded(positionOf(target, LEVELS) - 4.5)} 1h9l-4.5 6.5z`, fill: 'ink' },
  ]
  const full = widthOf(LEVELS)
  return { width, height: (tall * width) / full, view: [0, 0, full], marks: [...marks, ...interval, ...goal] }
}

const DISCS = 156
const ARCS = 176
const HALF = 268
const TALL = 206

type SpireFacts = { readonly sectors: readonly SpireSector[]; readonly axes: readonly SpireAxis[]; readonly overall: SpireOverall }

const sectorMarks = ({ state, point, target, from, to }: SpireSector & { readonly from: number; readonly to: number }, tone: Tone): Mark[] => [
  ...(point === null ? [{ d: unknownThread(from, to), stroke: 'wire' as const, width: 1.5, dash: 3 }] : []),
  ...(point === null ? [] : reachedCoils(point, from, to)).map((d): Mark => (state === 'known' ? { d, stroke: tone, width: 10, round: true } : { d, stroke: tone, width: 5, dash: 4 })),
  ...(target !== null && target > 0 ? [{ d: targetLine(target, from, to), stroke: 'ink' as const, width: 1.75, dash: 2 }] : []),
]

/** The Spire from above, drawn from the same lines as on the pages: a sector per lot, its number outside, the axis further out. */
export const spireDrawing = ({ sectors, axes, overall }: SpireFacts, lang: Lang, width: number, outOf: string): Drawing => {
  const rank = (axis: string) => axes.findIndex(({ code }) => code === axis)
  const placed = placeSectors(orderedSectors(sectors, axes))
  const lots = placed.flatMap((sector): Mark[] => {
    const [x, y] = pointAt(DISCS, sector.mid)
    return [
      { d: `M${x - 12} ${y}a12 12 0 1 0 24 0a12 12 0 1 0 -24 0z`, fill: toneAt(rank(sector.axis)) },
      { text: `${sector.number}`, x, y: y + 5, size: 14, anchor: 'middle', strong: true, tone: 'paper' },
    ]
  })
  const names = axisSpans(placed).flatMap(({ axis, from, to, mid }): Mark[] => {
    const [x, y] = pointAt(ARCS + 10, mid)
    const side = Math.sin(mid)
    return [
      { d: circleArc(ARCS, from, to), stroke: toneAt(rank(axis)), width: 4 },
      { text: axisTitle(axes, axis, lang), x, y: y + 6 - Math.cos(mid) * 6, size: 17, strong: true, tone: toneAt(rank(axis)), anchor: Math.abs(side) < 0.25 ? 'middle' : side > 0 ? 'start' : 'end' },
    ]
  })
  return {
    width,
    height: (width * TALL) / HALF,
    view: [-HALF, -TALL, HALF * 2],
    marks: [
      { d: bareThread(placed.filter(({ point }) => point === null)), stroke: 'wire', width: 1.5 },
      ...placed.flatMap((sector) => sectorMarks(sector, toneAt(rank(sector.axis)))),
      ...lots,
      ...names,
      { text: overall?.point === null || !overall ? '?' : formatLevel(overall.point, lang), x: 0, y: 8, size: 34, anchor: 'middle', strong: true },
      { text: outOf, x: 0, y: 26, size: 14, anchor: 'middle', tone: 'soft' },
    ],
  }
}
