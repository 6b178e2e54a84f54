import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Color, converter, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast } from 'culori'
import { describe, expect, it } from 'vitest'
import { aliasesIn, pairsIn, sheets, usesIn } from '#tests/support/sheets.ts'

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8')

type Tokens = Readonly<Record<string, string>>

const tokensOf = (block: string): Tokens => Object.fromEntries([...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? '', found[2] ?? '']))
const blockAfter = (mark: string): string => {
  const start = css.indexOf('{', css.indexOf(mark))
  return css.slice(start, css.indexOf('}', start))
}
const light = tokensOf(blockAfter(':root {'))
const dark = { ...light, ...tokensOf(blockAfter(':root[data-theme="dark"]')) }
const themes: [string, Tokens][] = [['light', light], ['dark', dark]]

const colours = new Set(Object.keys(light))
const known = { colours, aliases: aliasesIn(sheets().map((sheet) => sheet.css).join('')) }
const uses = sheets().flatMap(({ path, css: sheet }) => usesIn(sheet, known, path))
const used = (as: (typeof uses)[number]['as']) => [...new Set(uses.filter((use) => use.as === as).map(({ token }) => token))].toSorted()

/** Where text may stand when its own rule names no ground. */
const pages = ['paper', 'card', 'well']
/** Text that only stands on a ground of its own, and what may stand on grounds that are not a page. */
const onOwnGround = ['on-steel', 'on-axis', 'paper', 'card', 'focus']
const coloured: Readonly<Record<string, readonly string[]>> = {
  'error-ground': ['error', 'ink', 'ink-2'], 'done-ground': ['done', 'ink', 'ink-2'], 'info-ground': ['info', 'ink', 'ink-2'], 'brass-ground': ['brass-text', 'ink', 'ink-2'],
  steel: ['on-steel'], 'steel-strong': ['on-steel'], 'axis-a': ['on-axis'], 'axis-w': ['on-axis'], 'axis-r': ['on-axis'], ink: ['paper'],
  'focus-halo': ['focus'], error: ['card'],
}
/** Grounds under which nothing is written: a bar or a square beside a second cue. */
const unwritten = ['brass', 'wire', 'rule', 'field-rule', 'done', 'brass-text']
/** Marks that carry nothing alone: dividers, the brass accent beside weight or words, grounds drawn as shapes, ramp fills outlined in ink. */
const decorative = ['rule', 'brass', 'paper', 'card', 'well', 'on-axis', 'level-0', 'level-1', 'level-2', 'level-3', 'level-4', 'focus-halo', 'focus']

const contrast = (tokens: Tokens, a: string, b: string): number => wcagContrast(tokens[a] ?? '', tokens[b] ?? '')
const tooWeak = (tokens: Tokens, pairs: readonly (readonly [string, string])[], least: number) =>
  pairs.flatMap(([a, b]) => (contrast(tokens, a, b) >= least ? [] : [`${a} on ${b}: ${contrast(tokens, a, b).toFixed(2)}`]))

describe.each(themes)('the %s tokens', (_, tokens) => {
  it('let every text of the style sheets be read on every page it may stand on (4.5)', () => {
    const texts = used('text').filter((token) => !onOwnGround.includes(token))
    expect(texts.length).toBeGreaterThan(8)
    expect(tooWeak(tokens, texts.flatMap((text) => pages.map((page) => [text, page] as const)), 4.5)).toEqual([])
  })
  it('let text be read on the ground that its own rule lays, and on every coloured ground (4.5)', () => {
    const written = pairsIn(uses).filter(({ ground }) => !unwritten.includes(ground)).map(({ text, ground }) => [text, ground] as const)
    expect(written.length).toBeGreaterThan(5)
    expect(tooWeak(tokens, [...written, ...Object.entries(coloured).flatMap(([ground, texts]) => texts.map((text) => [text, ground] as const))], 4.5)).toEqual([])
  })
  it('let every control and every drawn line be seen on every page (3)', () => {
    const marks = used('mark').filter((token) => !decorative.includes(token))
    expect(marks.length).toBeGreaterThan(6)
    expect(tooWeak(tokens, marks.flatMap((mark) => pages.map((page) => [mark, page] as const)), 3)).toEqual([])
  })
})

