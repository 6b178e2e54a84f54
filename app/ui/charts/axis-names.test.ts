import { describe, expect, it } from 'vitest'
import { type PlacedName, clearOfLots, placeNames, roomOf } from './axis-names.ts'
import { TURN, axisSpans, placeSectors } from './geometry.ts'
import { weaveOf } from './weave.ts'

const long = ['Gouverner et anticiper', 'Résister aux attaques', 'Récupérer', 'Former', 'Assurer les risques résiduels', 'Coordonner la réponse']
const placed = (lots: number, axes: number, name = (axis: string) => long[Number(axis)] ?? axis) =>
  placeNames(axisSpans(placeSectors(Array.from({ length: lots }, (_, at) => ({ axis: String(Math.floor((at * axes) / lots)) })))), name, 176)

const distance = (a: number, b: number) => Math.abs(((a - b + TURN * 1.5) % TURN) - TURN / 2)
const touch = (a: PlacedName, b: PlacedName) => a !== b && a.tier === b.tier && distance(a.mid, b.mid) < a.half + b.half

describe('the names of the axes around the Spire', () => {
  it.each([[1, 1], [3, 3], [7, 3], [8, 3], [12, 6], [6, 6]])('never touch: %i lots on %i axes', (lots, axes) => {
    const names = placed(lots, axes)
    expect(names).toHaveLength(axes)
    expect(names.flatMap((name) => names.filter((other) => touch(name, other)))).toEqual([])
  })
  it('lie along their own arc where they fit, and further out with a leader where they do not', () => {
    expect(placed(7, 3, () => 'Résister').map(({ tier }) => tier)).toEqual([0, 0, 0])
    const tight = placed(12, 6, () => 'Un nom bien trop long pour son arc')
    expect(tight.every(({ tier }) => tier > 0)).toBe(true)
    expect(roomOf(tight)).toBeGreaterThan(roomOf(placed(7, 3)))
  })
  it('are never upside down: in the lower half they read the other way round', () => {
    for (const { low, mid } of placed(12, 6)) expect(low).toBe(Math.cos(mid) < -0.05)
    expect(placed(1, 1)[0]?.low).toBe(true)
  })
  it('leave the way free for the line of the lot in the middle of its axis', () => {
    const sectors = placeSectors(['a', 'a', 'a', 'b', 'c', 'c', 'c'].map((axis) => ({ axis })))
    const spans = axisSpans(sectors)
    const moved = clearOfLots(spans, sectors)
    const away = ({ axis, mid }: { axis: string; mid: number }) => Math.min(...sectors.filter((sector) => sector.axis === axis).map((sector) => distance(sector.mid, mid)))
    expect(spans.map(away).every((angle) => angle < 0.01)).toBe(true)
    expect(moved.map((span) => away(span) > 0.3)).toEqual([true, false, true])
    expect(moved.map(({ mid }) => Math.cos(mid) > -0.05)).toEqual([true, false, true])
  })
  it('are set smaller rather than bent round the circle', () => {
    const [endless] = placed(7, 1, () => 'Anticiper, résister, récupérer et recommencer aussi longtemps que nécessaire')
    expect(endless?.half).toBeLessThanOrEqual(1.1)
    expect(endless?.size).toBeLessThan(15)
  })
})

describe('the weave of a lot', () => {
  const lots = [1, 2, 3, 4, 5, 6, 7].map((number) => ({ number }))
  it('tells seven lots apart', () => expect(new Set(lots.map(({ number }) => weaveOf(lots, number))).size).toBe(7))
  it('follows the rank of the lot, not its number, and starts again after seven', () => {
    expect(weaveOf([{ number: 40 }, { number: 12 }], 12)).toBe('plain')
    expect(weaveOf([{ number: 40 }, { number: 12 }], 40)).toBe('slash')
    expect(weaveOf([...lots, { number: 8 }], 8)).toBe(weaveOf(lots, 1))
  })
})
