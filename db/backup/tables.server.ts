import { sql } from 'drizzle-orm'
import type { Tx } from '../client.server.ts'

/** Left out: a restored session would open a door that may have been closed since; counters of failed sign-ins mean nothing later. */
const leftOut = new Set(['session', 'sign_in_throttle'])

/** Published elsewhere and loaded by a start: a restore may replace it. */
export const replaceable = new Set(['public_body'])

type Link = { child: string; parent: string }

const named = (table: string) => sql.identifier(table)

/** Tables of the backup, each after those it refers to: rows go back in with every foreign key awake. */
export const tablesInOrder = async (tx: Tx): Promise<string[]> => {
  const tables = (await tx.execute<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`)).map(({ name }) => name)
  const links = await tx.execute<Link>(
    sql`select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  const waiting = new Set(tables.filter((table) => !leftOut.has(table)))
  const ordered: string[] = []
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) => links.every(({ child, parent }) => child !== table || parent === table || !waiting.has(parent)))
    if (ready.length === 0) throw new Error(`Tables refer to one another in a circle: ${[...waiting].join(', ')}`)
    for (const table of ready) {
      ordered.push(table)
      waiting.delete(table)
    }
  }
  return ordered
}

export const countRows = async (tx: Tx, table: string): Promise<number> => {
  const [row] = await tx.execute<{ n: string }>(sql`select count(*) as n from ${named(table)}`)
  return Number(row?.n)
}

/** Numbers given by sequences go on after the highest one restored. */
export const moveSequences = async (tx: Tx): Promise<void> => {
  const columns = await tx.execute<{ table: string; column: string }>(
    sql`select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and column_default like 'nextval(%'`,
  )
  for (const { table, column } of columns) {
    await tx.execute(
      sql`select setval(pg_get_serial_sequence(${table}, ${column}), greatest((select coalesce(max(${named(column)}), 0) from ${named(table)}), 1), exists(select 1 from ${named(table)}))`,
    )
  }
}
