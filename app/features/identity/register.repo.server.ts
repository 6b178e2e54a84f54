import { type SQL, and, count, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { organisation, publicBody } from '#db/schema/index.server.ts'
import type { RegisterRow } from './register.ts'
import type { RegisterType } from './search.ts'

/** Rows sent as one JSON parameter: ten times faster than as many placeholders, and well under the statement timeout. */
const rowsPerInsert = 6_000

/** Replaces the whole register. Reference data of the State, the same for everybody: no scope. */
export const saveRegister = async (tx: Tx, rows: readonly RegisterRow[]): Promise<void> => {
  await tx.delete(publicBody)
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const chunk = rows.slice(start, start + rowsPerInsert).map(({ searchName: search_name, ...row }) => ({ ...row, search_name }))
    await tx.execute(sql`
      insert into ${publicBody} (code, siren, type, name, search_name, postcodes, department, population)
      select code, siren, type, name, search_name, postcodes, department, population
      from jsonb_to_recordset(${JSON.stringify(chunk)}::text::jsonb)
        as body(code text, siren text, type text, name text, search_name text, postcodes text[], department text, population integer)`)
  }
}

export const countRegister = async (tx: Tx): Promise<number> => {
  const [row] = await tx.select({ total: count() }).from(publicBody)
  return row?.total ?? 0
}

/** One body of the register by its code. */
export const findRegisterRow = async (tx: Tx, code: string): Promise<RegisterRow | undefined> => {
  const [row] = await tx.select().from(publicBody).where(eq(publicBody.code, code))
  return row
}

/** A body found, and whether its people already use the portal. */
export type FoundBody = Omit<RegisterRow, 'searchName' | 'postcodes'> & { registered: boolean }

const columns = {
  code: publicBody.code,
  siren: publicBody.siren,
  type: publicBody.type,
  name: publicBody.name,
  department: publicBody.department,
  population: publicBody.population,
  registered: sql<boolean>`exists (select 1 from ${organisation} where ${organisation.registerCode} = ${publicBody.code} and ${organisation.status} = 'active')`,
}

export const findBodiesBySiren = (tx: Tx, siren: string): Promise<FoundBody[]> => tx.select(columns).from(publicBody).where(eq(publicBody.siren, siren))

/**
 * Bodies one of whose names has every word (by its beginning), with this postcode when one is given.
 * Ranked: the type named, the very name, then names that begin so, then the most populated. Words come normalised: letters and digits only.
 */
export const findBodiesByWords = (tx: Tx, words: readonly string[], wanted: { postcode: string | null; type: RegisterType | null }, limit: number): Promise<FoundBody[]> => {
  const { postcode, type } = wanted
  const matches: (SQL | undefined)[] = words.map((word) => sql`' ' || replace(${publicBody.searchName}, '|', '| ') like ${`% ${word}%`}`)
  if (postcode) matches.push(sql`${publicBody.postcodes} @> array[${postcode}]::text[]`)
  const name = words.join(' ')
  const rank = sql<number>`case
    when '|' || ${publicBody.searchName} || '|' like ${`%|${name}|%`} then 0
    when '|' || ${publicBody.searchName} like ${`%|${name}%`} then 1
    else 2 end`
  const smallestFirst = sql`array_position(array['commune', 'epci', 'departement', 'region'], ${publicBody.type})`
  return tx
    .select(columns)
    .from(publicBody)
    .where(and(...matches))
    .orderBy(type ? sql`${publicBody.type} <> ${type}` : sql`1 = 1`, words.length > 0 ? rank : smallestFirst, desc(sql`coalesce(${publicBody.population}, 0)`), publicBody.name, publicBody.code)
    .limit(limit)
}
