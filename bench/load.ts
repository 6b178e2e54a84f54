import autocannon from 'autocannon'
import type { Measured } from './child.ts'

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

type Target = { readonly path: string; readonly headers?: Readonly<Record<string, string>>; readonly connections?: number; readonly expect?: '2xx' | '3xx' }

const fire = async (server: Measured, { path, headers = {}, connections = 10, expect = '2xx' }: Target, size: { amount: number } | { duration: number }) => {
  const report = await autocannon({ url: server.origin + path, connections, headers: { ...headers }, ...size })
  const answered = report.requests.total
  if (report.errors > 0 || report[expect] < answered * 0.99) throw new Error(`${path}: ${report[expect]} answers ${expect} out of ${answered}, ${report.errors} errors`)
  return report
}

/** Requests per second over a short round. */
export const rate = async (server: Measured, target: Target, seconds = 2): Promise<number> => (await fire(server, target, { duration: seconds })).requests.average

/** Processor time of the server per request, in microseconds, over a round of `amount` requests. */
export const cpuPerRequest = async (server: Measured, target: Target, amount: number): Promise<number> => {
  const before = await server.cpu()
  await fire(server, target, { amount })
  return ((await server.cpu()) - before) / amount
}

/** Alternates rounds of two measures, so that a noisy moment falls on both; a first round of each warms up. Returns both medians. */
export const alternate = async (ours: () => Promise<number>, bare: () => Promise<number>, rounds = 5): Promise<{ ours: number; bare: number }> => {
  const taken = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const [a, b] = [await ours(), await bare()]
    if (round === 0) continue
    taken.ours.push(a)
    taken.bare.push(b)
  }
  return { ours: median(taken.ours), bare: median(taken.bare) }
}
