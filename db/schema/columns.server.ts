import { bigint, customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id } from '#app/features/core/index.ts'

/** Integer euro cents, excluding tax unless the column says otherwise. */
export const cents = (name: string) => bigint(name, { mode: 'number' })

/** An instant, stored in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** A branded identifier. */
export const idColumn = <I extends Id<string>>(name: string) => uuid(name).$type<I>()

/** The bytes of a file. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
