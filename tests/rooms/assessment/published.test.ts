import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { currentQuestionnaire, questionnaireFile, readMethod, readQuestionnairePage, readQuestionnairePart } from '#app/features/assessment/index.server.ts'
import type { Result } from '#app/features/core/index.ts'
import { isPublicPage } from '#app/http/public-pages.ts'
import { pathIn, paths } from '#app/paths.ts'
import { buildFramework } from '#tests/support/builders.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { useDatabase } from '#tests/support/database.ts'

const visitor = visitorGrant('page.public')
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('the published questionnaire', () => {
  useDatabase()

  it('is a file with exactly what the command line prints, and none for a version never published', async () => {
    const printed = execFileSync(process.execPath, ['bin/ressort.ts', 'questionnaire', '2026-1'], { encoding: 'utf8', maxBuffer: 4_000_000 })
    expect(value(await questionnaireFile(visitor, '2026-1')).body).toBe(printed)
    expect((await questionnaireFile(visitor, '2025-9')).ok).toBe(false)
    expect((await questionnaireFile(visitor, '../checksums')).ok).toBe(false)
  })

  it('shows every question once, and every rule and free action beside one of its questions', async () => {
    const bank = await currentQuestionnaire()
    const page = value(await readQuestionnairePage(visitor))
    const parts = page.axes.flatMap((axis) => axis.parts)
    expect(parts.flatMap((part) => part.questions.map(({ code }) => code)).toSorted()).toEqual(bank.questions.map(({ code }) => code).toSorted())
    expect(page.context.map(({ code }) => code)).toEqual(bank.context.map(({ code }) => code))
    const read = await Promise.all(parts.map(async ({ code }) => value(await readQuestionnairePart(visitor, code))))
    expect(new Set(read.flatMap(({ rules }) => rules.map(({ code }) => code))).size).toBe(bank.consistency.length)
    expect(read.flatMap(({ actions }) => actions.map(({ code }) => code)).toSorted()).toEqual(bank.freeActions.map(({ code }) => code).toSorted())
    expect((await readQuestionnairePart(visitor, 'ZZZ')).ok).toBe(false)
  })

  it('is explained by a method that names every control, target and domain, with lots where there are some', async () => {
    const bank = await currentQuestionnaire()
    const bare = value(await readMethod(visitor))
    expect(bare.controls).toHaveLength(bank.questions.filter(({ blocking }) => blocking).length)
    expect(bare.targets).toHaveLength(bank.targets.length)
    expect(bare.domains.map(({ lot }) => lot)).toEqual(bank.domains.map(() => null))
    await buildFramework()
    expect(value(await readMethod(visitor)).domains.some(({ lot }) => lot !== null)).toBe(true)
  })

  it('is kept by the server like any public page, in both languages', () => {
    for (const path of [paths.method, paths.questionnaire, paths.questionnairePart('SAU')]) {
      expect(isPublicPage(path)).toBe(true)
      expect(isPublicPage(pathIn(path, 'en'))).toBe(true)
    }
    expect(isPublicPage(paths.questionnaireFile('2026-1'))).toBe(false)
  })
})
