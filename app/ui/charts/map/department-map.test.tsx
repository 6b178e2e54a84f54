import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { departments } from '#app/features/identity/index.ts'
import { DepartmentMap, type MapArea } from './department-map.tsx'
import { boxes, crown, shapes, view } from './shapes.ts'

const areas = departments.map(({ code, name }): MapArea => ({ code, name: `${name} (${code})`, shade: 2, href: `?departement=${code}` }))
const drawn = (list: readonly MapArea[] = areas, current?: string) =>
  renderToStaticMarkup(<DepartmentMap label="Carte" areas={list} current={current} />)
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

/** Points of a path, and its extent: relative lines after each move. */
const pointsOf = (path: string): (readonly [number, number])[] =>
  [...path.matchAll(/M([^z]*)z/g)].flatMap((found) => {
    const [x = 0, y = 0, ...steps] = (found[1]?.match(/-?\d+/g) ?? []).map(Number)
    let [px, py] = [x, y]
    const points: [number, number][] = [[x, y]]
    for (let at = 0; at + 1 < steps.length; at += 2) points.push([(px += steps[at] ?? 0), (py += steps[at + 1] ?? 0)])
    return points
  })

describe('the map of the départements', () => {
  it('draws all 101 of the register, Corsica in two, and no collectivity that is not one', () => {
    const missing = departments.filter(({ code }) => !shapes.some(([drawnCode]) => drawnCode === code)).map(({ code }) => code)
    expect(shapes).toHaveLength(101)
    expect(missing.toSorted()).toEqual(['975', '977', '978', '986', '987', '988'])
    expect(shapes.every(([code]) => departments.some((department) => department.code === code))).toBe(true)
  })
  it('gives each one a shape with a surface, inside the drawing', () => {
    for (const [code, path] of [...shapes, ...crown]) {
      const points = pointsOf(path)
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      const inside = Math.min(...xs) >= 0 && Math.min(...ys) >= 0 && Math.max(...xs) <= view.width && Math.max(...ys) <= view.height
      expect([code, inside, points.length >= 3, Math.max(...xs) - Math.min(...xs) >= 4, Math.max(...ys) - Math.min(...ys) >= 4]).toEqual([code, true, true, true, true])
    }
  })
  it('draws neighbours with one border: most points belong to two shapes or more', () => {
    const owners = new Map<string, Set<string>>()
    for (const [code, path] of shapes.filter(([each]) => each.length === 2)) for (const point of pointsOf(path)) owners.set(String(point), (owners.get(String(point)) ?? new Set()).add(code))
    const shared = [...owners.values()].filter(({ size }) => size > 1).length
    expect(shared / owners.size).toBeGreaterThan(0.6)
    const touches = (a: string, b: string) => [...owners.values()].some((codes) => codes.has(a) && codes.has(b))
    expect([touches('49', '44'), touches('2A', '2B'), touches('75', '92'), touches('69', '38'), touches('49', '13')]).toEqual([true, true, true, true, false])
  })
  it('keeps each overseas département, and Paris with its neighbours, in its box', () => {
    for (const box of boxes) {
      const inside = box.code === '75' ? crown : shapes.filter(([code]) => code === box.code)
      const points = inside.flatMap(([, path]) => pointsOf(path))
      expect(points.length).toBeGreaterThan(0)
      expect(points.every(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)).toBe(true)
    }
    expect(crown.map(([code]) => code).toSorted()).toEqual(['75', '92', '93', '94'])
  })
  it('weighs at most 13 kB of outlines, 32 kB with a named link for each', () => {
    expect([...shapes, ...crown].reduce((sum, [, path]) => sum + path.length, 0)).toBeLessThan(13_000)
    expect(drawn(departments.map(({ code, name }) => ({ code, name: `${name} (${code})\u00a0: 112 collectivités, 14 034 014 €`, shade: 2, href: `?tri=evaluations&lot=lot-1&departement=${code}#choix` }))).length).toBeLessThan(32_000)
  })
})

describe('its links', () => {
  it('are one per département, named, and out of the tab order: the list is the first way in', () => {
    const html = drawn()
    expect(count(html, /<a href="\?departement=[0-9AB]+" tabindex="-1"><title>/g)).toBe(101)
    expect(html).toContain('<title>Maine-et-Loire (49)</title>')
    expect(html).toContain('role="group" aria-label="Carte"')
  })
  it('leave a département without figures as an outline, without a link', () => {
    const html = drawn([{ code: '49', name: 'x', shade: 'masked', href: '?departement=49' }])
    expect(count(html, /<a /g)).toBe(1)
    expect(count(html, /class="shade-masked"/g)).toBe(1)
  })
  it('mark the one that is open', () => {
    expect(count(drawn(areas, '49'), /aria-current="true"/g)).toBe(1)
    const [, enlarged] = crown.find(([code]) => code === '92') ?? []
    expect(drawn(areas, '92')).toContain(`class="map-open" d="${enlarged}"`)
  })
})
