import { performance } from 'node:perf_hooks'
import type { Grant } from '#app/access/grant.ts'
import { type Reader, inStatement } from './client.server.ts'

type Remembered<T> = { readonly read: (grant: Grant<string>) => Promise<T>; readonly forget: () => void }

/**
 * Keeps what `load` gives for `ms` milliseconds, per open database: published reference data that pages show, never what a decision reads.
 * Those who ask at once cost one reading; a failed one is not kept.
 */
export const remembered = <T>(ms: number, load: (grant: Grant<string>) => Promise<T>): Remembered<T> => {
  let kept: { readonly by: Reader; readonly until: number; readonly value: Promise<T> } | undefined
  const read = (grant: Grant<string>): Promise<T> =>
    inStatement(grant, (reader) => {
      if (kept?.by === reader && performance.now() < kept.until) return kept.value
      const fresh = { by: reader, until: performance.now() + ms, value: load(grant) }
      kept = fresh
      fresh.value.catch(() => {
        if (kept === fresh) kept = undefined
      })
      return fresh.value
    })
  return { read, forget: () => (kept = undefined) }
}
