import { sql } from 'drizzle-orm'
import { systemGrant } from '#app/access/system.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { knownMigrations } from '#db/migrate.server.ts'
import { onDatabase } from './on-database.ts'
import { type Verb, done, misuse } from './verb.ts'

type Row = Record<string, unknown>

const counts = sql`select
  (select count(*)::int from public_body) as register,
  (select count(*)::int from lot) as lots,
  (select count(*)::int from organisation where kind = 'authority') as authorities,
  (select count(*)::int from organisation where kind = 'firm') as firms,
  (select count(*)::int from person) as people,
  (select count(*)::int from assessment where status = 'closed') as assessments,
  (select count(*)::int from purchase_order) as orders,
  (select count(*)::int from outgoing_mail where sent_at is null) as "mailWaiting",
  (select exists(select 1 from organisation where demo)) as demonstration`

/** What the database holds, and whether its structure is the one this version knows. Changes nothing. */
export const verb: Verb = {
  usage: 'status',
  run: (args, say) => {
    if (args.length > 0) throw misuse('status ne prend pas d’argument.')
    return onDatabase(say, ({ embedded, how }) =>
      inTransaction(systemGrant('status'), async (tx) => {
        const [server] = await tx.execute<Row>(sql`select current_setting('server_version') as version, to_regclass('drizzle.__drizzle_migrations') is not null as migrated, pg_database_size(current_database())::bigint as bytes`)
        const applied = server?.migrated === true ? (await tx.execute<Row>(sql`select hash from drizzle.__drizzle_migrations order by created_at`)).map(({ hash }) => hash) : []
        const upToDate = JSON.stringify(applied) === JSON.stringify(knownMigrations())
        const [held] = upToDate ? await tx.execute<Row>(counts) : []
        return done({ embedded, found: how, postgresql: server?.version, bytes: Number(server?.bytes), migrations: { applied: applied.length, known: knownMigrations().length, upToDate }, ...held })
      }),
    )
  },
}
