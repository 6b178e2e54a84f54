import type { Grant } from '#app/access/grant.ts'
import { type OrganisationId, type Ports, type Result, asId, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { parseFramework } from './agreement-file.ts'
import { amendCeiling, findFramework, findPurchasingBody, openAccount, saveFramework, saveLot, savePurchasingBody } from './agreement.repo.server.ts'
import { readPublishedFramework } from './published.server.ts'
import { forgetShownFramework } from './shown.server.ts'

export type FrameworkImport = { framework: string; lots: number; opened: number; amended: number }

/**
 * Imports a framework agreement and its lots, whole or not at all; importing the same document again changes nothing.
 * Opens the account of each new lot with its ceiling; a changed ceiling is an amendment, refused below what orders already hold.
 * Refuses `agreement.file-invalid` (place, reason), `agreement.no-purchasing-body` and `agreement.another-framework`: an installation runs one.
 */
export const importFramework = async (grant: Grant<string>, raw: unknown, ports: Ports): Promise<Result<FrameworkImport>> => {
  const imported = await saveImport(grant, raw, ports)
  forgetShownFramework()
  return imported
}

const saveImport = (grant: Grant<string>, raw: unknown, ports: Ports): Promise<Result<FrameworkImport>> =>
  inTransaction(grant, async (tx): Promise<Result<FrameworkImport>> => {
    const parsed = parseFramework(raw)
    if (!parsed.ok) return parsed
    const document = parsed.value
    const known = await findFramework(tx)
    if (known && known.code !== document.code) return refuse('conflict', 'agreement.another-framework', { known: known.code, given: document.code })
    const at = ports.now()
    let purchasingBodyId = await findPurchasingBody(tx)
    if (!purchasingBodyId) {
      if (!document.purchasingBody) return refuse('invalid', 'agreement.no-purchasing-body')
      purchasingBodyId = asId<OrganisationId>(ports.newId())
      await savePurchasingBody(tx, purchasingBodyId, at, document.purchasingBody)
    }
    await saveFramework(tx, document, purchasingBodyId)
    let opened = 0
    let amended = 0
    // Lot order: every operation over several accounts locks them in the same order.
    for (const lot of [...document.lots].sort((a, b) => (a.code < b.code ? -1 : 1))) {
      await saveLot(tx, document.code, lot)
      if (await openAccount(tx, lot.code, lot.ceilingCents, at)) opened += 1
      else {
        const outcome = await amendCeiling(tx, lot.code, lot.ceilingCents, at)
        if (outcome === 'below-consumption') return refuse('conflict', 'agreement.ceiling-below-consumption', { lot: lot.code })
        if (outcome === 'amended') amended += 1
      }
    }
    const facts = { lots: document.lots.length, opened, amended }
    await recordAudit(tx, grant, at, { action: 'framework.import', subjectKind: 'framework', subjectId: document.code, facts })
    return ok({ framework: document.code, ...facts })
  })

/** Imports the agreement published in `seeds/agreement`: what `ressort seed` does. */
export const seedAgreement = async (grant: Grant<string>, ports: Ports): Promise<Result<FrameworkImport>> => importFramework(grant, await readPublishedFramework(), ports)
