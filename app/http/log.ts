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
