import { describe, expect, it } from 'vitest'
import { isTermKey } from '#app/features/core/glossary/glossary.ts'
import { allFiles, read } from './sources.ts'

const marksOf = (text: string): string[] => [...text.matchAll(/\[\[(\w+)\|/g)].map((mark) => mark[1] ?? '')

describe('a word marked for the glossary', () => {
  it('is one that the glossary explains', () => {
    const catalogues = allFiles.filter((path) => /texts\.(fr|en)\.ts$/.test(path))
    expect(catalogues.flatMap((path) => marksOf(read(path)).filter((key) => !isTermKey(key)).map((key) => `${path}: ${key}`))).toEqual([])
  })

  it('is seen by this test', () => expect(marksOf('un [[edr|EDR]] et un [[nimporte|mot]]').map(isTermKey)).toEqual([true, false]))
})
