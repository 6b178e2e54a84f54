import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import { findRemaining, getFramework } from '#app/features/agreement/index.server.ts'
import { profileOf, score, targetProfile } from '#app/features/assessment/index.ts'
import { type AdvisedPicture, currentQuestionnaire, findAdvisedPicture, findOpenAssessment } from '#app/features/assessment/index.server.ts'
import { findCandidatesAhead } from '#app/features/contractors/index.server.ts'
import { type ParisDay, type Ports, type Result, notFound, ok, parisDay } from '#app/features/core/index.ts'
import { type OrganisationRow, findOrganisation } from '#app/features/identity/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { RunningContract } from '../means/means.ts'
import { measuresOf } from '../model/measures.ts'
import type { Bidder } from '../model/prices.ts'
import { readModel } from '../model/published.server.ts'
import type { Facts } from './ground.ts'
import { standingsOf } from './standings.ts'

/** Contracts that the authority ordered here and that still run: read by the room that keeps orders. */
export type FindOrdered = (tx: Tx, grant: Grant<string>, today: ParisDay) => Promise<readonly RunningContract[]>

export type Loaded = { readonly facts: Facts; readonly organisation: OrganisationRow; /** Null before the first closed assessment: then every domain stands at the assumed level. */ readonly picture: AdvisedPicture | null; readonly assessmentOpen: boolean }

const standingFrom = async (body: OrganisationRow, picture: AdvisedPicture | null): Promise<Pick<Facts, 'questionnaire' | 'standings' | 'input' | 'target'>> => {
  if (picture) {
    const { questionnaire, score: result, input } = picture
    return { questionnaire, standings: standingsOf(result.domains), input, target: result.target }
  }
  const questionnaire = await currentQuestionnaire()
  const profile = profileOf(body, 'none')
  const target = targetProfile(questionnaire, profile).level
  return { questionnaire, standings: standingsOf(score(questionnaire, 'full', target, {}).domains), input: { pass: 'full', profile, context: {}, answers: {} }, target }
}

/** Everything a plan depends on besides the means, read in one transaction; the search runs after it, holding no connection. */
export const loadFacts = async (grant: Grant<string>, findOrdered: FindOrdered, ports: Ports): Promise<Result<Loaded>> => {
  const today = parisDay(ports.now())
  const read = await inTransaction(grant, async (tx) => {
    const organisation = await findOrganisation(tx, grantedOrganisation(grant))
    if (!organisation) return notFound()
    const picture = (await findAdvisedPicture(tx, grant)) ?? null
    const assessmentOpen = (await findOpenAssessment(tx, grant)) !== undefined
    const framework = await getFramework(tx)
    const bidders: ReadonlyMap<string, readonly Bidder[]> = await findCandidatesAhead(tx, framework.lots.map(({ code }) => code), today)
    const ordered = await findOrdered(tx, grant, today)
    return ok({ organisation, picture, assessmentOpen, framework, bidders, ordered, remaining: await findRemaining(tx) })
  })
  if (!read.ok) return read
  const { organisation, picture, assessmentOpen, framework, bidders, ordered, remaining } = read.value
  const told = (picture?.contracts ?? []).filter(({ lot, until }) => (until === null || until >= today) && !ordered.some((order) => order.lot === lot))
  const facts: Facts = {
    ...(await standingFrom(organisation, picture)),
    today,
    model: await readModel(),
    documents: framework.lots,
    axes: framework.axes,
    agreementEnds: framework.validTo,
    bidders,
    remaining,
    department: organisation.department,
    measures: measuresOf(organisation, picture?.figures ?? {}),
    running: [...ordered, ...told.map(({ lot, until }) => ({ lot, formula: null, until }))],
  }
  return ok({ facts, organisation, picture, assessmentOpen })
}

/** What a body says of its size without an assessment. */
export type SaidSize = Pick<OrganisationRow, 'bodyType' | 'population' | 'agents' | 'workstations'>

/** The same facts for a body of this size, as if it had never been assessed: every domain at the assumed level. Nothing is kept. */
export const factsOfSize = async ({ facts, organisation }: Loaded, size: SaidSize): Promise<Facts> => {
  const body = { ...organisation, ...size }
  return { ...facts, ...(await standingFrom(body, null)), measures: measuresOf(body, {}) }
}
