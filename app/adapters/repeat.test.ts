import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { repeat } from './repeat.ts'

describe('a repeated task', () => {
  it('goes on after a failure, never runs twice at once, and ends when stopped', async () => {
    let runs = 0
    let atOnce = 0
    let most = 0
    const failures: unknown[] = []
    const task = async () => {
      runs += 1
      atOnce += 1
      most = Math.max(most, atOnce)
      await pause(5)
      atOnce -= 1
      if (runs === 1) throw new Error('first')
    }
    const job = repeat(1, task, (error) => failures.push(error))
    await expect.poll(() => runs).toBeGreaterThan(2)
    await job.stop()
    const after = runs
    await pause(30)
    expect([most, failures.length, runs, atOnce]).toEqual([1, 1, after, 0])
  })
})
