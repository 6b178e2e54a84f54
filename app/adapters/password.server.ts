import { hash, verify } from '@node-rs/argon2'
import { environment } from '#app/http/env.server.ts'

/** argon2id, 19 MiB, two passes, one lane: 36 ms of one core (reliability F10). The pepper is keyed in as argon2's secret. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, algorithm: 2, outputLen: 32 } as const
const concurrency = 2
const longestQueue = 20

/** The queue is full: the caller answers « réessayez » rather than letting the whole process stall. */
export type Busy = 'busy'

const waiting: (() => void)[] = []
let running = 0

const queued = async <T>(work: () => Promise<T>): Promise<T | Busy> => {
  if (running < concurrency) running += 1
  else if (waiting.length >= longestQueue) return 'busy'
  // Whoever leaves hands its place over, so that nobody slips in between.
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

const options = () => ({ ...cost, secret: Buffer.from(environment().pepper) })

/** Hashes a password already normalised. */
export const hashPassword = (password: string): Promise<string | Busy> => queued(() => hash(password, options()))

let dummy: Promise<string> | null = null

/** Whether the password is the one hashed. Without a hash, spends the same time on an invented one and says no: an unknown account costs what a known one does. */
export const verifyPassword = (stored: string | null, password: string): Promise<boolean | Busy> =>
  queued(async () => {
    dummy ??= hash('nobody has this password', options())
    const matches = await verify(stored ?? (await dummy), password, options())
    return stored !== null && matches
  })

/** Whether a stored hash was made with another cost than today's: it is replaced at the next sign-in. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(`$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`)
