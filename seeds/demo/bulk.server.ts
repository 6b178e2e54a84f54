import { getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.server.ts'

const chunkSize = 2_000

/** Adds many rows of one table, a few thousand per statement, as one JSON parameter: what is left out takes the column's default. */
export const saveRows = async <T extends PgTable>(tx: Tx, table: T, rows: readonly T['$inferInsert'][]): Promise<void> => {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => rows.some((row) => Object.hasOwn(row, key)))
  const names = sql.join(columns.map(([, column]) => sql.identifier(column.name)), sql`, `)
  for (let at = 0; at < rows.length; at += chunkSize) {
    const chunk = rows.slice(at, at + chunkSize).map((row) => {
      const values = new Map<string, unknown>(Object.entries(row))
      return Object.fromEntries(columns.map(([key, column]) => [column.name, values.get(key) ?? null]))
    })
    await tx.execute(sql`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(chunk)}::jsonb)`)
  }
}
