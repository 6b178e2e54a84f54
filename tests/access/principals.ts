import { and, eq, isNotNull, ne } from 'drizzle-orm'
import type { OrganisationKind, Role } from '#app/access/grant.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { type OrganisationId, asId } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { assessment, award, evidence, evidenceFile, membership, organisation, person, plan, purchaseOrder } from '#db/schema/index.server.ts'
import { buildPerson, newId } from '#tests/support/builders.ts'
import { sampleContent } from '#tests/support/recommendation/kept-content.ts'
import { cookieOf } from '#tests/support/portal.ts'

/** Somebody who asks: a visitor, or a person with one role in an organisation of the demonstration. */
export type Asker = { readonly name: string; readonly kind: OrganisationKind | null; readonly roles: readonly Role[]; readonly organisationId: OrganisationId | null; readonly cookie: string | undefined; readonly freshCookie: () => Promise<string | undefined> }

/** Identifiers of the same kind of object: mine, another tenant's, something else's, nobody's. */
export type Targets = { readonly own: string; readonly sibling: string; readonly otherKind: string; readonly nonexistent: string }

const nobody = '00000000-0000-4000-8000-000000000000'

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(systemGrant('test'), work)

const asked = async (kind: OrganisationKind, role: Role, organisationId: OrganisationId): Promise<Asker> => {
  const who = await buildPerson(organisationId, kind, { roles: [role], name: `Matrice ${role}` })
  return { name: role, kind, roles: [role], organisationId, cookie: await cookieOf(who), freshCookie: () => cookieOf(who) }
}

/** A file kept as proof by the city, and one by somebody else. */
const keepProofs = (city: OrganisationId): Promise<void> =>
  read(async (tx) => {
    for (const owner of [eq(assessment.organisationId, city), ne(assessment.organisationId, city)]) {
      const [picture] = await tx.select({ id: assessment.id, organisationId: assessment.organisationId }).from(assessment).where(and(eq(assessment.status, 'closed'), owner)).limit(1)
      if (!picture) continue
      const { id: assessmentId, organisationId } = picture
      await tx.insert(evidenceFile).values({ organisationId, sha256: 'proof', mediaType: 'application/pdf', size: 4, content: new Uint8Array(Buffer.from('%PDF')) }).onConflictDoNothing()
      await tx.insert(evidence).values({ id: newId(), assessmentId, organisationId, questionCode: 'Q01', level: 2, assurance: 1, title: 'PV', dated: '2026-01-05', fileName: 'pv.pdf', sha256: 'proof', addedAt: new Date() })
    }
  })

/** A plan kept by the city, and one by somebody else. */
const keepPlans = (city: OrganisationId): Promise<void> =>
  read(async (tx) => {
    const means = { years: [{ budgetCents: 1_000_000, operatingCents: null, investmentCents: null, staffDays: null }], grantCents: 0, lots: [] }
    for (const owner of [eq(organisation.id, city), and(ne(organisation.id, city), eq(organisation.kind, 'authority'))]) {
      const [body] = await tx.select({ id: organisation.id }).from(organisation).where(owner).limit(1)
      if (body) await tx.insert(plan).values({ id: newId(), organisationId: body.id, assessmentId: null, name: 'Plan', scenario: 'budget', means, content: sampleContent(), savedAt: new Date(), savedBy: null })
    }
  })

/** One principal of each kind, inside the demonstration's own organisations. */
export const buildAskers = async (): Promise<Asker[]> => {
  const [city, firm, central] = await read(async (tx) => {
    const [cityRow] = await tx.select({ id: membership.organisationId }).from(membership).innerJoin(person, eq(person.id, membership.personId)).where(eq(person.email, 'referent@ville.demo')).limit(1)
    const [firmRow] = await tx.select({ id: purchaseOrder.firmId }).from(purchaseOrder).where(eq(purchaseOrder.state, 'issued')).limit(1)
    const [centralRow] = await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.kind, 'central')).limit(1)
    return [cityRow?.id, firmRow?.id, centralRow?.id]
  })
  if (!city || !firm || !central) throw new Error('The demonstration has no order, no firm or no purchasing body')
  await keepProofs(city)
  await keepPlans(city)
  return [
    { name: 'visitor', kind: null, roles: [], organisationId: null, cookie: undefined, freshCookie: async () => undefined },
    ...(await Promise.all((['referent', 'contributor', 'signatory'] as const).map((role) => asked('authority', role, city)))),
    await asked('firm', 'delivery', firm),
    ...(await Promise.all((['steering', 'animation', 'admin'] as const).map((role) => asked('central', role, central)))),
  ]
}

/** What each route parameter stands for, seen from one asker. Public or secret parameters have no tenant: null. */
export const targetsOf = (asker: Asker): Promise<Record<string, Targets | null>> =>
  read(async (tx) => {
    const mine = asker.organisationId ?? asId<OrganisationId>(nobody)
    const holder = asker.kind === 'firm' ? purchaseOrder.firmId : purchaseOrder.organisationId
    const order = async (own: boolean) => (await tx.select({ id: purchaseOrder.id }).from(purchaseOrder).where(and(isNotNull(purchaseOrder.firmId), own ? eq(holder, mine) : ne(holder, mine))).limit(1))[0]?.id ?? nobody
    const picture = async (own: boolean) => (await tx.select({ id: assessment.id }).from(assessment).where(and(eq(assessment.status, 'closed'), own ? eq(assessment.organisationId, mine) : ne(assessment.organisationId, mine))).limit(1))[0]?.id ?? nobody
    const proof = async (own: boolean) => {
      const found = own ? eq(evidence.organisationId, mine) : ne(evidence.organisationId, mine)
      return (await tx.select({ id: evidence.id }).from(evidence).where(and(isNotNull(evidence.sha256), found)).limit(1))[0]?.id ?? nobody
    }
    const keptPlan = async (own: boolean) => (await tx.select({ id: plan.id }).from(plan).where(own ? eq(plan.organisationId, mine) : ne(plan.organisationId, mine)).limit(1))[0]?.id ?? nobody
    const lots = await tx.select({ lotCode: award.lotCode, firmId: award.organisationId }).from(award)
    const held = new Set(lots.filter((each) => each.firmId === mine).map((each) => each.lotCode))
    const foreign = lots.find((each) => !held.has(each.lotCode))?.lotCode ?? 'no-lot'
    const [ownOrder, siblingOrder, ownPicture, siblingPicture] = [await order(true), await order(false), await picture(true), await picture(false)]
    const [ownProof, siblingProof] = [await proof(true), await proof(false)]
    return {
      orderId: { own: ownOrder, sibling: siblingOrder, otherKind: siblingPicture, nonexistent: nobody },
      assessmentId: { own: ownPicture, sibling: siblingPicture, otherKind: siblingOrder, nonexistent: nobody },
      evidenceId: { own: ownProof, sibling: siblingProof, otherKind: siblingPicture, nonexistent: nobody },
      planId: { own: await keptPlan(true), sibling: await keptPlan(false), otherKind: siblingOrder, nonexistent: nobody },
      lotCode: asker.kind === 'firm' ? { own: [...held][0] ?? 'no-lot', sibling: foreign, otherKind: 'x', nonexistent: 'no-such-lot' } : null,
    }
  })
