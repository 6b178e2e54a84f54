import type { Grant } from '#app/access/grant.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type Ports, notFound, ok } from '#app/features/core/index.ts'
import { labelOf } from '#app/features/ordering/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { countRuns, findRuns } from './journal.repo.server.ts'

/** Designations shown on one page of the journal. */
export const journalPageSize = 25

/** The allocation journal: every designation, latest first, of one lot or of all. An unknown lot or a page past the end is not found. */
export const readJournal = (grant: Grant<'journal.read'>, input: { lotCode: string | null; page: number }, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const framework = await findFramework(tx)
    const lots = framework ? framework.lots.map((lot) => labelOf(lot, framework)) : []
    const { lotCode, page } = input
    if (lotCode !== null && !lots.some((lot) => lot.code === lotCode)) return notFound()
    const total = await countRuns(tx, lotCode)
    const pages = Math.max(1, Math.ceil(total / journalPageSize))
    if (page > pages) return notFound()
    const runs = await findRuns(tx, lotCode, { limit: journalPageSize, offset: (page - 1) * journalPageSize })
    return ok({
      at: ports.now(),
      lots,
      lotCode,
      page,
      pages,
      total,
      runs: runs.flatMap((run) => {
        const lot = lots.find((each) => each.code === run.lotCode)
        return lot ? [{ ...run, lot, rule: run.rule.kind }] : []
      }),
    })
  })

type JournalRead = Extract<Awaited<ReturnType<typeof readJournal>>, { ok: true }>['value']
export type JournalRun = JournalRead['runs'][number]
