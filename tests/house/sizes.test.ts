import { describe, expect, it } from 'vitest'
import { codeFiles, productFiles, read } from './sources.ts'

const linesOf = (path: string): number => read(path).trimEnd().split('\n').length

/** Data and migrations are exempt: words of a page are data. */
const measured = codeFiles.filter((path) => !/^db\/migrations\/|^seeds\/demo\/.*data/.test(path))

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

describe('the size of files', () => {
  it('never passes 300 lines', () => {
    expect(measured.map((path) => [path, linesOf(path)] as const).filter(([, lines]) => lines > 300)).toEqual([])
  })

  it('stays small: half within 70 lines, nine in ten within 200', () => {
    const lines = productFiles.map(linesOf).toSorted((a, b) => a - b)
    const median = quantile(lines, 0.5)
    const p90 = quantile(lines, 0.9)
    console.info(`${lines.length} files, median ${median} lines, nine in ten within ${p90}`)
    expect(median).toBeLessThanOrEqual(70)
    expect(p90).toBeLessThanOrEqual(200)
  })
})
