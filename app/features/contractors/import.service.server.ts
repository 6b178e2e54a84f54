import type { Grant } from '#app/access/grant.ts'
import { findLots } from '#app/features/agreement/index.server.ts'
import { type AwardId, type OrganisationId, type Ports, type PriceScheduleId, type Result, asId, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { Award } from './contractor.ts'
import { findAwards, findLatestOffers, findPriceVersions } from './contractors.repo.server.ts'
import type { AwardEntry, FirmEntry } from './contractors.schema.ts'
import { type Fault, checkContractorsFile } from './import-check.ts'
import { type NewPriceVersion, findFirms, saveAwards, saveFirmName, saveFirms, saveOffers, savePriceVersions } from './import.repo.server.ts'
import { findQualifications, saveQualifications } from './qualifications.repo.server.ts'
import { fr } from './texts.fr.ts'

/** What an import added; what was already there unchanged is not counted. */
export type ContractorsImport = { firms: number; awards: number; priceVersions: number; offers: number; qualifications: number }

const refuseFile = (faults: readonly Fault[]) =>
  refuse('invalid', 'contractors.file-invalid', {
    place: faults[0]?.place ?? '',
    reason: faults[0]?.reason ?? '',
    count: faults.length,
    problems: faults.map((fault) => `${fault.place}: ${fault.reason}`).join('\n'),
  })

type Firm = { id: OrganisationId; entry: FirmEntry }
type Entry = { firmId: OrganisationId; place: string; entry: AwardEntry }

const registerFirms = async (tx: Tx, firms: readonly FirmEntry[], demo: boolean, ports: Ports) => {
  const known = new Map((await findFirms(tx)).map((firm) => [firm.siren, firm]))
  const added: Parameters<typeof saveFirms>[1] = []
  const registered: Firm[] = []
  const entries: Entry[] = []
  for (const [index, firm] of firms.entries()) {
    const existing = known.get(firm.siren)
    const id = existing?.id ?? asId<OrganisationId>(ports.newId())
    if (!existing) added.push({ id, kind: 'firm', name: firm.name, siren: firm.siren, siret: firm.siret, status: 'active', demo, createdAt: ports.now() })
    else if (existing.name !== firm.name) await saveFirmName(tx, id, firm.name)
    registered.push({ id, entry: firm })
    firm.awards.forEach((entry, a) => entries.push({ firmId: id, place: `firms[${index}].awards[${a}]`, entry }))
  }
  await saveFirms(tx, added)
  return { added: added.length, registered, entries }
}

const qualify = async (tx: Tx, firms: readonly Firm[]): Promise<number> => {
  const known = await findQualifications(tx, firms.map(({ id }) => id))
  let changed = 0
  for (const { id, entry } of firms) {
    if (entry.qualifications) changed += await saveQualifications(tx, id, known.filter(({ firmId }) => firmId === id), entry.qualifications)
  }
  return changed
}

const sameList = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => a[key] === b[key])

const sameZone = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join()

const place = async (tx: Tx, entries: readonly Entry[], ports: Ports): Promise<{ faults: Fault[]; awards: number; priceVersions: number; offers: number }> => {
  const existing = await findAwards(tx)
  const versions = await findPriceVersions(tx, existing.map((award) => award.id))
  const shown = await findLatestOffers(tx, existing.map((award) => award.id))
  const faults: Fault[] = []
  const awards: Parameters<typeof saveAwards>[1] = []
  const offers: Parameters<typeof saveOffers>[1] = []
  const prices: NewPriceVersion[] = []
  const at = ports.now()
  for (const { firmId, place: here, entry } of entries) {
    const found: Award | undefined = existing.find((award) => award.firmId === firmId && award.lotCode === entry.lot)
    const taken = existing.find((award) => award.lotCode === entry.lot && award.rank === entry.rank && award.firmId !== firmId)
    if (taken) faults.push({ place: `${here}.rank`, reason: fr.importFaults.rankTaken(entry.rank, entry.lot, taken.firmName) })
    else if (found && found.rank !== entry.rank) faults.push({ place: `${here}.rank`, reason: fr.importFaults.rankMoved(found.rank) })
    if (found && !sameZone(found.zone, entry.zone)) faults.push({ place: `${here}.zone`, reason: fr.importFaults.zoneMoved(found.zone) })
    const awardId = found?.id ?? asId<AwardId>(ports.newId())
    if (!found) awards.push({ id: awardId, organisationId: firmId, lotCode: entry.lot, rank: entry.rank, zone: entry.zone, status: 'active' })
    const published = versions.filter((version) => version.awardId === awardId)
    const sameStart = published.find((version) => version.validFrom === entry.prices.validFrom)
    const last = published[0]
    const number = Math.max(0, ...published.map((version) => version.version)) + 1
    if (sameStart) {
      if (!sameList(sameStart.prices, entry.prices.unitPricesCents)) faults.push({ place: `${here}.prices`, reason: fr.importFaults.versionEdited(sameStart.validFrom) })
    } else if (last && last.validFrom > entry.prices.validFrom) {
      faults.push({ place: `${here}.prices.validFrom`, reason: fr.importFaults.versionBefore(last.validFrom) })
    } else {
      prices.push({ id: asId<PriceScheduleId>(ports.newId()), awardId, version: number, validFrom: entry.prices.validFrom, publishedAt: at, prices: entry.prices.unitPricesCents })
    }
    const offer = shown.get(awardId)
    if (offer?.summary !== entry.offer.summary || offer.body !== entry.offer.body) {
      offers.push({ awardId, version: (offer?.version ?? 0) + 1, ...entry.offer, publishedAt: at })
    }
  }
  if (faults.length === 0) {
    await saveAwards(tx, awards)
    await saveOffers(tx, offers)
    await savePriceVersions(tx, prices)
  }
  return { faults, awards: awards.length, priceVersions: prices.length, offers: offers.length }
}

/**
 * Imports firms, their qualifications, awards, offers and price schedules from a file, whole or not at all; the same file twice changes nothing.
 * Refuses `contractors.file-invalid` with the first place and reason (`place`, `reason`), their number (`count`) and all of them,
 * one per line (`problems`); `contractors.no-agreement` while no lot has been imported.
 */
export const importContractors = (grant: Grant<string>, document: unknown, ports: Ports): Promise<Result<ContractorsImport>> =>
  inTransaction(grant, async (tx): Promise<Result<ContractorsImport>> => {
    const lots = await findLots(tx)
    if (lots.length === 0) return refuse('conflict', 'contractors.no-agreement')
    const checked = checkContractorsFile(document, lots)
    if ('faults' in checked) return refuseFile(checked.faults)
    const { added, registered, entries } = await registerFirms(tx, checked.file.firms, checked.file.demo, ports)
    const { faults, ...counts } = await place(tx, entries, ports)
    if (faults.length > 0) return refuseFile(faults)
    const facts = { firms: added, ...counts, qualifications: await qualify(tx, registered) }
    await recordAudit(tx, grant, ports.now(), { action: 'contractors.import', subjectKind: 'framework', subjectId: 'contractors', facts })
    return ok(facts)
  })
