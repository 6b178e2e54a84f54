import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import { hashPassword } from '#app/adapters/password.server.ts'
import { findFramework, findPurchasingBody, parseFramework, readPublishedFramework, seedAgreement } from '#app/features/agreement/index.server.ts'
import type { Questionnaire } from '#app/features/assessment/index.ts'
import { currentQuestionnaire } from '#app/features/assessment/index.server.ts'
import { importContractors } from '#app/features/contractors/index.server.ts'
import { type OrganisationId, type Ports, type Result, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { environment } from '#app/http/env.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { lotAccount, organisation } from '#db/schema/index.server.ts'
import { saveAssessments } from './assessments.server.ts'
import { contextOfCity } from './contexts.ts'
import { type DemoAuthority, inventAuthorities } from './authorities.ts'
import { readAwards, saveLaterPrices } from './awards.server.ts'
import { saveBasket } from './basket.server.ts'
import { inventNewcomers } from './newcomers.ts'
import type { DemoBuyer } from './order-plan.ts'
import { playYears } from './orders.ts'
import { demonstrationPassword } from '#app/features/identity/index.ts'
import { type DemoPerson, inventLaterPeople, inventPeople } from './people.ts'
import { saveKeptPlan } from './plan.server.ts'
import { type Random, seededRandom } from './random.ts'
import { portsAt, saveAuthorities, savePeople, saveYears } from './save.server.ts'
import { daysAfter } from './time.ts'
import { saveSharedAssessment } from './together.server.ts'

/** What the demonstration holds once loaded. */
export type DemoReport = { authorities: number; firms: number; people: number; orders: number }

const contractorsFile = async (): Promise<unknown> => JSON.parse(await readFile(join(process.cwd(), 'seeds', 'demo', 'contractors.json'), 'utf8'))

const hasAuthorities = async (tx: Tx): Promise<boolean> => {
  const [row] = await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.kind, 'authority')).limit(1)
  return row !== undefined
}

const prepare = async (grant: Grant<string>, ports: Ports): Promise<Result<null>> => {
  if (await inTransaction(grant, hasAuthorities)) return refuse('conflict', 'demo.not-empty')
  const document = parseFramework(await readPublishedFramework())
  if (!document.ok) return document
  const notifiedAt = new Date(`${document.value.notifiedOn}T09:00:00Z`)
  const then = portsAt(ports, notifiedAt < ports.now() ? notifiedAt : ports.now())
  const published = await inTransaction(grant, findFramework)
  if (!published) {
    const seeded = await seedAgreement(grant, then)
    if (!seeded.ok) return seeded
  }
  const imported = await importContractors(grant, await contractorsFile(), then)
  return imported.ok ? ok(null) : imported
}

const signatories = ['Maël Durocher', 'Inès Valbrun', 'Théo Lacombrade', 'Rose Aumétier', 'Yann Corbelin', 'Lise Montaubert', 'Paul Ravenelle', 'Jeanne Ostrevent']

const buyersOf = (authorities: readonly DemoAuthority[], people: readonly DemoPerson[], signedUpAt: (authority: DemoAuthority) => Date, random: Random): DemoBuyer[] =>
  authorities.map((authority) => {
    const own = people.filter((each) => each.organisationId === authority.id)
    const signatory = own.find((each) => each.roles.includes('signatory'))
    const referent = own.find((each) => each.roles.includes('referent'))
    return {
      authority,
      signedUpAt: signedUpAt(authority),
      placedBy: referent?.id ?? null,
      placedByName: referent?.name ?? null,
      signedBy: signatory?.id ?? null,
      signatoryName: signatory?.name ?? random.pick(signatories),
      signatoryTitle: signatory?.jobTitle ?? (authority.bodyType === 'commune' ? 'Maire' : 'Président'),
      limitCents: signatory?.limitCents ?? null,
    }
  })

const saveNewcomers = async (tx: Tx, questionnaire: Questionnaire, now: Date): Promise<{ count: number; beginner: OrganisationId | undefined }> => {
  const random = seededRandom(20_261_123)
  const newcomers = inventNewcomers(random)
  const signedUp = new Map(newcomers.map(({ authority, daysAgo }) => [authority.id, daysAfter(now, -daysAgo)]))
  await saveAuthorities(tx, newcomers.map(({ authority }) => authority), ({ id }) => signedUp.get(id) ?? now)
  const assessed = newcomers.filter((each) => each.assessed).map(({ authority, daysAgo }, at) => ({
    authority, by: null, closed: true, startedAt: daysAfter(now, 2 - daysAgo), attested: { name: signatories[at % signatories.length] ?? '', jobTitle: 'Maire' },
  }))
  await saveAssessments(tx, questionnaire, assessed, random)
  return { count: newcomers.length, beginner: newcomers.find((each) => !each.assessed)?.authority.id }
}

type Later = { readonly buyers: readonly DemoBuyer[]; readonly beginner: OrganisationId | undefined; readonly passwordHash: string; readonly start: Date }

