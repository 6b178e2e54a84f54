import { sql } from 'drizzle-orm'
import { type Questionnaire, sizeBandOf } from '#app/features/assessment/index.ts'
import { isBodyType, regionOf } from '#app/features/identity/index.ts'
import type { Tx } from '#db/client.server.ts'
import type { MatureBody } from './maturity.ts'

type Row = { type: string | null; population: number | null; agents: number | null; department: string | null; domains: [code: string, point: number, target: number, knownShare: number][] | null }

/**
 * Every body that closed a picture before an instant, with the levels of the latest, where it has one. No scope, on purpose: the purchasing
 * body reads all of them together; neither id nor name is read, and `drawMaturity` lets only groups of ten or more through.
 */
export const findMatureBodies = async (tx: Tx, before: Date, questionnaire: Pick<Questionnaire, 'sizeBands'>): Promise<MatureBody[]> => {
  const rows = await tx.execute<Row>(sql`
    select o.body_type as type, o.population, o.agents, o.department,
      (select jsonb_agg(jsonb_build_array(domain -> 'code', domain -> 'point', domain -> 'target', domain -> 'knownShare'))
        from jsonb_array_elements(latest.score -> 'domains') domain where jsonb_typeof(domain -> 'point') = 'number') as domains
    from organisation o
    join lateral (
      select score from assessment a
      where a.organisation_id = o.id and a.status = 'closed' and a.score is not null and a.closed_at < ${before.toISOString()}::timestamptz
      order by a.closed_at desc limit 1
    ) latest on true
    where o.kind = 'authority' and o.status = 'active'`)
  return rows.map(({ type, population, agents, department, domains }) => ({
    group: { type: isBodyType(type) ? type : '', band: sizeBandOf({ population, agents }, questionnaire)?.code ?? '', region: (department && regionOf(department)?.code) ?? '' },
    domains: new Map((domains ?? []).map(([code, point, target, knownShare]) => [code, { point, target, knownShare }])),
  }))
}
