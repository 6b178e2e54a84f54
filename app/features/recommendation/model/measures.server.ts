import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import { findAdvisedPicture } from '#app/features/assessment/index.server.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import type { Tx } from '#db/client.server.ts'
import { type SizedBody, measuresOf } from './measures.ts'

/** The measures of the grant's authority, so that what it puts in its basket by hand and what a plan puts there are sized alike. */
export const findMeasures = async (tx: Tx, grant: Grant<string>): Promise<SizedBody | undefined> => {
  const body = await findOrganisation(tx, grantedOrganisation(grant))
  return body && measuresOf(body, (await findAdvisedPicture(tx, grant))?.figures ?? {})
}
