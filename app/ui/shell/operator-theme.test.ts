import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { grounds } from './operator-grounds.ts'
import { contrastFaults, contrastsOf, themeOf, themeSheet } from './operator-theme.ts'

const tokens = readFileSync(fileURLToPath(new URL('../styles/tokens.css', import.meta.url)), 'utf8')
const block = (mark: string): string => tokens.slice(tokens.indexOf('{', tokens.indexOf(mark)), tokens.indexOf('}', tokens.indexOf(mark)))

/** Thirty-six hues as dark as a public body’s colour may be, and the plainest ones. */
const primaries = [...Array.from({ length: 36 }, (_, at) => hue(at * 10)), '#000000', '#1b4d5c', '#000091', '#6a1b6e', '#8a0000']

function hue(degrees: number): string {
  const f = (n: number) => {
    const k = (n + degrees / 30) % 12
    return Math.round(255 * (0.22 - 0.19 * Math.max(-1, Math.min(k - 3, 9 - k, 1)))).toString(16).padStart(2, '0')
  }
  return `#${f(0)}${f(8)}${f(4)}`
}

describe('the colours of an operator', () => {
  it('are judged on the grounds of the portal', () => {
    for (const [shade, mark] of [['light', ':root {'], ['dark', ':root[data-theme="dark"]']] as const) {
      for (const [name, value] of Object.entries(grounds[shade])) expect([shade, name, block(mark).includes(`--${name}: ${value};`)]).toEqual([shade, name, true])
    }
  })

  it('are judged on every one of them', () => {
    const named = [...block(':root {').matchAll(/--(paper|card|well|[a-z]+-ground):/g)].map((found) => found[1])
    expect(named.toSorted()).toEqual(Object.keys(grounds.light).toSorted())
  })

  it.each(primaries)('%s reads in both themes, on every ground and on its buttons', (primary) => {
    const contrasts = contrastsOf(themeOf({ primary }))
    expect(contrastFaults(contrasts)).toEqual([])
    expect(contrasts).toHaveLength(32)
  })

  it.each(primaries)('%s as an accent shows in the dark theme, as an ink it reads there', (colour) => {
    const contrasts = contrastsOf(themeOf({ accent: colour, ink: colour })).filter(({ shade }) => shade === 'dark')
    expect(contrastFaults(contrasts)).toEqual([])
    expect(contrasts).toHaveLength(10)
  })

  it('keep their hue when they are made lighter for the dark theme', () => {
    const { steel = '' } = themeOf({ primary: '#8a0000' }).dark
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(steel.slice(at, at + 2), 16))
    expect(red).toBeGreaterThan(Math.max(green, blue) + 40)
  })

  it('are refused with their figure when nobody could read them', () => {
    const faults = contrastFaults(contrastsOf(themeOf({ primary: '#d9a441', accent: '#eeeeee' })))
    expect(faults).toContain('colours.primary (couleur principale) #d9a441 sur papier #faf9f5 : contraste 2,1, il faut 4,5.')
    expect(faults).toContain('colours.primary (couleur principale) #ffffff sur bouton #d9a441 : contraste 2,2, il faut 4,5.')
    expect(faults).toContain('colours.accent (couleur d’accent) #eeeeee sur carte #ffffff : contraste 1,1, il faut 3.')
    expect(faults.filter((fault) => fault.includes('thème sombre'))).toEqual([])
    expect(faults).toHaveLength(8 + 3)
  })

  it('never touch what is printed, and say nothing of a colour that was not given', () => {
    const sheet = themeSheet(themeOf({ accent: '#8a5a00' }))
    expect(sheet).toContain('--brass:#8a5a00')
    expect(sheet).not.toContain('--steel')
    expect(sheet.match(/@media screen/g)).toHaveLength(3)
    expect(sheet).not.toMatch(/@media print|^:root/m)
  })
})
