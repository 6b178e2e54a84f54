import { sql } from 'drizzle-orm'
import type { AwardId, Cents } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'

// Same reach as `uptake.repo.server.ts`: purchasing body only.

export type AwardActivity = { awardId: AwardId; received: number; accepted: number; declined: number; expired: number; waiting: number; netCents: Cents; medianHours: number | null }

/** What became of the orders sent to each award; `netCents` is the amount of those that stand, excluding tax. */
export const findAwardActivity = async (tx: Tx): Promise<Map<AwardId, AwardActivity>> => {
  const rows = await tx.execute<Record<'id' | 'received' | 'accepted' | 'declined' | 'expired' | 'waiting', string> & { net: string | null; median: number | null }>(sql`
    select award_id as id, count(*) as received,
      count(*) filter (where state = 'accepted') as accepted,
      count(*) filter (where state = 'declined') as declined,
      count(*) filter (where state = 'expired') as expired,
      count(*) filter (where state = 'issued') as waiting,
      sum(net_cents) filter (where state in ('issued', 'accepted')) as net,
      percentile_cont(0.5) within group (order by extract(epoch from answered_at - issued_at) / 3600) as median
    from purchase_order where issued_at is not null and award_id is not null group by award_id`)
  return new Map(
    rows.map((row) => {
      const awardId = row.id as AwardId
      const counts = { received: Number(row.received), accepted: Number(row.accepted), declined: Number(row.declined), expired: Number(row.expired), waiting: Number(row.waiting) }
      return [awardId, { awardId, ...counts, netCents: Number(row.net ?? 0), medianHours: row.median === null ? null : Number(row.median) }]
    }),
  )
}
