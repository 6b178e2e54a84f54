import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import type { FrameworkDocument, LotDocument } from '#app/features/agreement/index.ts'
import { getFramework } from '#app/features/agreement/index.server.ts'
import { type ParisDay, type Ports, type Result, ok, parisDay, taxTotals } from '#app/features/core/index.ts'
import { type OrganisationRow, findOrganisation, findPeopleByRole } from '#app/features/identity/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { BasketLine, BasketView, LineObstacle } from './basket-line.ts'
import { digestOf } from './basket-digest.server.ts'
import { type BasketRow, findBasket } from './basket.repo.server.ts'
import { designate } from './designation.server.ts'
import { getAccount } from './ledger.repo.server.ts'
import { remainingCents } from './ledger.ts'
import { labelOf } from './lot-label.ts'

const viewOf = async (tx: Tx, row: BasketRow, { lot, framework, buyer, day }: { lot: LotDocument; framework: FrameworkDocument; buyer: OrganisationRow; day: ParisDay }): Promise<BasketLine> => {
  const account = await getAccount(tx, lot.code)
  const designation = await designate(tx, { lot, department: buyer.department, quantities: row.quantities, excluded: [] }, account.turn, day)
  const offer = designation.ok ? designation.value.offer : null
  const prices = offer?.candidate.schedule?.prices
  const formula = lot.formulas.find((each) => each.code === row.formulaCode)
  const room = remainingCents(account)
  const obstacle: LineObstacle | null = !designation.ok
    ? { code: 'quantity' }
    : !offer
      ? { code: 'no-contractor' }
      : offer.pricing.netCents > room
        ? { code: 'ceiling', remainingCents: room }
        : null
  return {
    lot: labelOf(lot, framework),
    formula: { code: row.formulaCode, title: formula?.title ?? lot.title, months: formula?.months ?? 12 },
    items: lot.catalogue.map(({ code, label, unit, taxBasisPoints, taxKind }) => {
      const line = offer?.pricing.lines.find((each) => each.itemCode === code)
      return { code, label, unit, taxBasisPoints, taxKind, quantity: row.quantities[code] ?? 0, unitPriceCents: prices?.[code] ?? null, netCents: line?.netCents ?? null }
    }),
    pricing: offer?.pricing ?? null,
    firmName: offer?.candidate.firmName ?? null,
    pricesFrom: offer?.candidate.schedule?.validFrom ?? null,
    rule: lot.allocation,
    steps: designation.ok ? designation.value.allocation.candidates : [],
    obstacle,
  }
}

/** The basket with today's prices of the contractor each lot's rule would designate, and what stands in the way of ordering. */
export const readBasket = (grant: Grant<'basket.read' | 'order.place'>, ports: Ports) =>
  inTransaction(grant, async (tx): Promise<Result<BasketView>> => {
    const organisationId = grantedOrganisation(grant)
    const framework = await getFramework(tx)
    const buyer = await findOrganisation(tx, organisationId)
    if (!buyer) throw new Error('The organisation of a grant is not there')
    const at = ports.now()
    const day = parisDay(at)
    const lines: BasketLine[] = []
    const rows = await findBasket(tx, organisationId)
    for (const lot of framework.lots) {
      const row = rows.find((each) => each.lotCode === lot.code)
      if (row) lines.push(await viewOf(tx, row, { lot, framework, buyer, day }))
    }
    const totals = taxTotals(lines.flatMap((line) => line.pricing?.lines ?? []))
    const addable = framework.lots
      .filter((lot) => !lines.some((line) => line.lot.code === lot.code))
      .map((lot) => ({ lot: labelOf(lot, framework), formulas: lot.formulas.map(({ code, title }) => ({ code, title })) }))
    const signatories = (await findPeopleByRole(tx, organisationId, 'signatory')).map((person) => person.name)
    const digest = digestOf(lines.map((line) => ({ lotCode: line.lot.code, formulaCode: line.formula.code, lines: line.pricing?.lines ?? [] })))
    return ok({ lines, totals, digest, addable, signatories, validTo: framework.validTo, day, at })
  })
