import { describe, expect, it } from 'vitest'
import { allFiles, codeFiles, read } from './sources.ts'

const binary = /\.(png|woff2|ico|gz|br|jpg|pdf)$/
const texts = allFiles.filter((path) => !binary.test(path) && path !== 'package-lock.json')

const linesMatching = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.filter((path) => !path.startsWith('tests/house/')).flatMap((path) => read(path).split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])))

describe('the house', () => {
  it('names no folder of the machine it was written on', () => {
    expect(linesMatching(texts, /(^|[\s"'`(=:])\/(work|root|Users|home\/[a-z]+)\//)).toEqual([])
  })

  it('leaves nothing for later', () => {
    expect(linesMatching(codeFiles, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([])
  })

  it('silences no check', () => {
    expect(linesMatching(codeFiles, /eslint-disable|@ts-(ignore|nocheck|expect-error)|as any\b|as unknown as/)).toEqual([])
  })

  it('skips no test', () => {
    expect(linesMatching(codeFiles, /\b(it|test|describe)\.(skip|only|todo|fails)\b|\bx(it|describe)\(/)).toEqual([])
  })

  it('keeps style attributes out of markup, which the content policy forbids', () => {
    expect(linesMatching(codeFiles.filter((path) => path.endsWith('.tsx')), /\sstyle=\{|dangerouslySetInnerHTML/)).toEqual([])
  })

  it('has no cupboard', () => {
    expect(allFiles.filter((path) => /(^|\/)(utils|helpers|common|misc|manager)(\/|\.|$)/i.test(path))).toEqual([])
  })
})
