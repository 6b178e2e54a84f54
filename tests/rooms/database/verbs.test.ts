import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { databaseUrl, execute, useEmptyDatabase } from '#tests/support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'ressort-verbs-'))
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Runs a verb as a person does; stdout must be JSON alone, or nothing. */
const ressort = async (...args: string[]): Promise<{ code: number | null; json: unknown; said: string }> => {
  const env = { ...process.env, DATABASE_URL: databaseUrl(), INIT_CWD: folder, DEMO: '', ORIGIN: 'https://ressort.example', RESSORT_PEPPER: '0123456789abcdefghijklmnopqrstuvwxyz', SMTP_URL: 'smtp://localhost', RESSORT_PASSWORD: 'quatre chevaux bleus dorment' }
  const child = spawn(process.execPath, [join(root, 'bin/ressort.ts'), ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, json: out === '' ? undefined : (JSON.parse(out) as unknown), said }
}

describe('the command line', () => {
  useEmptyDatabase()
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('explains itself and ends with 2 when it is misused', async () => {
    expect(await ressort('dance')).toMatchObject({ code: 2, json: undefined, said: expect.stringContaining('backup') })
    expect(await ressort('restore')).toMatchObject({ code: 2, json: undefined })
    expect(await ressort('import:framework', 'absent.json')).toMatchObject({ code: 2, json: undefined })
  }, 60_000)

  it('prints what is wrong with a file and ends with 1, the database untouched', async () => {
    writeFileSync(join(folder, 'cut.json'), '{"code": ')
    expect(await ressort('import:framework', 'cut.json')).toMatchObject({ code: 1, json: { refused: 'file.not-json' } })
    writeFileSync(join(folder, 'wrong.json'), '{"code": 3}')
    expect(await ressort('import:framework', 'wrong.json')).toMatchObject({ code: 1, json: { refused: 'agreement.file-invalid', place: 'code' } })
    expect(await execute('select 1 from framework')).toEqual([])
  })

  it('prepares a real installation: agreement, administrator, backup', async () => {
    expect(await ressort('migrate')).toMatchObject({ code: 0, json: { applied: 0 } })
    expect(await ressort('seed', 'agreement')).toMatchObject({ code: 0, json: { agreement: { lots: 7 } } })
    expect(await ressort('admin:create', '--email', 'admin@ressort.example', '--name', 'Ada Min')).toMatchObject({ code: 0, json: { email: 'admin@ressort.example' } })
    expect(await ressort('admin:create', '--email', 'admin@ressort.example', '--name', 'Ada Min')).toMatchObject({ code: 1, json: { refused: 'identity.email-taken' } })
    expect(await ressort('backup', 'copy.gz')).toMatchObject({ code: 0, json: { file: join(folder, 'copy.gz'), rows: { lot: 7, person: 1 } } })
    expect(await ressort('restore', 'copy.gz')).toMatchObject({ code: 1, json: { refused: 'backup.not-empty' } })
    expect(await ressort('status')).toMatchObject({ code: 0, json: { embedded: false, lots: 7, people: 1, migrations: { upToDate: true } } })
    expect(await ressort('mail:pending')).toMatchObject({ code: 0, json: [] })
  }, 120_000)
})
