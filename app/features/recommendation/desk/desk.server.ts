import { hash } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type OrganisationId, type Result, ok, refuse } from '#app/features/core/index.ts'
import type { Answers, Asked, Task, Told } from './task.ts'

/** Tasks that may wait; one more is refused at once rather than kept waiting for minutes. */
const mostWaiting = 40
/** Of which so many for one authority: whoever asks without end keeps only itself waiting. */
const mostWaitingEach = 8
/** Answers kept: a plan, its reasons and its note are asked for one after the other. */
const mostKept = 200
/** A task that takes longer than any search is allowed to is given up, and its worker with it. */
const patienceMs = 30_000

type Waiting = { readonly task: Task; readonly by: OrganisationId; readonly settle: (answer: Result<unknown> | Promise<never>) => void }

const busy = refuse('unavailable', 'recommendation.busy', { retryAfterSeconds: 5 })
const failed = refuse('unavailable', 'recommendation.failed', { retryAfterSeconds: 5 })

let worker: Worker | null = null
let current: (Waiting & { readonly id: number; readonly timer: NodeJS.Timeout }) | null = null
let lastId = 0
let lastBy: OrganisationId | null = null
const waiting: Waiting[] = []
const kept = new Map<string, Promise<Result<unknown>>>()

const finish = (answer: Result<unknown> | Promise<never>): void => {
  if (!current) return
  clearTimeout(current.timer)
  const { settle } = current
  current = null
  settle(answer)
  next()
}

const dismiss = (): void => {
  const gone = worker
  worker = null
  void gone?.terminate()
}

const employ = (): Worker => {
  const hired = new Worker(join(process.cwd(), 'app', 'features', 'recommendation', 'desk', 'worker.server.ts'), { resourceLimits: { maxOldGenerationSizeMb: 512 } })
  hired.unref()
  hired.on('message', (told: Told) => {
    if (hired === worker && told.id === current?.id) finish('answer' in told ? ok(told.answer) : Promise.reject(new Error(told.fault)))
  })
  const lost = () => {
    if (hired !== worker) return
    worker = null
    finish(failed)
  }
  hired.on('error', lost)
  hired.on('exit', lost)
  return hired
}

/** The oldest task of another authority than the last one served; its own next one when nobody else waits. */
const takeTurn = (): Waiting | undefined => {
  const other = waiting.findIndex(({ by }) => by !== lastBy)
  const [taken] = waiting.splice(Math.max(0, other), 1)
  lastBy = taken?.by ?? null
  return taken
}

const next = (): void => {
  if (current) return
  const asked = takeTurn()
  if (!asked) return
  worker ??= employ()
  lastId += 1
  const timer = setTimeout(() => {
    dismiss()
    finish(failed)
  }, patienceMs)
  current = { ...asked, id: lastId, timer }
  worker.postMessage({ id: lastId, task: asked.task } satisfies Asked)
}

/**
 * Has a task answered by the one worker of this process, never in the thread that answers requests: one at a time, in the order asked, authorities in
 * turn (`by`: whose question it is). The same task asked again is answered from memory. Refuses `recommendation.busy` when too many wait, in all or for this
 * authority, `recommendation.failed` when the worker is lost or too slow; throws what the search threw.
 */
export const ask = <K extends Task['kind']>(task: Extract<Task, { kind: K }>, by: OrganisationId): Promise<Result<Answers[K]>> => {
  const key = hash('sha256', JSON.stringify(task))
  const known = kept.get(key)
  kept.delete(key)
  if (!known && (waiting.length >= mostWaiting || waiting.filter((each) => each.by === by).length >= mostWaitingEach)) return Promise.resolve(busy)
  const answer = known ?? new Promise<Result<unknown>>((settle) => waiting.push({ task, by, settle }))
  kept.set(key, answer)
  const [oldest] = kept.size > mostKept ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
  answer.then((told) => told.ok || kept.delete(key), () => kept.delete(key))
  next()
  return answer as Promise<Result<Answers[K]>>
}

/** Lets the worker go; whoever still waits is refused. */
export const closeDesk = (): void => {
  dismiss()
  for (const { settle } of waiting.splice(0)) settle(failed)
  finish(failed)
}
