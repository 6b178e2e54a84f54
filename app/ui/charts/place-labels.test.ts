import { describe, expect, it } from 'vitest'
import { type Label, type PlacedLabel, placeLabels } from './place-labels.ts'

const gauge = (forecast: number): Label[] => [
  { key: 'end', text: '12 000 000 €', at: 100 },
  { key: 'forecast', text: `prévision ${forecast} %`, at: forecast },
  ...[70, 85, 95].map((mark): Label => ({ key: String(mark), text: `${mark} %`, at: mark })),
]
const collide = (a: PlacedLabel, b: PlacedLabel) => a !== b && a.row === b.row && a.from < b.to && b.from < a.to
const collisions = (placed: readonly PlacedLabel[]) => placed.filter((label) => placed.some((other) => collide(label, other))).map(({ key }) => key)

describe('labels under a gauge', () => {
  it.each([320, 288, 1280])('never touch each other nor leave a scale of %i px, wherever the forecast falls', (width) => {
    for (let forecast = 0; forecast <= 140; forecast += 5) {
      const placed = placeLabels(gauge(forecast), width)
      expect(placed).toHaveLength(5)
      expect(collisions(placed)).toEqual([])
      for (const { from, to } of placed) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(width)
      }
    }
  })
  it('stand on one row where there is room, on several where there is not', () => {
    const marks = gauge(20).slice(1)
    expect(new Set(placeLabels(marks, 1280).map(({ row }) => row))).toEqual(new Set([0]))
    expect(Math.max(...placeLabels(marks, 320).map(({ row }) => row))).toBeGreaterThan(0)
  })
  it('stay where they are when the gauge grows: what held still holds', () => {
    for (const width of [320, 640]) {
      const placed = placeLabels(gauge(92), width)
      const larger = placed.map((label) => {
        const shift = (label.at / 100) * (1280 - width)
        return { ...label, from: label.from + Math.min(shift, 1280 - width), to: label.to + Math.min(shift, 1280 - width) }
      })
      expect(collisions(larger)).toEqual([])
    }
  })
  it('centre under their mark away from the edges and turn inwards at them', () => {
    expect(placeLabels([{ key: 'a', text: '70 %', at: 70 }, { key: 'b', text: '0 %', at: 0 }, { key: 'c', text: '12 M€', at: 100 }], 640).map(({ anchor }) => anchor)).toEqual(['middle', 'start', 'end'])
  })
})
