import { createHash } from 'node:crypto'
import { eq, inArray, lt } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { signInThrottle } from '#db/schema/index.server.ts'
import { type ThrottleKind, afterFailure, secondsToWait } from './throttle.ts'

/** Buckets are digests: the table tells nobody who tried to sign in, nor from where. */
const bucketOf = (kind: ThrottleKind, subject: string): string => `${kind}:${createHash('sha256').update(subject).digest('base64url')}`

/** The account under which messages to an address are counted, apart from its sign-ins. */
export const mailBucket = (email: string): string => `mail ${email}`

/** The account under which passwords typed on a confirmation page are counted: only holders of its link reach it, so strangers cannot make them wait. */
export const confirmBucket = (email: string): string => `confirm ${email}`

export type Attempt = { readonly account: string | null; readonly address: string }

/**
 * Counts one attempt before it is judged, so that a thousand at once count a thousand; returns the seconds to wait when it may not be made.
 * A refused attempt is not counted: waiting is enough. Reached before anybody is known: no scope.
 */
export const countAttempt = async (tx: Tx, { account, address }: Attempt, now: Date): Promise<number> => {
  const kinds: [ThrottleKind, string][] = [['address', bucketOf('address', address)]]
  if (account) kinds.push(['account', bucketOf('account', account)])
  const buckets = kinds.map(([, bucket]) => bucket).sort()
  await tx.insert(signInThrottle).values(buckets.map((bucket) => ({ bucket, failures: 0, windowStartedAt: now, blockedUntil: null }))).onConflictDoNothing()
  const rows = await tx.select().from(signInThrottle).where(inArray(signInThrottle.bucket, buckets)).orderBy(signInThrottle.bucket).for('update')
  const wait = Math.max(...rows.map((row) => secondsToWait(row, now)))
  if (wait > 0) return wait
  for (const [kind, bucket] of kinds) {
    const state = afterFailure(kind, rows.find((row) => row.bucket === bucket), now)
    await tx.update(signInThrottle).set(state).where(eq(signInThrottle.bucket, bucket))
  }
  return 0
}

/** Forgets the failures of an account: its password was right, or changed. */
export const forgetFailures = async (tx: Tx, account: string): Promise<void> => {
  await tx.delete(signInThrottle).where(eq(signInThrottle.bucket, bucketOf('account', account)))
}

/** Deletes the counters that no longer count (jobs). */
export const purgeThrottle = async (tx: Tx, before: Date): Promise<void> => {
  await tx.delete(signInThrottle).where(lt(signInThrottle.windowStartedAt, before))
}
