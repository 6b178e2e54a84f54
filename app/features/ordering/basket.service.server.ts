import type { Grant } from '#app/access/grant.ts'
import { grantedOrganisation } from '#app/access/grant.ts'
import { type LotDocument, formulaQuantities } from '#app/features/agreement/index.ts'
import { findLot } from '#app/features/agreement/index.server.ts'
import { type Ports, type Result, type Submission, ok, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { findMeasures } from '#app/features/recommendation/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { PlanId } from '#db/schema/recommendation.server.ts'
import type { BasketCommand } from './basket.form.ts'
import { findBasket, lockBasket, removeBasketLines, removePlannedLines, saveBasketLine } from './basket.repo.server.ts'
import { itemsWanted, quantityBounds } from './pricing.ts'

export type WantedLine = { readonly lotCode: string; readonly formulaCode: string; readonly quantities: Readonly<Record<string, number>> }

const checkLine = (lot: LotDocument | undefined, line: WantedLine): Result<null> => {
  const formula = lot?.formulas.find((each) => each.code === line.formulaCode)
  if (!lot || !formula) return refuse('invalid', 'ordering.unknown-formula')
  const wanted = itemsWanted(line.quantities)
  const item = wanted.find((code) => !lot.catalogue.some((each) => each.code === code))
  if (item) return refuse('invalid', 'ordering.unknown-item', { item })
  const { least, most } = quantityBounds
  const outside = wanted.find((code) => !Number.isInteger(line.quantities[code]) || (line.quantities[code] ?? 0) < least || (line.quantities[code] ?? 0) > most)
  if (outside) return refuse('invalid', 'ordering.quantity', { item: outside, least, most })
  return wanted.length > 0 ? ok(null) : refuse('invalid', 'ordering.nothing-ordered')
}

const saveLine = async (tx: Tx, grant: Grant<string>, line: WantedLine, planId: PlanId | null, at: Date): Promise<Result<null>> => {
  const checked = checkLine(await findLot(tx, line.lotCode), line)
  if (!checked.ok) return checked
  const quantities = Object.fromEntries(itemsWanted(line.quantities).map((code) => [code, line.quantities[code] ?? 0]))
  await saveBasketLine(tx, { organisationId: grantedOrganisation(grant), lotCode: line.lotCode, formulaCode: line.formulaCode, quantities, planId, addedAt: at })
  return ok(null)
}

/**
 * Puts lots into the basket, one line per lot: a line of the same lot is replaced, and the lines of an earlier combination leave when a new one comes.
 * Commits to nothing. Refuses an unknown lot, formula or item.
 */
export const addToBasket = (grant: Grant<'basket.edit' | 'recommendation.choose'>, input: { lines: readonly WantedLine[]; planId: PlanId | null }, ports: Ports): Promise<Result<{ lines: number }>> =>
  inTransaction(
    grant,
    async (tx) => {
      const at = ports.now()
      if (input.planId) await removePlannedLines(tx, grantedOrganisation(grant))
      for (const line of input.lines) {
        const saved = await saveLine(tx, grant, line, input.planId, at)
        if (!saved.ok) return saved
      }
      await recordAudit(tx, grant, at, { action: 'basket.added', subjectKind: 'basket', subjectId: grantedOrganisation(grant), facts: { lots: input.lines.map((line) => line.lotCode) } })
      return ok({ lines: input.lines.length })
    },
    { idempotent: true },
  )

const sizedLine = async (tx: Tx, grant: Grant<string>, choice: string): Promise<WantedLine> => {
  const [lotCode = '', formulaCode = ''] = choice.split('|')
  const formula = (await findLot(tx, lotCode))?.formulas.find((each) => each.code === formulaCode)
  const measures = await findMeasures(tx, grant)
  return { lotCode, formulaCode, quantities: formula && measures ? formulaQuantities(formula, measures) : {} }
}

const obey = async (tx: Tx, grant: Grant<'basket.edit'>, command: BasketCommand, at: Date): Promise<Result<null>> => {
  const organisationId = grantedOrganisation(grant)
  switch (command.intent) {
    case 'add':
      return saveLine(tx, grant, await sizedLine(tx, grant, command.choice), null, at)
    case 'remove':
      await removeBasketLines(tx, organisationId, [command.lotCode])
      return ok(null)
    case 'change': {
      const line = (await lockBasket(tx, organisationId)).find((each) => each.lotCode === command.lotCode)
      if (!line) return refuse('conflict', 'ordering.line-gone')
      const changed = checkLine(await findLot(tx, line.lotCode), { ...line, quantities: command.quantities })
      if (!changed.ok) return changed
      const quantities = Object.fromEntries(itemsWanted(command.quantities).map((code) => [code, command.quantities[code] ?? 0]))
      await saveBasketLine(tx, { ...line, quantities })
      return ok(null)
    }
  }
}

/** Adds a lot sized for the authority, changes the quantities of a line or takes it out. Refuses quantities out of bounds and a line that is gone. */
export const changeBasket = (grant: Grant<'basket.edit'>, input: { command: BasketCommand; submission: Submission }, ports: Ports): Promise<Result<null>> =>
  inTransaction(
    grant,
    (tx) => {
      const at = ports.now()
      return once(tx, grant, at, input.submission, async () => {
        const done = await obey(tx, grant, input.command, at)
        if (done.ok) await recordAudit(tx, grant, at, { action: `basket.${input.command.intent}`, subjectKind: 'basket', subjectId: grantedOrganisation(grant), facts: { ...input.command } })
        return done
      })
    },
    { idempotent: true },
  )

/** How many lots wait in the basket: what the menu and the home page show. */
export const countBasket = (grant: Grant<'basket.read' | 'authority.read'>): Promise<Result<number>> =>
  inTransaction(grant, async (tx) => ok((await findBasket(tx, grantedOrganisation(grant))).length))
