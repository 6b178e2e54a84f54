import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CeilingGauge } from './ceiling-gauge.tsx'
import { Coupe } from './coupe.tsx'
import { placeSectors } from './geometry.ts'
import type { SpireSector } from './spire-data.ts'
import { SpireLegend } from './spire-legend.tsx'
import { SpirePlan } from './spire-plan.tsx'
import { SpireTable } from './spire-table.tsx'
import { Spire } from './spire.tsx'

const axes = [
  { code: 'x', title: { fr: 'Prévoir', en: 'Foresee' } },
  { code: 'y', title: { fr: 'Tenir', en: 'Hold' } },
  { code: 'z', title: { fr: 'Revenir', en: 'Return' } },
]
const sector = (number: number, axis: string, rest: Partial<SpireSector> = {}): SpireSector => ({
  code: `s${number}`, number, label: `Lot ${number}`, axis, low: 1, point: 1.5, high: 2, target: 2.5, state: 'known', ...rest,
})
const sectors = [sector(1, 'x'), sector(2, 'x'), sector(6, 'x'), sector(3, 'y'), sector(4, 'z'), sector(5, 'z'), sector(7, 'z')]
const spire = (list: readonly SpireSector[]) => renderToStaticMarkup(<Spire sectors={list} axes={axes} overall={{ point: 1.34, low: 0.9, high: 1.8 }} lang="fr" />)
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

describe('the Spire', () => {
  it('draws one sector per lot, an eighth without any change of code', () => {
    expect(count(spire(sectors), /data-sector=/g)).toBe(7)
    expect(count(spire([...sectors, sector(8, 'y')]), /data-sector=/g)).toBe(8)
  })
  it('groups sectors by axis in the published order, whatever the order given', () => {
    const order = [...spire(sectors.toReversed()).matchAll(/data-sector="(s\d)"/g)].map((found) => found[1])
    expect(order).toEqual(['s1', 's2', 's6', 's3', 's4', 's5', 's7'])
  })
  it('tells what is known, to confirm, unknown and asked for by form, not by hue', () => {
    expect(count(spire(sectors), /class="target"/g)).toBe(7)
    expect(spire(sectors)).not.toMatch(/is-unsure|unknown-thread/)
    expect(count(spire([sector(1, 'x', { state: 'to-confirm' })]), /is-unsure/g)).toBe(1)
    const unknown = spire([sector(1, 'x', { state: 'unknown', point: null, low: 0, high: 4 })])
    expect(unknown).toContain('unknown-thread')
    expect(unknown).not.toContain('class="coils')
  })
  it.each([1, 3, 7, 8, 12])('stands with %i lots on one to six axes', (lots) => {
    for (const count6 of [1, 2, 3, 6]) {
      const many = Array.from({ length: count6 }, (_, at) => ({ code: `a${at}`, title: { fr: `Axe numéro ${at}`, en: `Axis ${at}` } }))
      const html = renderToStaticMarkup(<Spire sectors={Array.from({ length: lots }, (_, at) => sector(at + 1, `a${at % count6}`))} axes={many} overall={null} lang="fr" />)
      expect(count(html, /data-sector=/g)).toBe(lots)
      expect(count(html, /<textPath/g)).toBe(Math.min(count6, lots))
      expect(html).not.toMatch(/NaN|Infinity|undefined/)
    }
  })
  it('draws itself only where asked, and never what is dashed', () => {
    const mixed = [sector(1, 'x'), sector(2, 'x', { state: 'to-confirm' })]
    expect(spire(mixed)).not.toMatch(/draws|pathLength/)
    const drawn = renderToStaticMarkup(<Spire sectors={mixed} axes={axes} overall={null} lang="fr" draws />)
    expect(count(drawn, /pathLength="1"/g)).toBe(2)
    expect(drawn.slice(drawn.indexOf('data-sector="s2"'))).not.toContain('pathLength')
  })
  it('lays a weave of its own over each known lot but the plain one', () => {
    expect([...spire(sectors).matchAll(/class="weave" stroke="url\(#([a-z]+)\)"/g)].map((found) => found[1])).toEqual(['slash', 'backslash', 'dots', 'level', 'cross', 'upright'])
  })
  it('says its reading in words and names the axes', () => {
    const html = spire(sectors)
    expect(html).toContain('aria-label="Niveau global 1,3 sur 4, entre 0,9 et 1,8')
    for (const axis of axes) expect(html).toContain(axis.title.fr)
  })
  it('carries no style attribute and no figure that is not a number', () => {
    const html = spire([...sectors, sector(8, 'y', { point: null, low: null, high: null, target: null })])
    expect(html).not.toMatch(/style=|NaN|Infinity|undefined/)
  })
  it('shows a question mark when nothing can be assessed', () => {
    expect(renderToStaticMarkup(<Spire sectors={[]} axes={axes} overall={null} lang="en" />)).toContain('not assessable')
  })
})

