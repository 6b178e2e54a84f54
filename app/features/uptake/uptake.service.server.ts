import { decide } from '#app/access/decide.ts'
import type { Grant } from '#app/access/grant.ts'
import type { FrameworkDocument } from '#app/features/agreement/index.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type Ports, addDays, endOfParisDay, ok, parisDay } from '#app/features/core/index.ts'
import { labelOf } from '#app/features/ordering/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { enoughBodies, fillMonths, lastMonths } from './periods.ts'
import { alertLevel, project, sharePercent } from './projection.ts'
import { findAccounts, findAnswers, findAxisLevels, findDepartments, findFunnel, findMonths } from './uptake.repo.server.ts'

/** Days of the pace that projections prolong. */
const paceDays = 365

const ceilingsOf = async (tx: Tx, framework: FrameworkDocument, now: Date) => {
  const today = parisDay(now)
  const since = endOfParisDay(addDays(today, -paceDays - 1))
  const accounts = await findAccounts(tx, since)
  const lived = Math.floor((now.getTime() - endOfParisDay(addDays(framework.validFrom, -1)).getTime()) / 86_400_000)
  return framework.lots.flatMap((lot) => {
    const account = accounts.find((each) => each.lotCode === lot.code)
    if (!account) return []
    const { ceilingCents, reservedCents, committedCents, sinceCents } = account
    const usedCents = reservedCents + committedCents
    const usedPercent = sharePercent(usedCents, ceilingCents)
    return [
      {
        lot: labelOf(lot, framework),
        ceilingCents,
        reservedCents,
        committedCents,
        remainingCents: ceilingCents - usedCents,
        usedPercent,
        alert: alertLevel(usedPercent),
        projection: project({ usedCents, ceilingCents, periodCents: sinceCents, periodDays: Math.min(paceDays, lived), today, validTo: framework.validTo }),
      },
    ]
  })
}

export type CeilingLine = Awaited<ReturnType<typeof ceilingsOf>>[number]

/** Per lot, by axis then number: ceiling, reserved, committed, remaining, share used, projection. Cents excluding tax. */
export const readCeilings = (grant: Grant<'ceiling.read'>, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const framework = await findFramework(tx)
    const at = ports.now()
    return ok({ at, validTo: framework?.validTo ?? null, ceilings: framework ? await ceilingsOf(tx, framework, at) : [] })
  })

export type DepartmentSort = 'montant' | 'commandes' | 'collectivites' | 'departement'

const sorters = {
  montant: (a: { netCents: number }, b: { netCents: number }) => b.netCents - a.netCents,
  commandes: (a: { orders: number }, b: { orders: number }) => b.orders - a.orders,
  collectivites: (a: { authorities: number }, b: { authorities: number }) => b.authorities - a.authorities,
  departement: () => 0,
} as const

/** Uptake of the programme: sign-ups to orders, months, départements, answers; ceilings for those who may read them. */
export const readUptake = (grant: Grant<'uptake.read'>, input: { sort: DepartmentSort }, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const at = ports.now()
    const today = parisDay(at)
    const framework = await findFramework(tx)
    const months = await findMonths(tx)
    // How many closed an assessment stays here: by département, it has its own page and its own rule.
    const departments = (await findDepartments(tx, null))
      .map(({ code, authorities, orders, netCents }) => ({ code, authorities, orders, netCents }))
      .sort((a, b) => sorters[input.sort](a, b) || (a.code < b.code ? -1 : 1))
    const axes = await findAxisLevels(tx)
    const mayReadCeilings = decide('ceiling.read', grant.actor).kind === 'allowed'
    return ok({
      at,
      sort: input.sort,
      funnel: await findFunnel(tx, new Date(at.getTime() - 30 * 86_400_000)),
      answers: await findAnswers(tx),
      orders: months.reduce((sum, month) => sum + month.orders, 0),
      netCents: months.reduce((sum, month) => sum + month.netCents, 0),
      months: fillMonths(lastMonths(today, 12), months, (month) => ({ month, orders: 0, netCents: 0 })),
      departments,
      axes: (framework?.axes ?? []).flatMap((axis) => {
        const figures = axes.find((each) => each.code === axis.code)
        const level = figures ? enoughBodies(figures.bodies, figures) : null
        // One decimal: with more, two readings around one new assessment would give its level away.
        return level ? [{ code: axis.code, title: axis.title, bodies: level.bodies, meanLevel: Math.round(level.meanLevel * 10) / 10 }] : []
      }),
      ceilings: framework && mayReadCeilings ? await ceilingsOf(tx, framework, at) : null,
    })
  })

export type Uptake = Extract<Awaited<ReturnType<typeof readUptake>>, { ok: true }>['value']
