import { beforeEach, describe, expect, it } from 'vitest'
import { type SaveState, type Saver, createSaver, typingPause } from './saver.ts'
import type { SaveFault, SaveOutcome } from './saving.ts'

const savedAt = new Date('2026-03-12T13:32:00Z')

type Sending = { fields: string; answer: (outcome: SaveOutcome) => Promise<void> }
let form: string | null
let sendings: Sending[]
let timers: { due: number; then: () => void }[]
let told: SaveState
let revision: number
let saver: Saver

const settled = async () => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve()
}
const wait = async (milliseconds: number) => {
  const due = timers.filter((timer) => timer.due <= milliseconds)
  timers = timers.filter((timer) => timer.due > milliseconds)
  for (const timer of due) timer.then()
  await settled()
}
const type = (text: string | null, when: 'now' | 'soon' = 'soon') => {
  form = text
  saver.changed(when)
}
const last = (): Sending => {
  const sending = sendings.at(-1)
  if (!sending) throw new Error('Nothing was sent')
  return sending
}
const keep = (kept: number) => last().answer({ kind: 'saved', revision: kept, savedAt })
const fail = (fault: SaveFault) => last().answer({ kind: 'failed', fault, facts: {} })

beforeEach(() => {
  form = 'a'
  sendings = []
  timers = []
  revision = 0
  saver = createSaver<string>({
    read: () => (form === null ? null : `${form}@${revision}`),
    send: (fields) =>
      new Promise((resolve) => {
        sendings.push({
          fields,
          answer: async (outcome) => {
            resolve(outcome)
            await settled()
          },
        })
      }),
    tell: (state, kept) => {
      told = state
      if (kept !== null) revision = kept
    },
    after: (milliseconds, then) => {
      const timer = { due: milliseconds, then }
      timers.push(timer)
      return () => (timers = timers.filter((other) => other !== timer))
    },
  })
})

describe('an answer while it is filled in', () => {
  it('is sent after a pause in the typing, once, as it then stands', async () => {
    type('a')
    type('ab')
    await wait(typingPause - 1)
    expect(sendings).toHaveLength(0)
    await wait(typingPause)
    expect(sendings.map(({ fields }) => fields)).toEqual(['ab@0'])
    await keep(1)
    expect(told).toMatchObject({ phase: 'saved', savedAt, fault: null })
    expect(saver.isUnsaved()).toBe(false)
  })
  it('is sent at once for a choice', () => {
    type('a', 'now')
    expect(sendings).toHaveLength(1)
  })
  it('goes one sending at a time, the last state next, with the revision just given', async () => {
    type('a', 'now')
    type('b', 'now')
    type('c', 'now')
    expect(sendings).toHaveLength(1)
    await keep(1)
    expect(sendings.map(({ fields }) => fields)).toEqual(['a@0', 'c@1'])
  })
  it('is not sent while it is not complete, and says so', async () => {
    type(null, 'now')
    await settled()
    expect([sendings.length, told.phase, saver.isUnsaved()]).toEqual([0, 'incomplete', true])
    type('a', 'now')
    await keep(1)
    expect(told.phase).toBe('saved')
  })
})

describe('an answer that could not be kept', () => {
  it('is sent again as it was when no answer came, before what changed since: it may have been kept', async () => {
    type('a', 'now')
    await fail('server')
    type('b')
    await wait(typingPause)
    expect(last().fields).toBe('a@0')
    await keep(1)
    expect(last().fields).toBe('b@1')
    await keep(2)
    expect([saver.isUnsaved(), told.fault]).toEqual([false, null])
  })
  it('goes again by itself, later and later; the fault stays said until it is kept', async () => {
    type('a', 'now')
    await fail('network')
    expect(timers.map(({ due }) => due)).toEqual([2_000])
    await wait(2_000)
    expect(told).toMatchObject({ phase: 'saving', fault: 'network' })
    await fail('network')
    expect(timers.map(({ due }) => due)).toEqual([4_000])
  })
  it('waits for somebody when the session is over, then goes with what was typed since', async () => {
    type('a', 'now')
    await fail('session')
    expect(timers).toEqual([])
    form = 'b'
    saver.retry()
    expect(last().fields).toBe('b@0')
  })
  it('is not sent over another answer before somebody chose', async () => {
    type('a', 'now')
    await fail('conflict')
    type('b', 'now')
    saver.retry()
    expect(sendings).toHaveLength(1)
    expect(await saver.settle()).toBe(false)
  })
  it('is not sent again when nothing is left to keep', () => {
    saver.retry()
    expect(sendings).toHaveLength(0)
  })
})

describe('leaving the page', () => {
  it('waits for the sending under way and for what changed since', async () => {
    type('a', 'now')
    type('b')
    const leaving = saver.settle()
    await keep(1)
    expect(last().fields).toBe('b@1')
    await keep(2)
    expect(await leaving).toBe(true)
  })
  it('tells that something is not kept', async () => {
    type('a', 'now')
    const leaving = saver.settle()
    await fail('session')
    expect(await leaving).toBe(false)
    expect(saver.isRetried()).toBe(true)
  })
  it('sends nothing when nothing changed', async () => {
    expect(await saver.settle()).toBe(true)
    expect(sendings).toHaveLength(0)
  })
  it('calls off what was planned', async () => {
    type('a')
    saver.stop()
    await wait(60_000)
    expect(sendings).toHaveLength(0)
  })
})
