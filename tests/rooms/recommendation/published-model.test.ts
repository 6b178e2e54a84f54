import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { planModelFile, readPlanMethod, readPlanMethodLot } from '#app/features/recommendation/index.server.ts'
import { isPublicPage } from '#app/http/public-pages.ts'
import { pathIn, paths } from '#app/paths.ts'
import { buildFramework } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import type { Result } from '#app/features/core/index.ts'

const visitor = visitorGrant('page.public')
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('the published model', () => {
  useDatabase()

  it('is a file with exactly what the command line prints; the first one stays, none was published under another name', async () => {
    const printed = execFileSync(process.execPath, ['bin/ressort.ts', 'model'], { encoding: 'utf8', maxBuffer: 4_000_000 })
    expect(value(await planModelFile(visitor, '2026-2')).body).toBe(printed)
    expect(JSON.parse(value(await planModelFile(visitor, '2026-1')).body)).toMatchObject({ version: '2026-1' })
    for (const version of ['2025-9', '../model', '']) expect((await planModelFile(visitor, version)).ok).toBe(false)
  })

  it('has a page for each lot, with its whole ladder, whether or not an agreement is published here', async () => {
    const bare = value(await readPlanMethod(visitor))
    expect(bare.lots.map(({ title }) => title.fr)).toEqual(bare.lots.map(() => ''))
    for (const { lot, formulas, options } of bare.lots) expect(value(await readPlanMethodLot(visitor, lot))).toMatchObject({ isPublished: false, formulas: { length: formulas }, options: { length: options } })
    expect((await readPlanMethodLot(visitor, 'lot-99')).ok).toBe(false)
    await buildFramework()
    expect(value(await readPlanMethod(visitor)).lots.some(({ title }) => title.fr !== '')).toBe(true)
  })

  it('names every domain, free action and synergy it speaks of', async () => {
    const page = value(await readPlanMethod(visitor))
    expect(page.freeActions.filter(({ text }) => text.fr === '')).toEqual([])
    expect(page.synergies.filter(({ fromNumber, toNumber, kind }) => fromNumber === 0 || (kind === 'value' && toNumber === null))).toEqual([])
    expect(page.domains.filter(({ lot }) => lot === null)).toEqual([])
    for (const { lot } of page.lots) {
      const ladder = value(await readPlanMethodLot(visitor, lot))
      for (const { effects } of [...ladder.formulas, ...ladder.options]) for (const { domain } of effects) expect(ladder.domains[domain]?.fr, domain).toBeTruthy()
    }
  })

  it('is kept by the server like any public page, in both languages; its file is not', () => {
    for (const path of [paths.planMethod, paths.planMethodLot('lot-3')]) {
      expect(isPublicPage(path)).toBe(true)
      expect(isPublicPage(pathIn(path, 'en'))).toBe(true)
    }
    expect(isPublicPage(paths.planModelFile('2026-2'))).toBe(false)
  })
})
