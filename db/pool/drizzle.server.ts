import type { Sql } from 'postgres'

/** Names our client as the driver's: drizzle calls the few members that `Client` has, and nothing else. */
export const asSql = (client: unknown): Sql => client as Sql
