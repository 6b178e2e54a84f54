import { asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { publicBody } from '#db/schema/index.server.ts'

/** Code and name of every département, from the register of public bodies: reference data, hence no tenant scope. */
export const findDepartments = async (tx: Tx): Promise<{ code: string; name: string }[]> => {
  const rows = await tx.select({ code: publicBody.department, name: publicBody.name }).from(publicBody).where(eq(publicBody.type, 'departement')).orderBy(asc(publicBody.department))
  return rows.flatMap(({ code, name }) => (code ? [{ code, name }] : []))
}
