import type { Refusal } from '#app/features/core/index.ts'
import { type SaveFault, type SaveOutcome, needsDecision, passes, retryDelay } from './saving.ts'

/** Where a saving stands. The fault stays until something was kept: a new try does not make it disappear. */
export type SaveState = {
  readonly phase: 'quiet' | 'waiting' | 'saving' | 'saved' | 'incomplete' | 'failed'
  readonly savedAt: Date | null
  readonly fault: SaveFault | null
  readonly facts: Refusal['facts']
}

export const quiet: SaveState = { phase: 'quiet', savedAt: null, fault: null, facts: {} }

/** What a saver needs of the page: the form as it stands (null: not complete), a way to send it, to wait, to tell. */
export type SaverWorld<Fields> = {
  readonly read: () => Fields | null
  readonly send: (fields: Fields) => Promise<SaveOutcome>
  readonly tell: (state: SaveState, revision: number | null) => void
  /** Calls later; gives what calls it off. */
  readonly after: (milliseconds: number, then: () => void) => () => void
}

export type Saver = {
  /** Something changed: sent at once, or after a pause in the typing. */
  readonly changed: (when: 'now' | 'soon') => void
  /** Tries again now what was not kept. */
  readonly retry: () => void
  /** Sends what is left and waits for the answer: whether all is kept. */
  readonly settle: () => Promise<boolean>
  readonly isUnsaved: () => boolean
  /** Whether what keeps it unsaved is a service, a session or a network that may come back. */
  readonly isRetried: () => boolean
  readonly stop: () => void
}

/** The pause in the typing after which an answer is sent, in milliseconds. */
export const typingPause = 800

/** Sends a form as it changes: one sending at a time, the last state next, again by itself when the portal or the network comes back. */
export const createSaver = <Fields>({ read, send, tell, after }: SaverWorld<Fields>): Saver => {
  let state = quiet
  let unsent = false
  // A sending without an answer may have been kept: it is sent again as it was, before what changed since.
  let lost: Fields | null = null
  let failures = 0
  let flight: Promise<void> | null = null
  let callOff = (): void => undefined

  const show = (next: Partial<SaveState>, revision: number | null = null): void => {
    state = { ...state, ...next }
    tell(state, revision)
  }
  const keep = (outcome: SaveOutcome, fields: Fields): boolean => {
    if (outcome.kind === 'saved') {
      failures = 0
      lost = null
      show({ phase: 'saved', savedAt: outcome.savedAt, fault: null, facts: {} }, outcome.revision)
      return true
    }
    const { fault, facts } = outcome
    if (passes(fault)) {
      lost = fields
      plan(retryDelay(failures))
      failures += 1
    } else {
      lost = null
      unsent = true
    }
    show({ phase: 'failed', fault, facts })
    return false
  }
  const fly = async (): Promise<void> => {
    while (lost !== null || unsent) {
      const fields = lost ?? read()
      if (fields === null) return show({ phase: 'incomplete' })
      if (lost === null) unsent = false
      show({ phase: 'saving' })
      if (!keep(await send(fields), fields)) return undefined
    }
  }
  const go = (): Promise<void> => {
    callOff()
    flight ??= fly().finally(() => (flight = null))
    return flight
  }
  const plan = (milliseconds: number): void => {
    callOff()
    callOff = after(milliseconds, () => void go())
  }
  const isUnsaved = (): boolean => unsent || lost !== null || flight !== null
  const decisionAwaited = (): boolean => state.fault !== null && needsDecision(state.fault)
  return {
    changed: (when) => {
      unsent = true
      if (decisionAwaited()) return
      if (!flight) show({ phase: state.fault ? 'failed' : 'waiting' })
      if (when === 'now') void go()
      else plan(typingPause)
    },
    retry: () => {
      if (isUnsaved() && !decisionAwaited()) void go()
    },
    settle: async () => {
      if (isUnsaved()) await (decisionAwaited() ? flight : go())
      return !isUnsaved()
    },
    isUnsaved,
    isRetried: () => state.fault === 'session' || (state.fault !== null && passes(state.fault)),
    stop: () => callOff(),
  }
}
