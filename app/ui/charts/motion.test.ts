import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sheets } from '#tests/support/sheets.ts'

const spire = sheets().find(({ path }) => path.endsWith('charts/spire.css'))?.css ?? ''
const moving = (css: string) => [...css.matchAll(/[^{};]*\{[^{}]*\banimation(?:-name)?\s*:[^{}]*\}/g)].map(([rule]) => rule.trim())

describe('the one motion of a drawing', () => {
  it('is in one rule of one sheet, and only where motion is welcome', () => {
    const drawings = sheets().filter(({ path, css }) => moving(css).some((rule) => path.includes('/charts/') || rule.includes('draw')))
    expect(drawings.map(({ path }) => path)).toEqual(['app/ui/charts/spire.css'])
    expect(moving(spire)).toHaveLength(1)
    const welcome = spire.slice(spire.indexOf('(prefers-reduced-motion: no-preference)'), spire.indexOf('@media (max-width'))
    expect(moving(welcome)).toEqual(moving(spire))
  })
  it('leaves what is dashed alone, and a coil whole once drawn', () => {
    expect(moving(spire)[0]).toContain(':not(.is-unsure)')
    expect(moving(spire)[0]).toMatch(/backwards/)
  })
  it('is asked for by the results page and by no other', () => {
    const asking = globSync('app/**/*.tsx').filter((path) => !path.includes('/charts/') && /<Spire\b[^>]*\bdraws\b/.test(readFileSync(path, 'utf8')))
    expect(asking).toEqual(['app/features/assessment/results/ui/results-spire.tsx'])
  })
})
