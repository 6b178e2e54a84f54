import type { Grant } from '#app/access/grant.ts'
import { type Result, notFound, ok } from '#app/features/core/index.ts'
import { environment } from '#app/http/env.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { type ShownMail, findLatestMail } from './mail.repo.server.ts'

/** The last hundred messages the portal queued, in the demonstration only: elsewhere the page does not exist. */
export const readDemonstrationMail = async (grant: Grant<'demonstration.read-mail'>): Promise<Result<ShownMail[]>> =>
  environment().demo ? ok(await inTransaction(grant, (tx) => findLatestMail(tx, 100))) : notFound()
