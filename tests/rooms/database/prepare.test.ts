import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { seedAgreement } from '#app/features/agreement/index.server.ts'
import { importContractors } from '#app/features/contractors/index.server.ts'
import { commandPorts, expectDone, prepareDatabase, withDatabase } from '../../../bin/prepare.ts'
import { databaseUrl, execute, useEmptyDatabase } from '#tests/support/database.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const grant = systemGrant('test')
const start = async () => {
  const said: string[] = []
  const leave = () => Promise.resolve()
  const outcome = await prepareDatabase({ url: databaseUrl(), embedded: true, how: 'adopted', watch: () => undefined, leave }, (line) => said.push(line))
  return { ...outcome, loading: said.some((line) => line.startsWith('Chargement de la démonstration')) }
}
const agreement = async () => void expectDone(await seedAgreement(grant, commandPorts()))
const contractors = async () => {
  const file: unknown = JSON.parse(await readFile(join(root, 'seeds/demo/contractors.json'), 'utf8'))
  expectDone(await importContractors(grant, file, commandPorts()))
}

describe.each([
  ['before anything', []],
  ['after the agreement', [agreement]],
  ['after the contractors', [agreement, contractors]],
])('a first start killed %s', (_, done) => {
  useEmptyDatabase()
  beforeEach(() => {
    delete process.env.DEMO
    process.chdir(root)
  })

  it('is taken up by the next one, and the one after finds all there', async () => {
    await withDatabase(databaseUrl(), async () => {
      for (const step of done) await step()
    })
    expect(await start()).toEqual({ demo: true, loading: true })
    const [held] = await execute(`select count(*) filter (where kind = 'authority')::int as authorities, count(*) filter (where kind = 'firm')::int as firms, count(*) filter (where kind = 'central')::int as centrals from organisation`)
    expect(held).toMatchObject({ firms: 21, centrals: 1 })
    expect(Number(held?.authorities)).toBeGreaterThan(100)
    expect(await start()).toEqual({ demo: true, loading: false })
  }, 120_000)
})
