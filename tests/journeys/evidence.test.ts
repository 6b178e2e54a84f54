import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import type { OrganisationId } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { answer, assessment, evidence, organisation } from '#db/schema/index.server.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, newId } from '#tests/support/builders.ts'
import { ask, cookieOf, portal } from '#tests/support/portal.ts'
import { pdfOf } from '#tests/support/sample-files.ts'

const address = paths.evidence('Q01')
const write = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(systemGrant('test'), work)
const id = newId<typeof assessment.$inferSelect.id>()
let town: OrganisationId
let cookie = ''
let referent: BuiltPerson

beforeAll(async () => {
  openDatabase({ url: portal().databaseUrl, size: 2 })
  town = await buildOrganisation('authority')
  referent = await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' })
  cookie = await cookieOf(referent)
  await write(async (tx) => {
    await tx.insert(assessment).values({ id, organisationId: town, questionnaire: '2026-1', pass: 'first', status: 'open', startedAt: new Date() })
    await tx.insert(answer).values({ assessmentId: id, questionCode: 'Q01', kind: 'level', level: 2, answeredAt: new Date(), answeredBy: referent.personId })
  })
})
afterAll(closeDatabase)

const send = async (file: File, to = address) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ intent: 'add', assessment: id, level: '2', title: 'Compte rendu du conseil', dated: '12/03/2026', worth: '1' })) form.set(name, value)
  form.set('file', file)
  const response = await fetch(portal().origin + to, { method: 'POST', redirect: 'manual', headers: { origin: portal().origin, cookie }, body: form })
  return { status: response.status, to: response.headers.get('location'), body: await response.text() }
}

describe('a file sent as evidence', () => {
  it('is kept, listed without a script, and comes back as an attachment that can load nothing', async () => {
    expect(await send(new File([pdfOf('PV', 300_000)], 'PV du conseil.pdf'))).toMatchObject({ status: 303, to: `${address}?fait=evidence-added` })
    const page = await ask(address, { cookie })
    expect(page.body).toContain('Compte rendu du conseil')
    expect(page.body).not.toContain('<script')
    const href = /href="(\/collectivite\/evaluation\/preuves\/[^"]+)"/.exec(page.body)?.[1] ?? ''
    const got = await fetch(portal().origin + href, { headers: { cookie } })
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(pdfOf('PV', 300_000))
    expect(['content-type', 'content-disposition', 'x-content-type-options', 'cache-control', 'content-security-policy', 'content-encoding'].map((name) => got.headers.get(name))).toEqual([
      'application/pdf', `attachment; filename="PV du conseil.pdf"; filename*=UTF-8''PV%20du%20conseil.pdf`, 'nosniff', 'no-store', "sandbox; default-src 'none'", null,
    ])
  })

  it('of 50 MB comes back to its page with the limit and what was typed', async () => {
    const { status, body } = await send(new File([new Uint8Array(50_000_000)], 'gros.pdf'))
    expect(status).toBe(413)
    expect(body).toContain('dépasse 10\u00a0Mio')
    expect(body).toContain('value="Compte rendu du conseil"')
  })

  it('that is a program under the name of a PDF is refused with what is accepted', async () => {
    const { status, body } = await send(new File([Buffer.from('MZ\x90\x00'), new Uint8Array(500)], 'pv.pdf'))
    expect(status).toBe(422)
    expect(body).toMatch(/son contenu est autre chose\. .*Sont acceptés.*PDF/)
    expect(await write((tx) => tx.select({ title: evidence.title }).from(evidence).where(eq(evidence.assessmentId, id)))).toEqual([{ title: 'Compte rendu du conseil' }])
  })

  it('is refused by the pages that take none', async () => {
    expect((await send(new File([pdfOf()], 'pv.pdf'), paths.question('Q01'))).status).toBe(415)
    expect((await send(new File([pdfOf('PV', 400_000)], 'pv.pdf'), paths.question('Q01'))).status).toBe(413)
  })

  it('is out of reach of another organisation, of firms and of the purchasing body', async () => {
    const [piece] = await write((tx) => tx.select({ id: evidence.id }).from(evidence).where(eq(evidence.assessmentId, id)))
    const to = paths.evidenceFile(piece?.id ?? '')
    const neighbour = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
    const [firm, central] = await Promise.all((['firm', 'central'] as const).map(async (kind) => {
      const [found] = await write((tx) => tx.select({ id: organisation.id }).from(organisation).where(and(eq(organisation.kind, kind), eq(organisation.status, 'active'))).limit(1))
      return buildPerson(found?.id ?? town, kind, { roles: [kind === 'firm' ? 'delivery' : 'admin'] })
    }))
    const statuses = await Promise.all([neighbour, firm, central].map(async (who) => who && (await ask(to, { cookie: await cookieOf(who) })).status))
    expect(statuses).toEqual([404, 403, 403])
    expect((await ask(to)).status).toBe(303)
  })
})
