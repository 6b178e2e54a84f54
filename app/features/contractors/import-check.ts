import { fr } from 'zod/locales'
import type { LotDocument } from '#app/features/agreement/index.ts'
import { readSiren, readSiret } from '#app/features/identity/index.ts'
import { type ContractorsFile, contractorsFile } from './contractors.schema.ts'
import { fr as texts } from './texts.fr.ts'

/** What is wrong in an import file: the place, as a path into the document, and the reason in plain French. */
export type Fault = { readonly place: string; readonly reason: string }

const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((shown, step) => (typeof step === 'number' ? `${shown}[${step}]` : shown ? `${shown}.${String(step)}` : String(step)), '') || '(racine)'

const firmFaults = (file: ContractorsFile, lots: readonly LotDocument[]): Fault[] => {
  const faults: Fault[] = []
  const say = texts.importFaults
  const sirens = new Set<string>()
  const ranks = new Set<string>()
  file.firms.forEach((firm, f) => {
    const at = `firms[${f}]`
    if (!readSiren(firm.siren).ok) faults.push({ place: `${at}.siren`, reason: say.sirenChecksum(firm.siren) })
    if (!readSiret(firm.siret).ok) faults.push({ place: `${at}.siret`, reason: say.siretChecksum(firm.siret) })
    else if (!firm.siret.startsWith(firm.siren)) faults.push({ place: `${at}.siret`, reason: say.siretOfAnother(firm.siren) })
    if (sirens.has(firm.siren)) faults.push({ place: `${at}.siren`, reason: say.sirenTwice(firm.siren) })
    sirens.add(firm.siren)
    const codes = firm.qualifications?.map(({ code }) => code) ?? []
    const again = codes.findIndex((code, index) => codes.indexOf(code) !== index)
    if (again >= 0) faults.push({ place: `${at}.qualifications[${again}].code`, reason: say.qualificationTwice })
    const awarded = new Set<string>()
    firm.awards.forEach((award, a) => {
      const here = `${at}.awards[${a}]`
      const lot = lots.find((each) => each.code === award.lot)
      if (awarded.has(award.lot)) faults.push({ place: `${here}.lot`, reason: say.lotTwice(award.lot) })
      awarded.add(award.lot)
      const rank = `${award.lot} ${award.rank}`
      if (ranks.has(rank)) faults.push({ place: `${here}.rank`, reason: say.rankTwice(award.rank, award.lot) })
      ranks.add(rank)
      if (!lot) {
        faults.push({ place: `${here}.lot`, reason: say.lotUnknown(award.lot) })
        return
      }
      const priced = award.prices.unitPricesCents
      for (const item of lot.catalogue) {
        if (priced[item.code] === undefined) faults.push({ place: `${here}.prices.unitPricesCents`, reason: say.itemMissing(item.code) })
      }
      for (const code of Object.keys(priced)) {
        if (!lot.catalogue.some((item) => item.code === code)) faults.push({ place: `${here}.prices.unitPricesCents.${code}`, reason: say.itemUnknown(award.lot) })
      }
    })
  })
  return faults
}

/** Reads a contractors file against the lots of the framework agreement: the file, or everything wrong in it. */
export const checkContractorsFile = (document: unknown, lots: readonly LotDocument[]): { file: ContractorsFile } | { faults: Fault[] } => {
  const parsed = contractorsFile.safeParse(document, { error: fr().localeError })
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => ({ place: place(issue.path), reason: issue.message })) }
  const faults = firmFaults(parsed.data, lots)
  return faults.length > 0 ? { faults } : { file: parsed.data }
}
