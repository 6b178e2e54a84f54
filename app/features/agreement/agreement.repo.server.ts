import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { framework, ledgerEntry, lot, lotAccount, organisation } from '#db/schema/index.server.ts'
import type { Cents, OrganisationId } from '#app/features/core/index.ts'
import type { FrameworkDocument, LotDocument } from './agreement.ts'

// The agreement and its lots are public documents: no query of this file needs a scope.

/** The framework agreement as published, or nothing on an empty installation. */
export const findFramework = async (tx: Tx): Promise<FrameworkDocument | undefined> => {
  const [row] = await tx.select().from(framework).orderBy(asc(framework.position)).limit(1)
  if (!row) return undefined
  const lots = await tx.select({ document: lot.document }).from(lot).where(eq(lot.frameworkCode, row.code)).orderBy(asc(lot.number))
  const { code, title, notifiedOn, validFrom, validTo, axes } = row
  return { code, title, notifiedOn, validFrom, validTo, axes, lots: inAxisOrder(axes, lots.map(({ document }) => document)) }
}

const inAxisOrder = (axes: FrameworkDocument['axes'], lots: readonly LotDocument[]): LotDocument[] => {
  const rank = new Map(axes.map((axis, index) => [axis.code, index]))
  return [...lots].sort((a, b) => (rank.get(a.axis) ?? axes.length) - (rank.get(b.axis) ?? axes.length) || a.number - b.number)
}

/** The framework agreement in force; an installation without one is a bug of its operator, not of a visitor. */
export const getFramework = async (tx: Tx): Promise<FrameworkDocument> => {
  const found = await findFramework(tx)
  if (!found) throw new Error('No framework agreement has been imported')
  return found
}

/** Every lot, by axis then number. */
export const findLots = async (tx: Tx): Promise<LotDocument[]> => [...((await findFramework(tx))?.lots ?? [])]

/** One lot by its code. */
export const findLot = async (tx: Tx, code: string): Promise<LotDocument | undefined> => {
  const [row] = await tx.select({ document: lot.document }).from(lot).where(eq(lot.code, code))
  return row?.document
}

/** What is left under each lot's ceiling (cents excluding tax). */
export const findRemaining = async (tx: Tx): Promise<Map<string, Cents>> => {
  const rows = await tx.select().from(lotAccount)
  return new Map(rows.map((row) => [row.lotCode, row.ceilingCents - row.reservedCents - row.committedCents]))
}

/** The purchasing body, if the installation has one. */
export const findPurchasingBody = async (tx: Tx): Promise<OrganisationId | undefined> => {
  const [row] = await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.kind, 'central')).orderBy(asc(organisation.createdAt)).limit(1)
  return row?.id
}

export const savePurchasingBody = async (tx: Tx, id: OrganisationId, at: Date, body: NonNullable<FrameworkDocument['purchasingBody']>): Promise<void> => {
  await tx.insert(organisation).values({ id, kind: 'central', name: body.name, siren: body.siren ?? null, status: 'active', demo: body.demo ?? false, createdAt: at })
}

export const saveFramework = async (tx: Tx, document: FrameworkDocument, purchasingBodyId: OrganisationId): Promise<void> => {
  const { code, title, notifiedOn, validFrom, validTo, axes } = document
  const content = { title, notifiedOn, validFrom, validTo, axes }
  await tx.insert(framework).values({ code, purchasingBodyId, ...content }).onConflictDoUpdate({ target: framework.code, set: content })
}

export const saveLot = async (tx: Tx, frameworkCode: string, document: LotDocument): Promise<void> => {
  const { code, number, axis, ceilingCents } = document
  const content = { frameworkCode, number, axis, ceilingCents, document }
  await tx.insert(lot).values({ code, ...content }).onConflictDoUpdate({ target: lot.code, set: content })
}

/** Opens the account of a new lot with its ceiling; true when it was not open yet. */
export const openAccount = async (tx: Tx, lotCode: string, ceilingCents: Cents, at: Date): Promise<boolean> => {
  const opened = await tx.insert(lotAccount).values({ lotCode, ceilingCents, entries: 1 }).onConflictDoNothing().returning({ lotCode: lotAccount.lotCode })
  if (opened.length === 0) return false
  await tx.insert(ledgerEntry).values({
    lotCode,
    seq: 1,
    type: 'open',
    amountCents: ceilingCents,
    ceilingAfterCents: ceilingCents,
    reservedAfterCents: 0,
    committedAfterCents: 0,
    at,
    key: `open:${lotCode}`,
  })
  return true
}

/** Moves a ceiling to its amended amount, with its ledger entry. `below-consumption` when orders already exceed it. */
export const amendCeiling = async (tx: Tx, lotCode: string, ceilingCents: Cents, at: Date): Promise<'same' | 'amended' | 'below-consumption'> => {
  const [account] = await tx.select().from(lotAccount).where(eq(lotAccount.lotCode, lotCode)).for('update')
  if (!account || account.ceilingCents === ceilingCents) return 'same'
  if (account.reservedCents + account.committedCents > ceilingCents) return 'below-consumption'
  const seq = account.entries + 1
  await tx.update(lotAccount).set({ ceilingCents, entries: sql`${lotAccount.entries} + 1` }).where(eq(lotAccount.lotCode, lotCode))
  await tx.insert(ledgerEntry).values({
    lotCode,
    seq,
    type: 'amend',
    amountCents: ceilingCents - account.ceilingCents,
    ceilingAfterCents: ceilingCents,
    reservedAfterCents: account.reservedCents,
    committedAfterCents: account.committedCents,
    at,
    key: `amend:${lotCode}:${seq}`,
  })
  return 'amended'
}
