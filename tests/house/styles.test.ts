import { transformWithEsbuild } from 'vite'
import { describe, expect, it } from 'vitest'
import { allFiles, codeFiles, read } from './sources.ts'

const largestBundle = 40_000

/** Where a colour may be spelled: the tokens, and nowhere else. */
const tokens = 'app/ui/styles/tokens.css'
const entry = 'app/ui/styles/root.css'
/** Sent beside the bundle and for paper only: no screen waits for it. */
const paper = 'app/ui/styles/print.css'

/** `!important` is a defeat; each one that stays says whom it beats. */
const importantAllowed: Readonly<Record<string, number>> = {
  'app/ui/styles/base.css': 2, // a reader who asked for less motion beats every piece
  'app/ui/kit/data-table.css': 1, // a stacked row has no rule between its cells, whatever the column says
  'app/ui/shell/header.css': 1, // the menu is a details that is not one of a list
}

const sheets = allFiles.filter((path) => path.startsWith('app/') && path.endsWith('.css'))
const pieces = sheets.filter((path) => path !== entry)
const bare = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '')

const words = new Set(codeFiles.filter((path) => path.startsWith('app/') && !/\.test\.tsx?$/.test(path)).flatMap((path) => read(path).match(/['"`\s](?:[a-z][a-z0-9-]*)(?=['"`\s])/g) ?? []).map((found) => found.slice(1)))

/** `is-${state}`, `level-${n}`: the start of a class that the code ends. */
const stems = codeFiles.filter((path) => path.startsWith('app/')).flatMap((path) => [...read(path).matchAll(/['"`\s]([a-z][a-z0-9-]*-)\$\{/g)].map((found) => found[1] ?? ''))

const classesOf = (css: string): string[] =>
  [...new Set([...bare(css).matchAll(/(?:^|[{};])([^{};@]+)\{/g)].flatMap(([, selector = '']) => [...selector.matchAll(/\.([a-z][a-z0-9-]*)/g)].map((found) => found[1] ?? '')))]

const isUsed = (name: string): boolean => words.has(name) || stems.some((stem) => name.startsWith(stem))

describe.each(pieces)('%s', (path) => {
  const css = bare(read(path))

  it('styles only what a page shows', () => {
    expect(classesOf(css).filter((name) => !isUsed(name))).toEqual([])
  })

  it('is part of the bundle', () => {
    const names = [...read(entry).matchAll(/@import "([^"]+)"/g)].map((found) => new URL(found[1] ?? '', `file:///${entry}`).pathname.slice(1))
    expect([...names, paper]).toContain(path)
  })

  it('spells no colour of its own', () => {
    const found = css.match(/#[0-9a-f]{3,8}\b(?!\))|\b(?:rgb|rgba|hsl|hsla|oklch|oklab|lab|lch|color)\(/gi) ?? []
    expect(path === tokens ? [] : found).toEqual([])
  })

  it('beats no other rule by force, save the listed ones', () => {
    expect(css.match(/!important/g)?.length ?? 0).toBe(importantAllowed[path] ?? 0)
  })
})

describe('the bundle', () => {
  it('weighs 40 kB at most, as it is sent', async () => {
    const sent = await Promise.all(pieces.filter((path) => path !== paper).map(async (path) => (await transformWithEsbuild(read(path), path, { minify: true, loader: 'css', target: 'es2022' })).code))
    expect(sent.join('').length).toBeLessThanOrEqual(largestBundle)
  })

  it('would see a class nobody uses', () => {
    expect(classesOf('@media print { .forgotten-plate > a { color: red } }').filter((name) => !isUsed(name))).toEqual(['forgotten-plate'])
  })
})
