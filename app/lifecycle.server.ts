import { closeDatabase, isDatabaseReady, openDatabase } from '#db/client.server.ts'
import { findActor, readSessionCookie } from './access/session.server.ts'
import { systemGrant } from './access/system.server.ts'
import { jobs } from './adapters/jobs.server.ts'
import { deliverDueMail } from './adapters/mail-queue.server.ts'
import { configuredSender } from './adapters/mail.server.ts'
import { repeat } from './adapters/repeat.ts'
import { closeDesk } from './features/recommendation/index.server.ts'
import { environment } from './http/env.server.ts'
import { type Log, describeError, isRouterRefusal, loggedPath } from './http/log.ts'
import { systemPorts } from './http/ports.server.ts'
import { readInstalled } from './ui/shell/operator.server.ts'

const mailEveryMs = 1_000

let journal: Log | null = null
let running: readonly { stop: () => Promise<void> }[] = []

/** Opens the database and starts the jobs of this process. */
export const openPortal = (log: Log): void => {
  const { databaseUrl, databasePool, demo } = environment()
  journal = log
  // Read with the server's own reading of it: a file that is being edited must not meet the first visitor.
  readInstalled()
  openDatabase({ url: databaseUrl, size: databasePool, onDiagnostic: (event, facts) => log.warn(facts, event) })
  const ports = systemPorts()
  const send = configuredSender((line) => process.stdout.write(`${line}\n`))
  const failed = (job: string) => (error: unknown) => log.error({ job, ...describeError(error) }, 'job failed')
  running = [
    repeat(mailEveryMs, () => deliverDueMail(systemGrant('mail'), ports, { send, keepText: demo }), failed('mail')),
    ...jobs.map((job) => repeat(job.everyMs, () => job.run(ports), failed(job.name))),
  ]
}

/** Ends the jobs, the worker that searches, then the connections. */
export const closePortal = async (): Promise<void> => {
  await Promise.all(running.map((job) => job.stop()))
  closeDesk()
  await closeDatabase()
}

export const isPortalReady = isDatabaseReady

/** Whether these cookies are those of a live session; nobody's while the database is away: the page itself then says so. */
export const isSignedIn = async (cookies: string | null): Promise<boolean> => {
  const actor = await findActor(readSessionCookie(cookies, { secure: environment().secure }), new Date()).catch(() => null)
  return actor?.kind === 'person'
}

/** The operator's number and its hours; null when it gave none. */
export const helpLine = (): string | null => {
  const { phone, hours } = readInstalled().operator.contacts
  return phone && [phone, hours?.fr].filter(Boolean).join(', ')
}

/** An unexpected error of a loader, an action or a render: told with the request's reference, without what the person sent. */
export const logFailure = (error: unknown, request: Request, requestId: string): void => {
  if (!request.signal.aborted && !isRouterRefusal(error)) journal?.error({ requestId, path: loggedPath(new URL(request.url).pathname), ...describeError(error) }, 'unexpected error')
}
