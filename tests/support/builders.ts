import { randomUUID } from 'node:crypto'
import type { OrganisationKind, Role } from '#app/access/grant.ts'
import type { Action } from '#app/access/policy.ts'
import { systemGrant } from '#app/access/system.server.ts'
import type { FrameworkDocument, LotDocument } from '#app/features/agreement/agreement.ts'
import { type AwardId, type Cents, type OrganisationId, type ParisDay, type PersonId, type Ports, type PriceScheduleId, type Submission, asId } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { award, availability, framework, ledgerEntry, lot, lotAccount, membership, organisation, person, priceItem, priceSchedule } from '#db/schema/index.server.ts'
import { grantFor } from './grants.ts'
import { sampleFramework, sampleLot } from './sample-lot.ts'

const setUp = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(systemGrant('test'), work)
const longAgo = new Date('2025-01-06T09:00:00Z')
export const newId = <I>(): I => asId(randomUUID()) as I

/** An instant a working Monday inside the sample framework: 2026-11-23, 10:00 in Paris. */
export const workday = new Date('2026-11-23T09:00:00Z')

/** Ports whose clock stands still (or is moved by the test) and whose ids are fresh. */
export const portsAt = (at: Date = workday): Ports => ({ now: () => at, newId: () => randomUUID(), origin: 'https://ressort.example' })

/** One submission of a form; pass the same value twice to replay it. */
export const submissionOf = (route = '/test', digest = 'same'): Submission => ({ key: randomUUID(), digest, route })

type OrganisationOverrides = Partial<typeof organisation.$inferInsert>

/** An organisation, active, in département 49 unless said otherwise. */
export const buildOrganisation = async (kind: OrganisationKind, overrides: OrganisationOverrides = {}): Promise<OrganisationId> => {
  const id = newId<OrganisationId>()
  const bodyType = kind === 'authority' ? 'commune' : null
  await setUp((tx) =>
    tx.insert(organisation).values({
      id, kind, name: `${kind} ${id.slice(0, 4)}`, bodyType, department: '49', population: kind === 'authority' ? 12_000 : null, status: 'active', createdAt: longAgo, ...overrides,
    }),
  )
  return id
}

type PersonOptions = { roles: readonly Role[]; name?: string; lang?: 'fr' | 'en'; limitCents?: Cents | null; delegationRef?: string | null; validUntil?: ParisDay | null }

export type BuiltPerson = { personId: PersonId; organisationId: OrganisationId; kind: OrganisationKind; roles: readonly Role[]; name: string; email: string }

/** A confirmed person with roles in an organisation; what `grantFor` and `grantOf` take. */
export const buildPerson = async (organisationId: OrganisationId, kind: OrganisationKind, options: PersonOptions): Promise<BuiltPerson> => {
  const personId = newId<PersonId>()
  const name = options.name ?? 'Camille Test'
  const email = `${personId.slice(0, 8)}@personne.example`
  await setUp(async (tx) => {
    await tx.insert(person).values({ id: personId, email, name, jobTitle: 'Direction', lang: options.lang ?? 'fr', emailConfirmedAt: longAgo, createdAt: longAgo })
    for (const role of options.roles) {
      const signatory = role === 'signatory'
      await tx.insert(membership).values({
        personId, organisationId, role, status: 'active', createdAt: longAgo,
        limitCents: signatory ? (options.limitCents ?? null) : null,
        delegationRef: signatory ? (options.delegationRef ?? 'Arrêté 2026-12') : null,
        validUntil: signatory ? (options.validUntil ?? null) : null,
      })
    }
  })
  return { personId, organisationId, kind, roles: options.roles, name, email }
}

export const grantOf = <A extends Action>(action: A, who: BuiltPerson) => grantFor(action, who)

/** The purchasing body, the framework, its lots and their accounts (opened in the ledger). */
export const buildFramework = async (document: FrameworkDocument = sampleFramework()): Promise<OrganisationId> => {
  const purchasingBodyId = await buildOrganisation('central', { name: 'Centrale d’achat de test' })
  await setUp(async (tx) => {
    const { code, title, notifiedOn, validFrom, validTo, axes } = document
    await tx.insert(framework).values({ code, title, purchasingBodyId, notifiedOn, validFrom, validTo, axes })
    for (const each of document.lots) await insertLot(tx, each, code)
  })
  return purchasingBodyId
}

const insertLot = async (tx: Tx, document: LotDocument, frameworkCode: string): Promise<void> => {
  const { code, number, axis, ceilingCents } = document
  await tx.insert(lot).values({ code, frameworkCode, number, axis, ceilingCents, document })
  await tx.insert(lotAccount).values({ lotCode: code, ceilingCents, entries: 1 })
  await tx.insert(ledgerEntry).values({
    lotCode: code, seq: 1, type: 'open', orderId: null, amountCents: ceilingCents, ceilingAfterCents: ceilingCents,
    reservedAfterCents: 0, committedAfterCents: 0, at: longAgo, key: `open:${code}`,
  })
}

type AwardOptions = {
  rank: number
  lotCode?: string
  firmId?: OrganisationId
  zone?: string[]
  status?: 'active' | 'suspended' | 'terminated'
  /** Item code → unit price; null: no price schedule at all. */
  prices?: Record<string, Cents> | null
  validFrom?: ParisDay
  unavailable?: boolean
}

export type BuiltAward = { awardId: AwardId; firmId: OrganisationId; scheduleId: PriceScheduleId | null }

/** A firm awarded a lot at a rank, with a price schedule in force since 2025 (100 € and 500 € for the sample items). */
export const buildAward = async (options: AwardOptions): Promise<BuiltAward> => {
  const firmId = options.firmId ?? (await buildOrganisation('firm', { name: `Titulaire de rang ${options.rank}` }))
  const awardId = newId<AwardId>()
  const lotCode = options.lotCode ?? sampleLot().code
  await setUp(async (tx) => {
    await tx.insert(award).values({ id: awardId, organisationId: firmId, lotCode, rank: options.rank, zone: options.zone ?? [], status: options.status ?? 'active' })
    if (options.unavailable) await tx.insert(availability).values({ awardId, version: 1, available: false, until: null, reason: 'Équipe complète', setAt: longAgo })
  })
  const prices = options.prices === undefined ? { 'half-day': 10_000, 'kick-off': 50_000 } : options.prices
  const scheduleId = prices ? await buildSchedule(awardId, 1, options.validFrom ?? '2025-01-01', prices) : null
  return { awardId, firmId, scheduleId }
}

/** A version of a price schedule, in force from its day. */
export const buildSchedule = async (awardId: AwardId, version: number, validFrom: ParisDay, prices: Record<string, Cents>): Promise<PriceScheduleId> => {
  const id = newId<PriceScheduleId>()
  await setUp(async (tx) => {
    await tx.insert(priceSchedule).values({ id, awardId, version, validFrom, publishedAt: longAgo })
    await tx.insert(priceItem).values(Object.entries(prices).map(([itemCode, unitPriceCents]) => ({ scheduleId: id, itemCode, unitPriceCents })))
  })
  return id
}