describe('every colour token', () => {
  it('is used, and each of its uses is in these tests', () => {
    expect(used('ground').filter((token) => ![...pages, ...Object.keys(coloured), ...unwritten].includes(token))).toEqual([])
    const seen = new Set(uses.map(({ token }) => token))
    expect([...colours].filter((token) => !seen.has(token))).toEqual([])
  })
  it('is seen where a sheet puts it', () => {
    const planted = usesIn('@layer x { @media print { .a text { fill: var(--ink-3); } } .b { color: var(--axis); background: var(--well) } .c { border-top: 1px solid var(--rule); } } .d { em { color: var(--done) } &.on { background: var(--card) } }', { colours, aliases: aliasesIn('.p { --axis: var(--axis-a) } .q { --axis: var(--ink) }') })
    expect(planted.map(({ token, as }) => `${token} ${as}`)).toEqual(['ink-3 text', 'axis-a text', 'ink text', 'well ground', 'rule mark', 'done text', 'card ground'])
    expect(pairsIn(planted).map(({ text, ground }) => `${text} on ${ground}`)).toEqual(['axis-a on well', 'ink on well'])
  })
  it('stands in the tokens alone: no sheet writes a colour', () => {
    for (const { path, css: sheet } of sheets()) expect([path, ...(sheet.replace(/url\(#[a-z-]+\)/g, '').match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color)a?\(/gi) ?? [])]).toEqual([path])
  })
})

const oklab = converter('oklab')
const eyes: Readonly<Record<'normal' | 'protan' | 'deutan' | 'tritan', (colour: Color) => Color>> = { normal: (colour) => colour, protan: filterDeficiencyProt(1), deutan: filterDeficiencyDeuter(1), tritan: filterDeficiencyTrit(1) }
type Eye = keyof typeof eyes
const seenBy = (eye: Eye, hex: string) => {
  const colour = parse(hex)
  return colour ? oklab(eyes[eye](colour)) : undefined
}
const distance = (eye: Eye, a = '', b = ''): number => {
  const [x, y] = [seenBy(eye, a), seenBy(eye, b)]
  return x && y ? 100 * Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b) : 0
}
const axes: readonly (readonly [string, string])[] = [['axis-a', 'axis-w'], ['axis-a', 'axis-r'], ['axis-w', 'axis-r']]
const ramp = [0, 1, 2, 3].map((level) => [`level-${level}`, `level-${level + 1}`] as const)
const closer = (tokens: Tokens, pairs: readonly (readonly [string, string])[], least: number) =>
  (Object.keys(eyes) as Eye[]).flatMap((eye) => pairs.flatMap(([a, b]) => (distance(eye, tokens[a], tokens[b]) >= least ? [] : [`${eye} ${a} ${b}`])))

describe('for eyes that confuse hues (OKLab × 100)', () => {
  it('the three axes stay 10 apart in light', () => expect(closer(light, axes, 10)).toEqual([]))
  it.each(themes)('two neighbouring levels stay 7.5 apart in %s', (_, tokens) => expect(closer(tokens, ramp, 7.5)).toEqual([]))
  it('the axes come closer than 10 in dark for three pairs only, which is why an axis always has its name and a lot its number', () => {
    expect(closer(dark, axes, 10)).toEqual(['protan axis-w axis-r', 'deutan axis-a axis-r', 'tritan axis-a axis-r'])
    expect(closer(dark, axes, 6)).toEqual([])
  })
})

it('the dark theme is the same by choice and by preference', () => {
  expect(tokensOf(blockAfter(':root:not([data-theme="light"])'))).toEqual(tokensOf(blockAfter(':root[data-theme="dark"]')))
})

it('paper is printed white whatever the theme of the screen', () => {
  expect(css.match(/@media screen/g)).toHaveLength(2)
  expect(tokensOf(blockAfter('@media print { :root'))).toMatchObject({ paper: '#ffffff', ink: '#000000' })
})

it('forced colours reach every drawing: system colours alone, whatever the theme chosen', () => {
  const forced = Object.fromEntries([...blockAfter('@media (forced-colors: active) { svg').matchAll(/--([a-z0-9-]+):\s*([A-Za-z]+)/g)].map(([, token = '', colour = '']) => [token, colour]))
  const drawn = uses.filter(({ sheet, token }) => sheet.startsWith('app/ui/charts/') && !token.startsWith('level-')).map(({ token }) => token)
  expect(drawn.length).toBeGreaterThan(20)
  expect(drawn.filter((token) => !(token in forced))).toEqual([])
  expect(Object.entries(forced).filter(([token, colour]) => !colours.has(token) || !['Canvas', 'CanvasText', 'Highlight'].includes(colour))).toEqual([])
})
