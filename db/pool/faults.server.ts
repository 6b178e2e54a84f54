/** What went wrong between us and the database, as opposed to what the database answered. */
export type DatabaseFault =
  | 'connection-lost'
  | 'deadline'
  | 'pool-busy'
  | 'pool-closed'
  | 'outcome-unknown'
  | 'not-committed'
  | 'transaction-over'

type Faulty = Error & { readonly databaseFault: DatabaseFault }

/** An error tagged with a fault; the error that caused it is kept. */
export const databaseFault = (fault: DatabaseFault, message: string, cause?: unknown): Faulty =>
  Object.assign(new Error(message, { cause }), { databaseFault: fault })

/** The error and the errors that caused it: drizzle wraps what the driver throws. */
const chain = (error: unknown): object[] => {
  const links: object[] = []
  for (let link = error; typeof link === 'object' && link !== null && links.length < 8; ) {
    links.push(link)
    link = 'cause' in link ? link.cause : undefined
  }
  return links
}

const textOf = (link: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(link, key)
  return typeof value === 'string' ? value : undefined
}

/** The fault an error carries, however deep. */
export const faultOf = (error: unknown): DatabaseFault | undefined => {
  for (const link of chain(error)) if ('databaseFault' in link) return (link as Faulty).databaseFault
  return undefined
}

/** The SQLSTATE and severity the server answered, if the error comes from the server (the severity is the one that is not translated). */
export const sqlStateOf = (error: unknown): { state: string; severity: string } | undefined => {
  for (const link of chain(error)) {
    const state = textOf(link, 'code')
    const severity = textOf(link, 'severity')
    if (state && severity && /^[0-9A-Z]{5}$/.test(state)) return { state, severity }
  }
  return undefined
}

const LOST = /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT|ENOENT|EACCES|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EBADF|ERR_SOCKET|ERR_TLS|ERR_STREAM)/

/** The error says that the connection cannot be trusted any more: closed, refused, terminated by the server. */
export const isConnectionError = (error: unknown): boolean => {
  const answered = sqlStateOf(error)
  if (answered) return answered.severity === 'FATAL' || answered.severity === 'PANIC' || /^(57P0|08)/.test(answered.state)
  const fault = faultOf(error)
  if (fault) return fault === 'connection-lost' || fault === 'deadline'
  return chain(error).some((link) => LOST.test(textOf(link, 'code') ?? ''))
}

/** Serialisation failure or deadlock: the only answers after which the same work may be tried again. */
export const isRetryable = (error: unknown): boolean => {
  const state = sqlStateOf(error)?.state
  return state === '40001' || state === '40P01'
}

/**
 * The request may be tried again later: connection lost or refused, no free connection, deadline, lock or statement timeout,
 * outcome unknown. HTTP answers 503 with Retry-After; anything else is a bug or a broken rule.
 */
export const isDatabaseUnavailable = (error: unknown): boolean => {
  const fault = faultOf(error)
  if (fault) return fault !== 'transaction-over' && fault !== 'not-committed'
  const state = sqlStateOf(error)?.state
  if (state && /^(55P03|57014|25P0[23]|53|58|40001$|40P01$)/.test(state)) return state !== '25P02'
  return isConnectionError(error)
}
