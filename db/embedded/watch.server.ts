const LOOK_MS = 500
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** An instance that lived this long was sound: what killed it next is another accident. */
const SOUND_MS = 60_000

/** What a watcher tells: the instance is gone, it is back, or it does not start and will be tried again. */
export type WatchEvent = { readonly event: 'gone' } | { readonly event: 'back' } | { readonly event: 'failed'; readonly reason: string; readonly retryInMs: number }

/**
 * Looks twice a second whether the instance is there, and starts it again when it is not: at once the first time, then with waits
 * that double up to half a minute. `stop` resolves when no start is in progress any more. Keeps no process alive by itself.
 */
export const keepRunning = (isThere: () => boolean, start: () => Promise<void>, tell: (event: WatchEvent) => void): { stop: () => Promise<void> } => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  // That of an instance found running is unknown: its first fall is an accident.
  let startedAt = -Infinity
  let waitMs = 0
  let running: Promise<void> = Promise.resolve()
  const plan = (delayMs: number, next: () => Promise<void>) => {
    if (stopped) return
    timer = setTimeout(() => (running = next()), delayMs)
    timer.unref()
  }
  const look = async (): Promise<void> => {
    if (isThere()) return plan(LOOK_MS, look)
    if (performance.now() - startedAt > SOUND_MS) waitMs = 0
    tell({ event: 'gone' })
    plan(waitMs, revive)
  }
  const revive = async (): Promise<void> => {
    waitMs = Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, waitMs * 2))
    try {
      await start()
      startedAt = performance.now()
      tell({ event: 'back' })
      plan(LOOK_MS, look)
    } catch (error) {
      tell({ event: 'failed', reason: error instanceof Error ? error.message : String(error), retryInMs: waitMs })
      plan(waitMs, revive)
    }
  }
  plan(LOOK_MS, look)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
