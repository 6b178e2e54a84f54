import { describe, expect, it } from 'vitest'
import { allFiles, read } from './sources.ts'

type Annotation = { readonly paths: readonly string[]; readonly licence: string }

const quoted = (text: string): string[] => [...text.matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? '')

const annotationsOf = (toml: string): Annotation[] =>
  toml.split('[[annotations]]').slice(1).map((block) => ({
    paths: quoted(/path = (\[[^\]]*\]|"[^"]+")/.exec(block)?.[1] ?? ''),
    licence: /SPDX-License-Identifier = "([^"]+)"/.exec(block)?.[1] ?? '',
  }))

/** REUSE 3.3: `*` stays in its folder, `**` goes through folders. */
const globOf = (path: string): RegExp => new RegExp(`^${path.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*\*/g, '\u0000').replace(/\*/g, '[^/]*').replaceAll('\u0000', '.*')}$`)

const annotations = annotationsOf(read('REUSE.toml'))
const licenceOf = (file: string): string | undefined => annotations.findLast(({ paths }) => paths.some((path) => globOf(path).test(file)))?.licence
const exempt = (file: string): boolean => /^(LICENSE|REUSE\.toml|LICENSES\/.*)$/.test(file) || file.endsWith('.log')

describe('the licence of a file', () => {
  it('is said for every file of the house', () => {
    expect(allFiles.filter((file) => !exempt(file) && licenceOf(file) === undefined)).toEqual([])
  })

  it('is seen to be missing where nobody said it', () => {
    expect(['new-folder/file.ts', 'unknown.toml', 'app/deep/file.ts', 'docs/a/b.md'].map(licenceOf)).toEqual([undefined, undefined, 'EUPL-1.2', 'etalab-2.0'])
  })

  it('is the one of whoever drew or wrote it', () => {
    expect(['app/ui/charts/map/shapes.ts', 'public/licences/ofl-1.1.txt', 'seeds/questionnaires/2026-1.json', 'seeds/demo/load.server.ts', 'README.md'].map(licenceOf)).toEqual(['CC-BY-4.0', 'OFL-1.1', 'etalab-2.0', 'EUPL-1.2', 'etalab-2.0'])
  })

  it('has its whole text in LICENSES, where nothing else lies', () => {
    const texts = allFiles.filter((file) => file.startsWith('LICENSES/')).map((file) => file.slice(9, -4))
    expect(texts.toSorted()).toEqual([...new Set(annotations.map(({ licence }) => licence))].toSorted())
    expect(texts.filter((licence) => read(`LICENSES/${licence}.txt`).length < 4_000)).toEqual([])
    expect(read('LICENSES/EUPL-1.2.txt')).toBe(read('LICENSE'))
  })

  it('names a path that exists', () => {
    const idle = annotations.flatMap(({ paths }) => paths).filter((path) => !allFiles.some((file) => globOf(path).test(file)))
    expect(idle).toEqual([])
  })
})

describe('publiccode.yml', () => {
  const yml = read('publiccode.yml')
  const value = (key: string): string | undefined => new RegExp(`^${key}: *"?([^"\\n]+)"?$`, 'm').exec(yml)?.[1]
  /** Lines under a key, by indentation. */
  const under = (path: readonly string[]): string => {
    let lines = yml.split('\n')
    path.forEach((key, depth) => {
      const start = lines.indexOf(`${'  '.repeat(depth)}${key}:`)
      const rest = start < 0 ? [] : lines.slice(start + 1)
      const end = rest.findIndex((line) => line !== '' && !line.startsWith('  '.repeat(depth + 1)))
      lines = end < 0 ? rest : rest.slice(0, end)
    })
    return lines.join('\n')
  }

  it('has every key its standard requires', () => {
    expect(['publiccodeYmlVersion', 'name', 'url', 'releaseDate', 'developmentStatus', 'softwareType'].filter((key) => !value(key))).toEqual([])
    expect([under(['platforms']), under(['categories'])].map((list) => /^ {2}- \S/m.test(list))).toEqual([true, true])
    expect(under(['legal'])).toContain('license: EUPL-1.2')
    expect(under(['maintenance'])).toMatch(/type: internal\n {2}contacts:\n {4}- name: \S/)
    expect(under(['localisation'])).toContain('localisationReady: true')
  })

  it('is the one of this version', () => {
    const { version, license }: { version: string; license: string } = JSON.parse(read('package.json'))
    expect([value('softwareVersion'), license]).toEqual([version, 'EUPL-1.2'])
    expect(read('CHANGELOG.md')).toContain(`## [${version}] – ${value('releaseDate')}`)
    expect(allFiles).toContain(value('logo'))
  })

  it.each(['fr', 'en'])('describes the software in %s, within its lengths', (lang) => {
    const part = under(['description', lang])
    const short = /shortDescription: "(.+)"/.exec(part)?.[1] ?? ''
    const long = /longDescription: >\n((?: {6}.+\n)+)/.exec(part)?.[1]?.replace(/\s+/g, ' ').trim() ?? ''
    expect(short.length).toBeGreaterThan(40)
    expect(short.length).toBeLessThanOrEqual(150)
    expect(long.length).toBeGreaterThan(500)
    expect(long.length).toBeLessThan(10_000)
    expect(part.match(/^ {6}- \S/gm)?.length).toBeGreaterThan(4)
    expect(under(['localisation', 'availableLanguages'])).toContain(`- ${lang}`)
  })

  it('holds no tabulation and no key twice', () => {
    expect(yml).not.toContain('\t')
    const keys = [...yml.matchAll(/^([A-Za-z]+):/gm)].map((found) => found[1])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the English README', () => {
  const shape = (path: string) => {
    const text = read(path)
    const code = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((found) => (found[1] ?? '').replace(/ +#.*/g, ''))
    const links = [...text.matchAll(/\]\((?!README)([^)]+)\)/g)].map((found) => found[1]).toSorted()
    return { titles: text.match(/^## /gm)?.length, rows: text.match(/^\|/gm)?.length, links, code }
  }

  it('has the parts, tables, commands and links of the French one', () => expect(shape('README.en.md')).toEqual(shape('README.md')))
})
