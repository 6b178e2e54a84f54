/** Runs a task again and again, never twice at once; a failure is told and does not stop the next run. `stop` waits for the run in progress. */
export const repeat = (everyMs: number, task: () => Promise<unknown>, onFailure: (error: unknown) => void): { stop: () => Promise<void> } => {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const plan = () => {
    if (stopped) return
    timer = setTimeout(() => {
      running = task().catch(onFailure).finally(plan)
    }, everyMs)
    timer.unref()
  }
  plan()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
