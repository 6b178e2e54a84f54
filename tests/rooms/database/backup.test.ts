import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { restoreBackup } from '#db/backup/read.server.ts'
import { writeBackup } from '#db/backup/write.server.ts'
import { emptyTables, execute, useDatabase } from '#tests/support/database.ts'

const grant = systemGrant('test')
const at = new Date('2026-03-12T10:00:00.000Z')
const folder = mkdtempSync(join(tmpdir(), 'ressort-backup-'))
const body = '11111111-1111-4111-8111-111111111111'
const person = '22222222-2222-4222-8222-222222222222'
let file = ''
let number = 0

const fill = () =>
  execute(
    `insert into organisation (id, kind, name, status, created_at) values ('${body}', 'authority', 'Ville « d’essai » \\ ", "', 'active', '2026-01-01 00:00:00.123+00')`,
    `insert into person (id, email, name, created_at) values ('${person}', 'a@b.example', 'A', now())`,
    `insert into session (id, person_id, expires_at, absolute_expires_at, last_seen_at, created_at, organisation_id, public_id, device, network) values ('s', '${person}', now(), now(), now(), now(), '${body}', 'p', '', '')`,
    `insert into public_body (code, type, name, search_name, postcodes) select 'c' || n, 'commune', 'N' || n, 'n', array['49000', '49100'] from generate_series(1, 2500) n`,
    `insert into audit_event (at, action, subject_kind, subject_id, facts) select now(), 'test', 'thing', n::text, jsonb_build_object('cents', 9007199254740993) from generate_series(1, 3) n`,
  )

const rewrite = (change: (lines: string[]) => string[]) => writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString().split('\n')).join('\n')))
const held = async () => (await execute('select (select count(*)::int from organisation) as bodies, (select count(*)::int from public_body) as register'))[0]

describe('a backup', () => {
  useDatabase()
  beforeEach(async () => {
    await fill()
    file = join(folder, `${(number += 1)}.gz`)
    await writeBackup(grant, file, at)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('gives every row back as it was, without sessions, and goes on numbering after the last', async () => {
    const before = await execute('select to_jsonb(o)::text as row from organisation o')
    await emptyTables()
    expect((await restoreBackup(grant, file, at)).ok).toBe(true)
    expect(await execute('select to_jsonb(o)::text as row from organisation o')).toEqual(before)
    expect(await execute(`select facts->>'cents' as cents from audit_event where action = 'test' limit 1`)).toEqual([{ cents: '9007199254740993' }])
    expect(await held()).toEqual({ bodies: 1, register: 2500 })
    expect(await execute('select count(*)::int as n from session')).toEqual([{ n: 0 }])
    expect((await execute('select max(id) > 3 as further from audit_event'))[0]).toEqual({ further: true })
  })

  it('replaces the register of public bodies, and nothing else that is there', async () => {
    await emptyTables()
    await execute(`insert into public_body (code, type, name, search_name, postcodes) values ('old', 'commune', 'Old', 'old', '{}')`)
    expect((await restoreBackup(grant, file, at)).ok).toBe(true)
    expect(await held()).toEqual({ bodies: 1, register: 2500 })
    expect(await restoreBackup(grant, file, at)).toMatchObject({ ok: false, refusal: { code: 'backup.not-empty' } })
  })

  it('never overwrites a file', async () => {
    expect(await writeBackup(grant, file, at)).toMatchObject({ ok: false, refusal: { code: 'backup.file-exists' } })
  })

  const damages: readonly (readonly [string, () => void, string])[] = [
    ['cut short', () => writeFileSync(file, readFileSync(file).subarray(0, -200)), 'backup.damaged'],
    ['without its last line', () => rewrite((lines) => lines.slice(0, -2)), 'backup.damaged'],
    ['with a row missing', () => rewrite((lines) => lines.filter((_, n) => n !== 4)), 'backup.damaged'],
    ['with a line altered', () => rewrite((lines) => lines.map((line, n) => (n === 9 ? line.slice(1) : line))), 'backup.damaged'],
    ['with a row that the structure refuses', () => rewrite((lines) => lines.map((line) => line.replace('"kind": "authority"', '"kind": "castle"'))), 'backup.damaged'],
    ['that is something else', () => writeFileSync(file, gzipSync('hello\n')), 'backup.damaged'],
    ['of another structure', () => rewrite((lines) => lines.map((line, n) => (n === 0 ? line.replace(/"migrations":\["../, '"migrations":["zz') : line))), 'backup.other-structure'],
  ]
  for (const [what, damage, code] of damages) {
    it(`${what} is refused and leaves the database as it was`, async () => {
      await emptyTables()
      damage()
      expect(await restoreBackup(grant, file, at)).toMatchObject({ ok: false, refusal: { code } })
      expect(await held()).toEqual({ bodies: 0, register: 0 })
    })
  }
})
