import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8')

type Tokens = Readonly<Record<string, string>>

const tokensOf = (block: string): Tokens => Object.fromEntries([...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? '', found[2] ?? '']))
const blockAfter = (mark: string): string => {
  const start = css.indexOf('{', css.indexOf(mark))
  return css.slice(start, css.indexOf('}', start))
}

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
/** Contrast ratio of WCAG 2.2. */
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'card', 'well']
const texts: [string, string[]][] = [
  ...['ink', 'ink-2', 'ink-3', 'steel', 'steel-strong', 'error', 'done', 'info', 'brass-text', 'axis-a', 'axis-w', 'axis-r'].map((text): [string, string[]] => [text, grounds]),
  ['error', ['error-ground']], ['done', ['done-ground']], ['info', ['info-ground']], ['brass-text', ['brass-ground']],
  ['ink', ['error-ground', 'done-ground', 'info-ground', 'brass-ground']],
  ['on-steel', ['steel', 'steel-strong']], ['on-axis', ['axis-a', 'axis-w', 'axis-r']],
]
const controls: [string, string[]][] = [['field-rule', grounds], ['wire', grounds], ['focus', ['focus-halo']]]

const light = tokensOf(blockAfter(':root {'))
const themes: [string, Tokens][] = [
  ['light', light],
  ['dark by choice', { ...light, ...tokensOf(blockAfter(':root[data-theme="dark"]')) }],
  ['dark by preference', { ...light, ...tokensOf(blockAfter(':root:not([data-theme="light"])')) }],
]

describe.each(themes)('the %s tokens', (_, tokens) => {
  it.each(texts.flatMap(([text, on]) => on.map((ground) => [text, ground])))('let %s be read on %s (4.5)', (text, ground) => {
    expect(contrast(tokens[text!]!, tokens[ground!]!)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(controls.flatMap(([mark, on]) => on.map((ground) => [mark, ground])))('let %s be seen on %s (3)', (mark, ground) => {
    expect(contrast(tokens[mark!]!, tokens[ground!]!)).toBeGreaterThanOrEqual(3)
  })
})

it('the dark theme is the same by choice and by preference', () => {
  expect(themes[1]?.[1]).toEqual(themes[2]?.[1])
})

it('paper is printed white whatever the theme of the screen', () => {
  expect(css.match(/@media screen/g)).toHaveLength(2)
  expect(tokensOf(blockAfter('@media print { :root'))).toMatchObject({ paper: '#ffffff', ink: '#000000' })
})
