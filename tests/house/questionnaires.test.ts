import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listQuestionnaires, readQuestionnaire } from '#app/features/assessment/index.server.ts'

const folder = 'seeds/questionnaires'
const checksums = JSON.parse(readFileSync(`${folder}/checksums.json`, 'utf8')) as Record<string, string>
const files = readdirSync(folder).filter((file) => /^\d{4}-\d+\.json$/.test(file))

describe('published questionnaires', () => {
  it('are frozen: a change goes into a next version, never into a published file', () => {
    const found = Object.fromEntries(files.map((file) => [file, createHash('sha256').update(readFileSync(`${folder}/${file}`)).digest('hex')]))
    expect(found).toEqual(checksums)
  })

  it('are all readable by the portal', async () => {
    const versions = await listQuestionnaires()
    expect(versions.map((version) => `${version}.json`).sort()).toEqual(files.sort())
    for (const version of versions) expect((await readQuestionnaire(version)).version).toBe(version)
  })
})