describe('the table of the Spire', () => {
  const html = renderToStaticMarkup(<SpireTable sectors={[...sectors, sector(8, 'y', { state: 'unknown', point: null })]} axes={axes} lang="fr" />)
  it('gives level, interval and target in figures', () => {
    expect(html).toContain('1,5')
    expect(html).toContain('1,0 et 2,0')
    expect(html).toContain('2,5')
  })
  it('says what cannot be assessed', () => {
    expect(html).toContain('non évaluable')
  })
})

describe('the legend of the Spire', () => {
  it('explains only the marks that are drawn', () => {
    const html = (list: readonly SpireSector[]) => renderToStaticMarkup(<SpireLegend sectors={list} lang="fr" />)
    expect(html(sectors)).toMatch(/atteint.*cible/)
    expect(html(sectors)).not.toMatch(/confirmer|évaluable/)
    expect(html([sector(1, 'x', { state: 'to-confirm' })])).toContain('à confirmer')
    expect(html([sector(1, 'x', { state: 'unknown', point: null })])).toContain('non évaluable')
  })
})

describe('sectors around the circle', () => {
  it('leave a larger gap between axes and never overlap', () => {
    const placed = placeSectors([{ axis: 'x' }, { axis: 'x' }, { axis: 'y' }])
    const gaps = placed.slice(1).map((next, at) => next.from - (placed[at]?.to ?? 0))
    expect(gaps[0]).toBeCloseTo(0.07)
    expect(gaps[1]).toBeCloseTo(0.16)
    expect(placed.at(-1)?.to).toBeLessThanOrEqual(Math.PI * 2)
  })
})

describe('the cut', () => {
  it('fills cells up to the point and hatches what is to confirm', () => {
    expect(count(/class="fill [^"]*" d="([^"]*)"/.exec(renderToStaticMarkup(<Coupe low={1} point={2.5} high={3} target={3} />))?.[1] ?? '', /M/g)).toBe(3)
    expect(renderToStaticMarkup(<Coupe low={0} point={0.5} high={2} target={2} state="to-confirm" />)).toContain('fill-unknown')
    expect(renderToStaticMarkup(<Coupe low={1} point={2.5} high={3} target={3} weave="dots" />)).toContain('fill="url(#dots)"')
    expect(renderToStaticMarkup(<Coupe low={0} point={0.5} high={2} target={2} state="to-confirm" weave="dots" />)).not.toContain('weave')
  })
  it('draws nothing to fill when the point is not known', () => {
    expect(renderToStaticMarkup(<Coupe low={null} point={null} high={null} target={null} state="unknown" />)).not.toMatch(/class="fill|goal|interval/)
  })
})

describe('the plan of the programme', () => {
  it('names every lot without two names touching', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ code: `p${at}`, number: at + 1, axis: axes[at % 3]?.code ?? 'x', label: `Un lot au nom plutôt long ${at}` }))
    const html = renderToStaticMarkup(<SpirePlan sectors={many} axes={axes} lang="fr" named />)
    const marks = [...html.matchAll(/class="callout" x="(-?\d+)" y="(-?[\d.]+)"/g)].map((found) => ({ side: Number(found[1]), y: Number(found[2]) }))
    expect(marks).toHaveLength(24)
    for (const side of [-244, 244]) {
      const ys = marks.filter((mark) => mark.side === side).map((mark) => mark.y).toSorted((a, b) => a - b)
      for (const [at, y] of ys.entries()) if (at > 0) expect(y - (ys[at - 1] ?? 0)).toBeGreaterThanOrEqual(18)
    }
  })
})

describe('the ceiling gauge', () => {
  it('says the figures in words and never overflows', () => {
    const html = renderToStaticMarkup(<CeilingGauge ceilingCents={1_000_000} committedCents={900_000} reservedCents={300_000} lang="fr" />)
    expect(html).toContain('width="90%"')
    expect(html).toContain('width="10%"')
    expect(html).toMatch(/9\s000\s€ engagés/)
  })
  it('stands an empty ceiling', () => {
    expect(renderToStaticMarkup(<CeilingGauge ceilingCents={0} committedCents={0} reservedCents={0} lang="en" />)).not.toMatch(/NaN|Infinity/)
  })
})