/** Who came after the others, and the assessment that three people fill together. Returns how many accounts came. */
const saveLaterComers = async (tx: Tx, questionnaire: Questionnaire, { buyers, beginner: newcomer, passwordHash, start }: Later, now: Date): Promise<number> => {
  const epci = buyers.find(({ authority }) => authority.slug === 'epci')
  if (!epci?.placedBy || !newcomer) return 0
  const { colleague, beginner } = inventLaterPeople(seededRandom(20_261_125), { epci: epci.authority.id, newcomer })
  await savePeople(tx, [colleague, beginner], passwordHash, daysAfter(start, 3))
  await saveSharedAssessment(tx, questionnaire, epci.authority, { referent: epci.placedBy, colleague: colleague.id }, now)
  return 2
}

const populate = async (tx: Tx, grant: Grant<string>, ports: Ports, passwordHash: string): Promise<Result<DemoReport>> => {
  const now = ports.now()
  const random = seededRandom(20_261_122)
  const framework = await findFramework(tx)
  const purchasingBodyId = await findPurchasingBody(tx)
  if (!framework || !purchasingBodyId) return refuse('conflict', 'demo.no-agreement')
  if (await hasAuthorities(tx)) return refuse('conflict', 'demo.not-empty')
  const start = new Date(`${framework.validFrom}T08:00:00Z`)
  const yearAgo = daysAfter(now, -365)
  const from = yearAgo > start ? yearAgo : start

  const { named, others } = inventAuthorities(random)
  const authorities = [...named, ...others]
  const span = Math.max(1, (now.getTime() - start.getTime()) / 86_400_000 - 13)
  const dates = new Map<OrganisationId, Date>(authorities.map((each, rank) => [each.id, daysAfter(start, rank < named.length ? 5 + rank : 10 + random.next() * span)]))
  const signedUpAt = (authority: DemoAuthority) => dates.get(authority.id) ?? start
  await saveLaterPrices(tx, now, random)
  const awards = await readAwards(tx)
  const people = inventPeople(random, { authorities: named, firms: awards.seats, purchasingBodyId })
  await saveAuthorities(tx, authorities, signedUpAt)
  await savePeople(tx, people, passwordHash, daysAfter(start, 3))

  const buyers = buyersOf(authorities, people, signedUpAt, random)
  const assessed = buyers
    .filter(({ authority }) => authority.slug !== 'epci')
    .map((buyer) => {
      const open = buyer.authority.slug === 'commune'
      const since = (now.getTime() - buyer.signedUpAt.getTime()) / 86_400_000
      const daysAgo = open ? 3 : Math.max(1, since * random.next() * 0.9)
      const fullPass = buyer.authority.slug === 'ville' ? { fullPassAt: daysAfter(now, -Math.min(20, daysAgo / 2)), context: contextOfCity(buyer.authority, parisDay(now)) } : {}
      const attested = { name: buyer.signatoryName, jobTitle: buyer.signatoryTitle }
      return { authority: buyer.authority, by: buyer.placedBy, closed: !open, startedAt: daysAfter(now, -daysAgo), attested, ...fullPass }
    })
  const questionnaire = await currentQuestionnaire()
  await saveAssessments(tx, questionnaire, assessed, random)
  const { count: newcomers, beginner } = await saveNewcomers(tx, questionnaire, now)
  const later = await saveLaterComers(tx, questionnaire, { buyers, beginner, passwordHash, start }, now)

  const accounts = new Map((await tx.select().from(lotAccount).for('update')).map((row) => [row.lotCode, row]))
  const account = (lotCode: string) => accounts.get(lotCode) ?? { ceilingCents: 0, reservedCents: 0, committedCents: 0, entries: 0, turn: 0 }
  const years = playYears({ framework, awards: awards.ofLot, account, buyers, from, now, random })
  const { orders } = await saveYears(tx, years)
  await saveBasket(tx, framework, named, now)
  await saveKeptPlan(tx, buyers, now, seededRandom(20_261_126))
  const facts = { authorities: authorities.length + newcomers, firms: awards.firms, people: people.length + later, orders }
  await recordAudit(tx, grant, now, { action: 'demonstration.load', subjectKind: 'framework', subjectId: framework.code, facts })
  return ok(facts)
}

/**
 * Loads the demonstration, openly invented, dated from today: contractors, authorities, accounts, assessments, a year of orders.
 * Whole or not at all; refuses `demo.not-empty` as soon as an authority exists, `demo.not-allowed` where DEMO is not set: the passwords are public.
 */
export const loadDemonstration = async (grant: Grant<string>, ports: Ports): Promise<Result<DemoReport>> => {
  if (!environment().demo) return refuse('conflict', 'demo.not-allowed')
  const prepared = await prepare(grant, ports)
  if (!prepared.ok) return prepared
  const passwordHash = await hashPassword(demonstrationPassword)
  if (passwordHash === 'busy') return refuse('unavailable', 'core.busy')
  return inTransaction(grant, (tx) => populate(tx, grant, ports, passwordHash))
}
