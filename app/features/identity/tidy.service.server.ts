import type { Grant } from '#app/access/grant.ts'
import { purgeSessions } from '#app/access/session.server.ts'
import type { Ports } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { signUpLifetimeMs } from './sign-ups.repo.server.ts'
import { purgeThrottle } from './throttle.repo.server.ts'
import { purgeTokens } from './tokens.repo.server.ts'

const twoDays = 48 * 3_600_000

/** Deletes what nobody can use any more: sessions over, links expired, counters of failures forgotten (hourly job). Says how many sessions. */
export const tidyIdentity = (grant: Grant<string>, ports: Ports): Promise<{ sessions: number }> =>
  inTransaction(grant, async (tx) => {
    const now = ports.now()
    const sessions = await purgeSessions(tx, now)
    await purgeTokens(tx, now, new Date(now.getTime() - signUpLifetimeMs))
    await purgeThrottle(tx, new Date(now.getTime() - twoDays))
    return { sessions }
  })
