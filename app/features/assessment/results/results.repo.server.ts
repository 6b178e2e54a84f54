import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import { regionOf } from '#app/features/identity/index.ts'
import type { AssessmentId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { assessment, organisation } from '#db/schema/index.server.ts'
import { within } from '#db/scope.server.ts'
import { passOf } from '../filling/asked.ts'
import type { Pass } from '../questionnaire.ts'
import type { Score } from '../scoring.ts'
import { storedScore } from '../stored-score.ts'
import type { PeerBody, SizeBand } from './peers.ts'

/** A frozen picture as the history tells it. */
export type PastPicture = { readonly id: AssessmentId; readonly closedAt: Date; readonly pass: Pass; readonly questionnaire: string; readonly score: Score }

/** Closed pictures within the grant's scope, latest first. */
export const findPast = async (tx: Tx, grant: Grant<'assessment.read'>, limit = 40): Promise<PastPicture[]> => {
  const { id, closedAt, pass, questionnaire, score } = assessment
  const rows = await tx
    .select({ id, closedAt, pass, questionnaire, score })
    .from(assessment)
    .where(and(eq(assessment.status, 'closed'), isNotNull(assessment.closedAt), within(grant, assessment.organisationId)))
    .orderBy(desc(assessment.closedAt))
    .limit(limit)
  return rows.flatMap((row) => {
    const read = storedScore(row.score)
    return row.closedAt && read ? [{ ...row, closedAt: row.closedAt, pass: passOf(row), score: read }] : []
  })
}

/**
 * Every body of one type and band of size that closed a picture, with the levels of its latest. No scope, on purpose: a body is compared with
 * all; ids stay on this side, names are not read, and `peerGroup` lets only quartiles of eleven or more through.
 */
export const findPeerBodies = async (tx: Tx, type: string, { by, from, below }: SizeBand): Promise<PeerBody[]> => {
  const size = by === 'population' ? sql`o.population` : sql`o.agents`
  const rows = await tx.execute<{ id: string; department: string | null; population: number | null; agents: number | null; levels: Record<string, number | null> }>(sql`
    select o.id, o.department, o.population, o.agents,
      (select jsonb_object_agg(domain ->> 'code', domain -> 'point') from jsonb_array_elements(latest.score -> 'domains') domain) as levels
    from ${organisation} o
    join lateral (
      select a.score from ${assessment} a where a.organisation_id = o.id and a.status = 'closed' and a.score is not null order by a.closed_at desc limit 1
    ) latest on true
    where o.kind = 'authority' and o.status = 'active' and o.body_type = ${type}
      and ${by === 'agents' ? sql`o.population is null and` : sql``} ${size} >= ${from} ${below === null ? sql`` : sql`and ${size} < ${below}`}`)
  return rows.map(({ id, department, population, agents, levels }) => ({
    id, type, population, agents, department: department ?? '', region: (department && regionOf(department)?.code) ?? '', levels: new Map(Object.entries(levels ?? {})),
  }))
}
