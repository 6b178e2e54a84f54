import { describe, expect, it } from 'vitest'
import { faultsOfPurity } from './purity-faults.ts'
import { allFiles, productFiles, read, ruleFiles } from './sources.ts'

describe('a rule', () => {
  it('receives time, luck and identifiers as data', () => {
    expect(ruleFiles.flatMap((path) => faultsOfPurity(path, read(path)).map((fault) => `${path}: ${fault}`))).toEqual([])
  })

  it('that reads a clock, luck or the machine is seen', () => {
    const planted = "import { readFileSync } from 'node:fs'\nexport const a = [new Date(), Date.now(), crypto.randomUUID(), process.env.HOME, readFileSync]"
    expect(faultsOfPurity('planted.ts', planted)).toEqual(["'node:fs'", 'new Date()', 'Date.now', 'crypto.randomUUID', 'process.env'])
    expect(faultsOfPurity('planted.ts', 'export const day = (at: Date) => new Date(at.getTime() + 1)')).toEqual([])
  })
})

describe('what must not reach the browser', () => {
  it('wears .server in its name, in db/ too', () => {
    expect(allFiles.filter((path) => /^db\/.*\.tsx?$/.test(path) && !/\.server\.ts$/.test(path))).toEqual([])
  })

  it('is imported only by files that wear it too, routes and the entry excepted', () => {
    const reachesDatabase = /from\s+['"](#db\/|drizzle-orm|postgres['"]|lucia|@node-rs\/argon2|nodemailer)/
    const outside = productFiles.filter((path) => !/\.server\.tsx?$|^bin\//.test(path))
    const lines = outside.flatMap((path) => read(path).split('\n').filter((line) => reachesDatabase.test(line) && !/^import type /.test(line)).map((line) => `${path}: ${line}`))
    expect(lines).toEqual([])
  })
})
