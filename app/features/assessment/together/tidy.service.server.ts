import type { Grant } from '#app/access/grant.ts'
import type { Ports } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { forgetAddresses } from './contributions.repo.server.ts'

const day = 86_400_000
const addressKeptMs = 90 * day

/** Forgets the address of the people invited, and the word written to them, ninety days after the closing: their name stays beside their answers (hourly job). */
export const tidyContributions = (grant: Grant<string>, ports: Ports): Promise<number> =>
  inTransaction(grant, (tx) => forgetAddresses(tx, new Date(ports.now().getTime() - addressKeptMs)))
