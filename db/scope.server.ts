import { type SQL, eq } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Grant } from '#app/access/grant.ts'

/**
 * The filter a grant puts on a tenant column: its own organisation, its own person, or nothing for `all`.
 * A public grant reaches no tenant row: filtering one by it is a bug.
 */
export const within = (grant: Grant<string>, column: PgColumn): SQL | undefined => {
  switch (grant.scope.kind) {
    case 'own-organisation':
      return eq(column, grant.scope.organisationId)
    case 'self':
      return eq(column, grant.scope.personId)
    case 'all':
      return undefined
    case 'public':
      throw new Error(`The grant ${grant.action} reaches no tenant row`)
  }
}
