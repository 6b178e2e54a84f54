import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { paths } from '#app/paths.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { membership, person } from '#db/schema/index.server.ts'
import { ask, cookieOf, portal } from '#tests/support/portal.ts'

const cookieOfEmail = async (email: string): Promise<string> => {
  const [found] = await inTransaction(systemGrant('test'), (tx) =>
    tx.select({ personId: person.id, organisationId: membership.organisationId }).from(person).innerJoin(membership, eq(membership.personId, person.id)).where(eq(person.email, email)).limit(1),
  )
  if (!found) throw new Error(`The demonstration has no ${email}`)
  return cookieOf(found)
}

beforeAll(() => openDatabase({ url: portal().databaseUrl, size: 2 }))
afterAll(closeDatabase)

describe('a file asked of the portal', () => {
  it('is saved under a dated name, kept by nobody, and opens in a French spreadsheet', async () => {
    const answer = await fetch(portal().origin + paths.territoryFile, { headers: { cookie: await cookieOfEmail('pilotage@centrale.demo') } })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="territoire-\d{4}-\d\d-\d\d\.csv"; filename\*=UTF-8''territoire-\d{4}-\d\d-\d\d\.csv$/)
    expect([answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff'])
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain(';masqué;')
  })

  it('obeys the policy table: a visitor signs in first, another’s space is refused', async () => {
    const visitor = await ask(paths.territoryFile)
    expect([visitor.status, visitor.headers.get('location')]).toEqual([303, paths.signInThen(paths.territoryFile)])
    const stranger = await ask(paths.territoryFile, { cookie: await cookieOfEmail('referent@ville.demo') })
    expect([stranger.status, stranger.headers.get('content-disposition')]).toEqual([403, null])
  })

  it('tells the purchasing body groups of bodies, dated, and nobody else', async () => {
    const file = await ask(`${paths.maturityFile}?type=commune`, { cookie: await cookieOfEmail('pilotage@centrale.demo') })
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="maturite-\d{4}-\d\d-01\.csv"/)
    expect(file.body).toMatch(/;Commune;Toutes les tailles;Tout le pays;\d{2,};GOU;.*;montré;/)
    for (const path of [paths.maturity, paths.maturityFile]) for (const email of ['referent@ville.demo', 'lot1@titulaire.demo']) expect((await ask(path, { cookie: await cookieOfEmail(email) })).status, `${email} ${path}`).toBe(403)
  })

  it('refuses a lot that does not exist', async () => {
    const answer = await ask(`${paths.territoryFile}?lot=nulle-part`, { cookie: await cookieOfEmail('pilotage@centrale.demo') })
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([404, null])
  })
})
