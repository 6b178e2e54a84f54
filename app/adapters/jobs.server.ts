import { systemGrant } from '#app/access/system.server.ts'
import type { Ports } from '#app/features/core/index.ts'
import { tidyContributions } from '#app/features/assessment/index.server.ts'
import { tidyQueues } from '#app/features/core/index.server.ts'
import { tidyIdentity } from '#app/features/identity/index.server.ts'
import { expireUnanswered } from '#app/features/ordering/index.server.ts'

/** Work a process does on its own clock; each run is safe beside the same run in another process. */
export type Job = { readonly name: string; readonly everyMs: number; readonly run: (ports: Ports) => Promise<unknown> }

/** Orders whose contractor stayed silent pass on within this time after the end of the delay. */
const expiryEveryMs = 20_000
const tidyEveryMs = 3_600_000

export const jobs: readonly Job[] = [
  { name: 'expire-orders', everyMs: expiryEveryMs, run: (ports) => expireUnanswered(systemGrant('expiry'), ports) },
  { name: 'tidy-identity', everyMs: tidyEveryMs, run: (ports) => tidyIdentity(systemGrant('tidy'), ports) },
  { name: 'tidy-contributions', everyMs: tidyEveryMs, run: (ports) => tidyContributions(systemGrant('tidy'), ports) },
  { name: 'tidy-queues', everyMs: tidyEveryMs, run: (ports) => tidyQueues(systemGrant('tidy'), ports) },
]
