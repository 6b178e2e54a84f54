import type { Grant } from '#app/access/grant.ts'
import { inTransaction } from '#db/client.server.ts'
import { purgeMail, purgeSubmissions } from './core.repo.server.ts'
import type { Ports } from './ports.ts'

const day = 86_400_000
const mailKeptMs = 30 * day
const submissionKeptMs = 2 * day

/** Deletes messages sent or given up thirty days ago, and the memory of forms sent two days ago, which nobody sends twice any more (hourly job). */
export const tidyQueues = (grant: Grant<string>, ports: Ports): Promise<{ mails: number; submissions: number }> =>
  inTransaction(grant, async (tx) => {
    const now = ports.now().getTime()
    return { mails: await purgeMail(tx, new Date(now - mailKeptMs)), submissions: await purgeSubmissions(tx, new Date(now - submissionKeptMs)) }
  })
