import type { Grant } from '#app/access/grant.ts'
import { grantedPerson } from '#app/access/grant.ts'
import type { LotDocument } from '#app/features/agreement/index.ts'
import { findLot, getFramework } from '#app/features/agreement/index.server.ts'
import { type Ports, type PriceScheduleId, type Result, type Submission, asId, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { availableOn, unavailableUntil } from './availability.ts'
import { findGrantedAwards, findLatestAvailability, findPriceVersions } from './contractors.repo.server.ts'
import type { OfferForm, PriceVersionForm } from './offers.form.ts'
import { saveOffers, savePriceVersions } from './import.repo.server.ts'
import { findAvailability, findOffer, getAward, lockAward, saveAvailability } from './offers.repo.server.ts'
import { checkNewVersion, earliestStart, nextVersion, versionInForce } from './price-version.ts'

const axisLetter = async (tx: Tx, lot: LotDocument) => (await getFramework(tx)).axes.find((axis) => axis.code === lot.axis)?.letter ?? ''

const lotFacts = ({ code, number, shortTitle, title }: LotDocument, letter: string) => ({ code, number, shortTitle, title, letter })

/** The awards of the firm: rank, zone, prices in force and to come, availability today. */
export const readOffers = (grant: Grant<'offer.read'>, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const today = parisDay(ports.now())
    const awards = await findGrantedAwards(tx, grant)
    const ids = awards.map((award) => award.id)
    const versions = await findPriceVersions(tx, ids)
    const statements = await findLatestAvailability(tx, ids)
    const framework = await getFramework(tx)
    const lines = awards.flatMap((award) => {
      const lot = framework.lots.find((each) => each.code === award.lotCode)
      if (!lot) return []
      const own = versions.filter((version) => version.awardId === award.id)
      const statement = statements.get(award.id)
      return [
        {
          lot: lotFacts(lot, framework.axes.find((axis) => axis.code === lot.axis)?.letter ?? ''),
          rank: award.rank,
          zone: award.zone,
          status: award.status,
          inForce: versionInForce(own, today) ?? null,
          next: nextVersion(own, today) ?? null,
          available: availableOn(statement, today),
          until: unavailableUntil(statement, today),
        },
      ]
    })
    return ok({ lines })
  })

/** One offer of the firm, to edit. Another firm's lot and an unknown one are both not found. */
export const readOffer = (grant: Grant<'offer.read'>, lotCode: string, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const today = parisDay(ports.now())
    const award = await getAward(tx, grant, lotCode)
    if (!award.ok) return award
    const lot = await findLot(tx, lotCode)
    if (!lot) return notFound()
    const text = await findOffer(tx, award.value.id)
    const statement = await findAvailability(tx, award.value.id)
    return ok({
      lot: lotFacts(lot, await axisLetter(tx, lot)),
      rank: award.value.rank,
      status: award.value.status,
      text: text ? { version: text.version, summary: text.summary, body: text.body, publishedAt: text.publishedAt } : null,
      available: availableOn(statement, today),
      until: unavailableUntil(statement, today),
      reason: statement && !availableOn(statement, today) ? statement.reason : null,
    })
  })

type Sent = { lotCode: string; submission: Submission }

const change = async (tx: Tx, grant: Grant<'offer.edit'>, { lotCode, form }: Sent & { form: OfferForm }, at: Date): Promise<Result<string>> => {
  const award = await lockAward(tx, grant, lotCode)
  if (!award.ok) return award
  const awardId = award.value.id
  const { personId } = grantedPerson(grant)
  const audit = (action: string, facts: Record<string, unknown>) => recordAudit(tx, grant, at, { action, subjectKind: 'award', subjectId: awardId, facts })
  if (form.intent === 'offer') {
    const shown = await findOffer(tx, awardId)
    const { summary, body } = form
    if (shown?.summary === summary && shown.body === body) return refuse('invalid', 'contractors.offer-unchanged')
    const version = (shown?.version ?? 0) + 1
    await saveOffers(tx, [{ awardId, version, summary, body, publishedAt: at, publishedBy: personId }])
    await audit('offer.publish', { version })
    return ok('offer-published')
  }
  const last = await findAvailability(tx, awardId)
  const today = parisDay(at)
  const version = (last?.version ?? 0) + 1
  if (form.intent === 'available') {
    if (availableOn(last, today)) return refuse('conflict', 'contractors.already-available')
    await saveAvailability(tx, { awardId, version, available: true, until: null, reason: '', setAt: at, setBy: personId })
    await audit('offer.available', { version })
    return ok('available-set')
  }
  if (form.until !== null && form.until < today) return refuse('invalid', 'contractors.until-past')
  await saveAvailability(tx, { awardId, version, available: false, until: form.until, reason: form.reason, setAt: at, setBy: personId })
  await audit('offer.unavailable', { version, until: form.until, reason: form.reason })
  return ok('unavailable-set')
}

/** Publishes a text or states an availability: always a new version, earlier ones are kept. Answers the code of what was done. */
export const changeOffer = (grant: Grant<'offer.edit'>, input: Sent & { form: OfferForm }, ports: Ports): Promise<Result<string>> =>
  inTransaction(grant, (tx) => once(tx, grant, ports.now(), input.submission, () => change(tx, grant, input, ports.now())))

/** Every version of the firm's prices on a lot, latest start first, the catalogue to price and the first day a new version may start. */
export const readPrices = (grant: Grant<'offer.read'>, lotCode: string, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const today = parisDay(ports.now())
    const award = await getAward(tx, grant, lotCode)
    if (!award.ok) return award
    const lot = await findLot(tx, lotCode)
    if (!lot) return notFound()
    const versions = await findPriceVersions(tx, [award.value.id])
    return ok({
      lot: lotFacts(lot, await axisLetter(tx, lot)),
      catalogue: lot.catalogue,
      status: award.value.status,
      versions,
      currentVersion: versionInForce(versions, today)?.version ?? null,
      today,
      earliest: earliestStart(versions, today),
    })
  })

/** Publishes a new dated version of the firm's prices on a lot (see `checkNewVersion`). Never an edit. */
export const publishPrices = (grant: Grant<'price.publish'>, input: Sent & { form: PriceVersionForm }, ports: Ports): Promise<Result<{ version: number }>> =>
  inTransaction(grant, (tx) =>
    once(tx, grant, ports.now(), input.submission, async () => {
      const at = ports.now()
      const award = await lockAward(tx, grant, input.lotCode)
      if (!award.ok) return award
      if (award.value.status !== 'active') return refuse('conflict', 'contractors.award-not-active')
      const lot = await findLot(tx, input.lotCode)
      if (!lot) return notFound()
      const { validFrom, prices } = input.form
      const checked = checkNewVersion({ validFrom, prices }, await findPriceVersions(tx, [award.value.id]), lot.catalogue, { today: parisDay(at), lastDay: (await getFramework(tx)).validTo })
      if (!checked.ok) return checked
      const { version } = checked.value
      const { personId } = grantedPerson(grant)
      await savePriceVersions(tx, [{ id: asId<PriceScheduleId>(ports.newId()), awardId: award.value.id, version, validFrom, publishedAt: at, publishedBy: personId, prices }])
      await recordAudit(tx, grant, at, { action: 'price.publish', subjectKind: 'award', subjectId: award.value.id, facts: { version, validFrom } })
      return ok({ version })
    }),
  )
