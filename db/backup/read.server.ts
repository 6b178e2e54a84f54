import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { sql } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import { type Result, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { type Tx, inTransaction, sqlStateOf } from '../client.server.ts'
import { knownMigrations } from '../migrate.server.ts'
import { countRows, moveSequences, replaceable, tablesInOrder } from './tables.server.ts'
import { FORMAT, type Header } from './write.server.ts'

const BATCH_ROWS = 1_000
const BATCH_CHARACTERS = 2_000_000

type Batch = { table: string; rows: string[]; characters: number }

const insert = async (tx: Tx, { table, rows }: Batch): Promise<void> => {
  if (rows.length === 0) return
  const name = sql.identifier(table)
  await tx.execute(sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${`[${rows.join(',')}]`}::jsonb)`)
}

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

const isHeader = (value: unknown): value is Header => typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT && 'migrations' in value && 'tables' in value

const isRowCount = (value: unknown): value is { rows: Record<string, number> } => typeof value === 'object' && value !== null && 'rows' in value

const damaged = (place: number, reason: string) => refuse('invalid', 'backup.damaged', { line: place, reason })

/** Empties what may be replaced; names the first table that holds anything else. */
const occupiedTable = async (tx: Tx, tables: readonly string[]): Promise<string | undefined> => {
  for (const table of tables) if (!replaceable.has(table) && (await countRows(tx, table)) > 0) return table
  for (const table of tables) if (replaceable.has(table)) await tx.execute(sql`delete from ${sql.identifier(table)}`)
  return undefined
}

const load = async (tx: Tx, file: string): Promise<Result<Record<string, number>>> => {
  const source = createReadStream(file).pipe(createGunzip())
  let header: Header | undefined
  let told: Record<string, number> | undefined
  let place = 0
  let batch: Batch = { table: '', rows: [], characters: 0 }
  for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
    place += 1
    if (!header) {
      const first = parse(line)
      if (!isHeader(first)) return damaged(place, 'not a Ressort backup')
      if (JSON.stringify(first.migrations) !== JSON.stringify(knownMigrations())) return refuse('conflict', 'backup.other-structure', { known: knownMigrations().length, found: first.migrations.length })
      const occupied = await occupiedTable(tx, first.tables)
      if (occupied) return refuse('conflict', 'backup.not-empty', { table: occupied })
      header = first
      continue
    }
    const row = /^\["([a-z_]+)",(\{.*\})\]$/.exec(line)
    const [, table = '', text = ''] = row ?? []
    if (!row) {
      const last = parse(line)
      if (!isRowCount(last)) return damaged(place, 'unreadable line')
      told = last.rows
    } else if (!header.tables.includes(table)) return damaged(place, `unknown table ${table}`)
    if (batch.rows.length > 0 && (table !== batch.table || batch.rows.length >= BATCH_ROWS || batch.characters > BATCH_CHARACTERS)) {
      await insert(tx, batch)
      batch = { table, rows: [], characters: 0 }
    }
    if (!row) continue
    batch.table = table
    batch.rows.push(text)
    batch.characters += text.length
  }
  if (!told) return damaged(place, 'the file is cut short')
  for (const table of await tablesInOrder(tx)) {
    if ((await countRows(tx, table)) !== (told[table] ?? 0)) return damaged(place, `rows of ${table} are missing`)
  }
  return ok(told)
}

/** Why the file cannot be put back, when it is the file's fault: bytes that do not unpack, rows that the structure refuses. */
const unreadable = (error: unknown): string | undefined => {
  const answered = sqlStateOf(error)?.state
  if (answered) return /^2[23]/.test(answered) ? `rows refused by the database (${answered})` : undefined
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' ? code : undefined
}

/**
 * Puts a backup back, whole or not at all, into a database of the same structure that holds nothing (the register of public bodies
 * is replaced). Refuses `backup.damaged` with the line, `backup.other-structure`, `backup.not-empty`.
 */
export const restoreBackup = async (grant: Grant<string>, file: string, at: Date): Promise<Result<{ rows: Record<string, number> }>> => {
  try {
    return await inTransaction(grant, async (tx): Promise<Result<{ rows: Record<string, number> }>> => {
      const loaded = await load(tx, file)
      if (!loaded.ok) return loaded
      await moveSequences(tx)
      await recordAudit(tx, grant, at, { action: 'backup.restore', subjectKind: 'database', subjectId: 'all' })
      return ok({ rows: loaded.value })
    })
  } catch (error) {
    const reason = unreadable(error)
    if (reason) return damaged(0, reason)
    throw error
  }
}
