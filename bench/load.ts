import autocannon from 'autocannon'
import type { Measured } from './child.ts'

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

type Target = { readonly path: string; readonly headers?: Readonly<Record<string, string>>; readonly connections?: number }

/** Processor time of the server per request, in microseconds, over a round of `amount` requests. */
export const cpuPerRequest = async (server: Measured, { path, headers = {}, connections = 10 }: Target, amount: number): Promise<number> => {
  const before = await server.cpu()
  const report = await autocannon({ url: server.origin + path, connections, headers: { ...headers }, amount })
  if (report.errors > 0 || report['2xx'] < report.requests.total) throw new Error(`${path}: ${report['2xx']} good answers out of ${report.requests.total}, ${report.errors} errors`)
  return ((await server.cpu()) - before) / amount
}

export type Compared = { readonly ours: number; readonly bare: number; readonly ratio: number }

/**
 * Alternates rounds of two measures, so that a noisy moment falls on both; the first rounds of each warm up: a portal has more code to
 * compile than a bare route, and people meet it compiled.
 * Medians for each, and the median of the ratios of neighbouring rounds: the figure to judge by.
 */
export const alternate = async (ours: () => Promise<number>, bare: () => Promise<number>, rounds = 7, warming = 12): Promise<Compared> => {
  const taken: Compared[] = []
  for (let round = 0; round < warming + rounds; round += 1) {
    const [a, b] = [await ours(), await bare()]
    if (round >= warming) taken.push({ ours: a, bare: b, ratio: a / b })
  }
  return { ours: median(taken.map((each) => each.ours)), bare: median(taken.map((each) => each.bare)), ratio: median(taken.map((each) => each.ratio)) }
}
