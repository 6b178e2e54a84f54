import { asc, isNull } from 'drizzle-orm'
import { systemGrant } from '#app/access/system.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { outgoingMail } from '#db/schema/index.server.ts'
import { onDatabase } from './on-database.ts'
import { type Verb, done, misuse } from './verb.ts'

/** Messages not sent yet, oldest first, with the last error; never their text, which may carry a single-use link. */
export const verb: Verb = {
  usage: 'mail:pending',
  run: (args, say) => {
    if (args.length > 0) throw misuse('mail:pending ne prend pas d’argument.')
    const { id, recipient, subject, queuedAt, attempts, nextAttemptAt, lastError } = outgoingMail
    return onDatabase(say, () =>
      inTransaction(systemGrant('mail:pending'), async (tx) =>
        done(await tx.select({ id, recipient, subject, queuedAt, attempts, nextAttemptAt, lastError }).from(outgoingMail).where(isNull(outgoingMail.sentAt)).orderBy(asc(id)).limit(500)),
      ),
    )
  },
}
