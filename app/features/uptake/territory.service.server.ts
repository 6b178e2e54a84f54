import type { Grant } from '#app/access/grant.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type Lang, type Ports, notFound, ok, pageOf, parisDay } from '#app/features/core/index.ts'
import { labelOf } from '#app/features/ordering/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { territoryFile } from './territory-file.ts'
import { type TerritorySort, drawTerritory, sortTerritory } from './territory.ts'
import { findDepartments, findPopulations } from './uptake.repo.server.ts'

/** Lines of the list on one page: fewer than elsewhere, since the map stands beside. */
const linesShown = 16

export type TerritoryQuery = { sort: TerritorySort; lotCode: string | null; by: 'departements' | 'regions'; department: string | null; page: number }

/** The territory: sign-ups, assessments closed, orders of one lot or of all, by département or region. An unknown lot or département is not found. */
export const readTerritory = (grant: Grant<'uptake.read'>, query: TerritoryQuery, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const framework = await findFramework(tx)
    const lots = framework ? framework.lots.map((lot) => labelOf(lot, framework)) : []
    if (query.lotCode !== null && !lots.some(({ code }) => code === query.lotCode)) return notFound()
    const drawn = drawTerritory(await findDepartments(tx, query.lotCode), await findPopulations(tx))
    const chosen = query.department === null ? null : drawn.departments.find(({ code }) => code === query.department)
    if (chosen === undefined) return notFound()
    const departments = sortTerritory(drawn.departments, query.sort)
    const listed = query.by === 'regions' ? sortTerritory(drawn.regions, query.sort) : departments
    const { page, pages, total, offset } = pageOf(listed.length, query.page, linesShown)
    return ok({ ...query, at: ports.now(), lots, departments, regions: drawn.regions, chosen, lines: listed.slice(offset, offset + linesShown), page, pages, total })
  })

export type Territory = Extract<Awaited<ReturnType<typeof readTerritory>>, { ok: true }>['value']

/** The same figures by département as a file for a spreadsheet, masked ones masked. */
export const downloadTerritory = async (grant: Grant<'uptake.read'>, query: Pick<TerritoryQuery, 'sort' | 'lotCode'> & { lang: Lang }, ports: Ports) => {
  const read = await readTerritory(grant, { ...query, by: 'departements', department: null, page: 1 }, ports)
  return read.ok ? ok(territoryFile(read.value, parisDay(read.value.at), query.lang)) : read
}
