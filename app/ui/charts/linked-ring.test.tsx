import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LinkedRing, type RingPlace } from './linked-ring.tsx'

const axes = ['x', 'y', 'z'].map((code) => ({ code, title: { fr: `Axe ${code}`, en: `Axis ${code}` } }))
const places = (count: number): RingPlace[] => Array.from({ length: count }, (_, at) => ({ code: `l${at + 1}`, number: at + 1, axis: axes[at % 3]?.code ?? 'x', active: at % 2 === 0 }))
const drawn = (count: number, links: { from: string; to: string; dashed: boolean }[]) => renderToStaticMarkup(<LinkedRing places={places(count)} axes={axes} links={links} label="Anneau" lang="fr" />)
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

describe('the ring of links', () => {
  it('draws each link between lots that it knows, and no other', () => {
    const html = drawn(7, [{ from: 'l1', to: 'l3', dashed: false }, { from: 'l5', to: 'l1', dashed: true }, { from: 'l1', to: 'nowhere', dashed: false }])
    expect(count(html, /data-link=/g)).toBe(2)
    expect(count(html, /stroke-dasharray="2 5"/g)).toBe(1)
  })

  it('tells a lot that counts from another by form', () => {
    expect(count(drawn(7, []), /class="lot-disc/g)).toBe(4)
    expect(count(drawn(7, []), /stroke-dasharray="2 4"/g)).toBe(3)
  })

  it.each([1, 2, 8, 14])('stands with %i lots, named and without a figure that is no number', (lots) => {
    const html = drawn(lots, [{ from: 'l1', to: `l${lots}`, dashed: false }])
    expect(html).toContain('aria-label="Anneau"')
    expect(html).not.toMatch(/NaN|Infinity|undefined|style=/)
  })
})
