import { aliasedTable, and, asc, desc, eq, gt, notExists, sql } from 'drizzle-orm'
import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import { type Page, pageOf, pageSize } from '#app/features/core/index.ts'
import { signatoryNames } from '#app/features/identity/index.server.ts'
import { inStatement, writtenOnce } from '#db/client.server.ts'
import { organisation, purchaseOrder } from '#db/schema/index.server.ts'

/** The latest attempt of each need of one authority, with its contractor's name, how many there are in all and who signs: an exchange with the server costs more than a column. */
const listQuery = writtenOnce((reader) => {
  const later = aliasedTable(purchaseOrder, 'later')
  const { id, number, state, lotCode, netCents, endsOn, answerDueAt } = purchaseOrder
  return reader
    .select({
      id, number, state, lotCode, netCents, endsOn, answerDueAt,
      firmName: organisation.name, total: sql<number>`(count(*) over ())::int`, signatories: signatoryNames(sql.placeholder('organisationId')),
    })
    .from(purchaseOrder)
    .leftJoin(organisation, eq(organisation.id, purchaseOrder.firmId))
    .where(
      and(
        eq(purchaseOrder.organisationId, sql.placeholder('organisationId')),
        notExists(reader.select({ id: later.id }).from(later).where(and(eq(later.rootId, purchaseOrder.rootId), gt(later.attempt, purchaseOrder.attempt)))),
      ),
    )
    .orderBy(desc(purchaseOrder.placedAt), desc(purchaseOrder.attempt), asc(purchaseOrder.id))
    .limit(pageSize)
    .offset(sql.placeholder('offset'))
    .prepare('orders-list')
})

type Listed = Omit<Awaited<ReturnType<ReturnType<typeof listQuery>['execute']>>[number], 'total' | 'signatories'>

/** A page of the authority's orders, latest first, in one statement; a second one only when the page asked for lies past the end. */
export const findOrderPage = async (grant: Grant<'order.read'>, asked: number): Promise<Page & { rows: Listed[]; signatories: string[] }> => {
  const organisationId = grantedOrganisation(grant)
  const read = (page: number) => inStatement(grant, (reader) => listQuery(reader).execute({ organisationId, offset: (page - 1) * pageSize }))
  let rows = await read(asked)
  if (rows.length === 0 && asked > 1) {
    const [first] = await read(1)
    rows = await read(pageOf(first?.total ?? 0, asked).page)
  }
  const { page, pages, total } = pageOf(rows[0]?.total ?? 0, asked)
  return { page, pages, total, rows, signatories: rows[0]?.signatories ?? [] }
}
