import type { Grant } from '#app/access/grant.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { availableOn, unavailableUntil, versionInForce } from '#app/features/contractors/index.ts'
import { findAwards, findLatestAvailability, findPriceVersions } from '#app/features/contractors/index.server.ts'
import { type Ports, ok, parisDay } from '#app/features/core/index.ts'
import { labelOf } from '#app/features/ordering/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { findAwardActivity } from './contractors.repo.server.ts'
import { sharePercent } from './projection.ts'

/** Every award, lot by lot and rank by rank: orders received, accepted, declined, unanswered, its share of the lot's amount. No ranking of firms. */
export const readContractors = (grant: Grant<'contractor.read'>, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const at = ports.now()
    const today = parisDay(at)
    const framework = await findFramework(tx)
    const awards = await findAwards(tx)
    const ids = awards.map((award) => award.id)
    const activity = await findAwardActivity(tx)
    const statements = await findLatestAvailability(tx, ids)
    const versions = await findPriceVersions(tx, ids)
    const lots = (framework?.lots ?? []).map((lot) => {
      const own = awards.filter((award) => award.lotCode === lot.code)
      const totalCents = own.reduce((sum, award) => sum + (activity.get(award.id)?.netCents ?? 0), 0)
      return {
        lot: framework ? labelOf(lot, framework) : null,
        rule: lot.allocation.kind,
        totalCents,
        awards: own.map((award) => {
          const done = activity.get(award.id)
          const statement = statements.get(award.id)
          return {
            awardId: award.id,
            firmName: award.firmName,
            rank: award.rank,
            zone: award.zone,
            status: award.status,
            available: availableOn(statement, today),
            until: unavailableUntil(statement, today),
            pricesSince: versionInForce(versions.filter((version) => version.awardId === award.id), today)?.validFrom ?? null,
            received: done?.received ?? 0,
            accepted: done?.accepted ?? 0,
            declined: done?.declined ?? 0,
            expired: done?.expired ?? 0,
            waiting: done?.waiting ?? 0,
            netCents: done?.netCents ?? 0,
            sharePercent: sharePercent(done?.netCents ?? 0, totalCents),
            medianHours: done?.medianHours ?? null,
          }
        }),
      }
    })
    return ok({ at, lots: lots.flatMap(({ lot, ...rest }) => (lot ? [{ lot, ...rest }] : [])) })
  })

type ContractorsRead = Extract<Awaited<ReturnType<typeof readContractors>>, { ok: true }>['value']
export type ContractorLot = ContractorsRead['lots'][number]
