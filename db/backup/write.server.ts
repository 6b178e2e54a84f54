import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import { type Result, ok, refuse } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '../client.server.ts'
import { knownMigrations } from '../migrate.server.ts'
import { tablesInOrder } from './tables.server.ts'

export const FORMAT = 'ressort-backup-1'

/** First line of a backup. The last line is `{"rows":{table:count}}`; between, one line `["table",{row}]` per row. */
export type Header = { readonly format: string; readonly at: string; readonly migrations: readonly string[]; readonly tables: readonly string[] }

const BATCH = 1_000

/** Rows read at once: where one may hold a whole file, it comes alone. */
const batchOf = async (tx: Tx, table: string): Promise<number> => {
  const files = await tx.execute(sql`select 1 from information_schema.columns where table_schema = 'public' and table_name = ${table} and data_type = 'bytea'`)
  return files.length > 0 ? 1 : BATCH
}

/** Rows stay text from end to end: a number read by JavaScript could lose digits. */
async function* lines(tx: Tx, at: Date, rows: Record<string, number>): AsyncGenerator<string> {
  const tables = await tablesInOrder(tx)
  const header: Header = { format: FORMAT, at: at.toISOString(), migrations: knownMigrations(), tables }
  yield `${JSON.stringify(header)}\n`
  for (const table of tables) {
    rows[table] = 0
    await tx.execute(sql`declare backup no scroll cursor for select to_jsonb(t)::text as row from ${sql.identifier(table)} t`)
    const size = await batchOf(tx, table)
    for (;;) {
      const batch = await tx.execute<{ row: string }>(sql.raw(`fetch ${size} from backup`))
      if (batch.length === 0) break
      rows[table] += batch.length
      yield batch.map(({ row }) => `["${table}",${row}]\n`).join('')
    }
    await tx.execute(sql`close backup`)
  }
  yield `${JSON.stringify({ rows })}\n`
}

/**
 * Writes everything the database holds at one instant (one REPEATABLE READ transaction) to a compressed file readable by its owner only.
 * Refuses `backup.file-exists`; an interrupted backup leaves no file. Sessions are left out.
 */
export const writeBackup = async (grant: Grant<string>, file: string, at: Date): Promise<Result<{ file: string; rows: Record<string, number> }>> => {
  if (existsSync(file)) return refuse('conflict', 'backup.file-exists', { file })
  const draft = `${file}.partiel`
  const rows: Record<string, number> = {}
  try {
    await inTransaction(grant, async (tx) => {
      await tx.execute(sql`set transaction isolation level repeatable read, read only`)
      await pipeline(Readable.from(lines(tx, at, rows)), createGzip(), createWriteStream(draft, { mode: 0o600 }))
    })
    renameSync(draft, file)
    return ok({ file, rows })
  } finally {
    rmSync(draft, { force: true })
  }
}
