/** What the portal remembers of the failures of one account or one address. */
export type ThrottleState = { readonly failures: number; readonly windowStartedAt: Date; readonly blockedUntil: Date | null }

export type ThrottleKind = 'account' | 'address'

const minute = 60_000
const rules = {
  /** Five free failures, then 1, 2, 4 … 900 s. Forgotten a day after the first, or at a success. Never a lasting lock: that would hand strangers a way to shut people out. */
  account: { free: 5, windowMs: 24 * 60 * minute, longestSeconds: 900 },
  /** Thirty attempts per minute from one address. */
  address: { free: 30, windowMs: minute, longestSeconds: 60 },
} as const

const current = (kind: ThrottleKind, state: ThrottleState | undefined, now: Date): ThrottleState =>
  state && now.getTime() - state.windowStartedAt.getTime() < rules[kind].windowMs ? state : { failures: 0, windowStartedAt: now, blockedUntil: null }

/** Seconds to wait before another attempt; 0 when it may be made now. */
export const secondsToWait = (state: ThrottleState | undefined, now: Date): number =>
  state?.blockedUntil ? Math.max(0, Math.ceil((state.blockedUntil.getTime() - now.getTime()) / 1000)) : 0

/** The state after one more failure (account) or attempt (address). */
export const afterFailure = (kind: ThrottleKind, state: ThrottleState | undefined, now: Date): ThrottleState => {
  const { free, windowMs, longestSeconds } = rules[kind]
  const before = current(kind, state, now)
  const failures = before.failures + 1
  const lastFree = kind === 'address' ? free - 1 : free
  if (failures <= lastFree) return { ...before, failures, blockedUntil: null }
  if (kind === 'address') return { ...before, failures, blockedUntil: new Date(before.windowStartedAt.getTime() + windowMs) }
  const seconds = Math.min(longestSeconds, 2 ** Math.min(failures - free - 1, 20))
  return { ...before, failures, blockedUntil: new Date(now.getTime() + seconds * 1000) }
}
