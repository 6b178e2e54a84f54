import type { Grant } from '#app/access/grant.ts'
import { inTransaction } from '#db/client.server.ts'
import { remembered } from '#db/remembered.server.ts'
import type { FrameworkDocument } from './agreement.ts'
import { getFramework } from './agreement.repo.server.ts'

const seconds = 10
const shown = remembered(seconds * 1000, (grant) => inTransaction(grant, getFramework))

/**
 * The framework agreement for a page that shows it, up to ten seconds old: it is a public document that an operator imports.
 * What decides (ceilings, allocation, prices, dates of validity) reads it with `getFramework` in its own transaction.
 */
export const readShownFramework = (grant: Grant<string>): Promise<FrameworkDocument> => shown.read(grant)

/** After an import in this process: the next page shows what was imported. */
export const forgetShownFramework = (): void => shown.forget()
