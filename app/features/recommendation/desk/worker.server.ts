import { parentPort } from 'node:worker_threads'
import { answerTask } from './answer.server.ts'
import type { Asked, Told } from './task.ts'

const tell = (told: Told): void => parentPort?.postMessage(told)

parentPort?.on('message', ({ id, task }: Asked) => {
  answerTask(task).then(
    (answer) => tell({ id, answer }),
    (error: unknown) => tell({ id, fault: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }),
  )
})
