import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { parisDay } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { type PlanId, assessment, plan } from '#db/schema/index.server.ts'
import type { DemoBuyer } from './order-plan.ts'
import type { Random } from './random.ts'
import { daysAfter } from './time.ts'

type KeptFile = { readonly name: string; readonly scenario: string; readonly means: unknown; readonly content: Readonly<Record<string, unknown>> }

/** Kept by the portal itself for this very city, then written to the file without its dates: computing it again would make every start wait. */
const keptFile = async (): Promise<KeptFile> => JSON.parse(await readFile(join(process.cwd(), 'seeds', 'demo', 'kept-plan.json'), 'utf8')) as KeptFile

/** The plan that the city keeps, two days old at most and never older than the assessment it comes from. */
export const saveKeptPlan = async (tx: Tx, buyers: readonly DemoBuyer[], now: Date, random: Random): Promise<void> => {
  const city = buyers.find(({ authority }) => authority.slug === 'ville')
  if (!city?.placedBy) return
  const [latest] = await tx
    .select({ id: assessment.id, closedAt: assessment.closedAt })
    .from(assessment)
    .where(and(eq(assessment.organisationId, city.authority.id), isNotNull(assessment.closedAt)))
    .orderBy(desc(assessment.closedAt))
    .limit(1)
  if (!latest?.closedAt) return
  const { name, scenario, means, content } = await keptFile()
  const lately = daysAfter(now, -2)
  const savedAt = latest.closedAt > lately ? latest.closedAt : lately
  await tx.insert(plan).values({
    id: random.id() as PlanId, organisationId: city.authority.id, assessmentId: latest.id, name, scenario, means,
    content: { ...content, day: parisDay(savedAt), closedAt: latest.closedAt },
    savedAt, savedBy: city.placedBy, chosenAt: null, chosenBy: null,
  })
}
