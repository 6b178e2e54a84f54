import { sql } from 'drizzle-orm'
import type { Cents } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import type { DepartmentCounts } from './territory.ts'

// Figures for the purchasing body: every grant that reaches this file has the scope `all`; the services check it.

const number = (value: string | number | null): number => Number(value ?? 0)

/** Orders that stand: issued and not refused, accepted. Their amounts are what the ledger holds. */
const standing = sql`state in ('issued', 'accepted')`

export type AccountFigures = { lotCode: string; ceilingCents: Cents; reservedCents: Cents; committedCents: Cents; sinceCents: Cents; firstAt: Date | null }

/** The account of every lot, what was ordered since a date, and when the first standing order was issued. */
export const findAccounts = async (tx: Tx, since: Date): Promise<AccountFigures[]> => {
  const rows = await tx.execute<{ lot: string; ceiling: string; reserved: string; committed: string; since: string | null; first: string | null }>(sql`
    select a.lot_code as lot, a.ceiling_cents as ceiling, a.reserved_cents as reserved, a.committed_cents as committed, o.since, o.first
    from lot_account a
    left join (
      select lot_code, sum(net_cents) filter (where issued_at >= ${since.toISOString()}::timestamptz) as since, min(issued_at)::text as first
      from purchase_order where ${standing} group by lot_code
    ) o on o.lot_code = a.lot_code`)
  return rows.map((row) => ({
    lotCode: row.lot,
    ceilingCents: number(row.ceiling),
    reservedCents: number(row.reserved),
    committedCents: number(row.committed),
    sinceCents: number(row.since),
    firstAt: row.first ? new Date(row.first) : null,
  }))
}

export type MonthFigures = { month: string; orders: number; netCents: Cents }

/** Standing orders by month of issue, Europe/Paris. */
export const findMonths = async (tx: Tx): Promise<MonthFigures[]> => {
  const rows = await tx.execute<{ month: string; orders: string; net: string }>(sql`
    select to_char(issued_at at time zone 'Europe/Paris', 'YYYY-MM') as month, count(*) as orders, sum(net_cents) as net
    from purchase_order where ${standing} group by 1 order by 1`)
  return rows.map((row) => ({ month: row.month, orders: number(row.orders), netCents: number(row.net) }))
}

/** Authorities signed up, those that closed an assessment, and standing orders (of one lot, or of all), by département; '' for those without one. */
export const findDepartments = async (tx: Tx, lotCode: string | null): Promise<DepartmentCounts[]> => {
  const rows = await tx.execute<Record<'code' | 'authorities' | 'assessed' | 'orders' | 'net', string>>(sql`
    select coalesce(o.department, '') as code, count(*) as authorities, count(a.organisation_id) as assessed, coalesce(sum(p.orders), 0) as orders, coalesce(sum(p.net), 0) as net
    from organisation o
    left join (select distinct organisation_id from assessment where status = 'closed') a on a.organisation_id = o.id
    left join (
      select organisation_id, count(*) as orders, sum(net_cents) as net from purchase_order
      where ${standing} ${lotCode === null ? sql`` : sql`and lot_code = ${lotCode}`} group by organisation_id
    ) p on p.organisation_id = o.id
    where o.kind = 'authority' and o.status = 'active'
    group by 1`)
  return rows.map((row) => ({ code: row.code, authorities: number(row.authorities), assessed: number(row.assessed), orders: number(row.orders), netCents: number(row.net) }))
}

/** Inhabitants of each département: the sum of its communes in the register. */
export const findPopulations = async (tx: Tx): Promise<Map<string, number>> => {
  const rows = await tx.execute<{ code: string; population: string }>(sql`
    select department as code, sum(population) as population from public_body where type = 'commune' and department is not null group by 1`)
  return new Map(rows.map((row) => [row.code, number(row.population)]))
}

export type Funnel = { signedUp: number; signedUpRecently: number; started: number; assessed: number; ordered: number }

/** How far authorities went: signed up (and since a date), assessment begun, closed, at least one standing order. Counts only. */
export const findFunnel = async (tx: Tx, since: Date): Promise<Funnel> => {
  const [row] = await tx.execute<Record<'signed' | 'recent' | 'started' | 'assessed' | 'ordered', string>>(sql`
    select count(*) as signed,
      count(*) filter (where o.created_at >= ${since.toISOString()}::timestamptz) as recent,
      count(*) filter (where exists (select 1 from assessment a where a.organisation_id = o.id)) as started,
      count(*) filter (where exists (select 1 from assessment a where a.organisation_id = o.id and a.status = 'closed')) as assessed,
      count(*) filter (where exists (select 1 from purchase_order p where p.organisation_id = o.id and ${standing})) as ordered
    from organisation o where o.kind = 'authority' and o.status = 'active'`)
  return { signedUp: number(row?.signed ?? 0), signedUpRecently: number(row?.recent ?? 0), started: number(row?.started ?? 0), assessed: number(row?.assessed ?? 0), ordered: number(row?.ordered ?? 0) }
}

export type AnswerFigures = { asked: number; answered: number; accepted: number; medianHours: number | null }

/** How contractors answered the orders sent to them and no longer waiting: number, answered in time, median delay in hours. */
export const findAnswers = async (tx: Tx): Promise<AnswerFigures> => {
  const [row] = await tx.execute<{ asked: string; answered: string; accepted: string; median: number | null }>(sql`
    select count(*) as asked, count(answered_at) as answered, count(*) filter (where state = 'accepted') as accepted,
      percentile_cont(0.5) within group (order by extract(epoch from answered_at - issued_at) / 3600) as median
    from purchase_order where issued_at is not null and state in ('accepted', 'declined', 'expired')`)
  return { asked: number(row?.asked ?? 0), answered: number(row?.answered ?? 0), accepted: number(row?.accepted ?? 0), medianHours: row?.median === null || row?.median === undefined ? null : Number(row.median) }
}

export type AxisFigures = { code: string; bodies: number; meanLevel: number }

/** Mean level of each axis over the latest closed assessment of every authority, and the number of bodies behind it. */
export const findAxisLevels = async (tx: Tx): Promise<AxisFigures[]> => {
  const rows = await tx.execute<{ code: string; bodies: string; mean: string }>(sql`
    select axis ->> 'code' as code, count(*) as bodies, avg((axis ->> 'point')::numeric) as mean
    from (select distinct on (organisation_id) score from assessment where status = 'closed' order by organisation_id, closed_at desc) latest,
      jsonb_array_elements(latest.score -> 'axes') axis
    group by 1`)
  return rows.map((row) => ({ code: row.code, bodies: number(row.bodies), meanLevel: number(row.mean) }))
}
