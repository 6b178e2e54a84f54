import pino from 'pino'

export type Log = { info: (facts: object, message: string) => void; warn: (facts: object, message: string) => void; error: (facts: object, message: string) => void }

/** Structured logs on stdout: a request id, never a name, an address or a form value. */
export const createLog = (level: string): Log => pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })

/** The path of a request without what it may carry: identifiers and mailed secrets become `:id`. */
export const loggedPath = (pathname: string): string =>
  pathname
    .split('/')
    .map((step) => (step.length > 20 || /^[0-9a-f]{8}-/.test(step) ? ':id' : step))
    .join('/')
    .slice(0, 200)

/** What the router answered by itself: no such page, or a form sent to a page without one. Whoever asked was told; nothing failed. */
export const isRouterRefusal = (error: unknown): boolean => typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' && error.status < 500

const codeOf = (error: object): string | undefined => ('code' in error && typeof error.code === 'string' ? error.code : undefined)

/** What a log may say of an unexpected error: kind, code and place. A query's error quotes its parameters, so that its message stays out. */
export const describeError = (error: unknown): { kind: string; code?: string; message?: string; at: string[] } => {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] }
  const cause = error.cause instanceof Error ? error.cause : error
  const quotesParameters = error.message.startsWith('Failed query')
  const at = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 6).map((line) => line.trim())
  return { kind: cause.name, code: codeOf(cause), message: quotesParameters ? undefined : error.message.slice(0, 300), at }
}
