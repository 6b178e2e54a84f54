import type { Grant } from './grant.ts'
import { mint } from './mint.server.ts'

/** The grant of the command line, the jobs and the seeds: everything, under a name that the audit trail keeps. */
export const systemGrant = (name: string): Grant<string> => mint(`system.${name}`, { kind: 'system', name }, { kind: 'all' })
