import { setTimeout as pause } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { paths } from '#app/paths.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { fr as errors } from '#app/ui/shell/error-texts.fr.ts'
import { demonstrationOperator } from '#app/ui/shell/operator-demonstration.ts'
import { assessment, membership, person } from '#db/schema/index.server.ts'
import { ask, cookieOf, portal } from '#tests/support/portal.ts'

const grant = systemGrant('test')

beforeAll(() => openDatabase({ url: portal().databaseUrl, size: 4 }))
afterAll(closeDatabase)

/** The referent of the demonstration's commune, whose assessment is open. */
const referent = () =>
  inTransaction(grant, async (tx) => {
    const [found] = await tx
      .select({ personId: person.id, organisationId: membership.organisationId, assessmentId: assessment.id })
      .from(person)
      .innerJoin(membership, eq(membership.personId, person.id))
      .innerJoin(assessment, sql`${assessment.organisationId} = ${membership.organisationId} and ${assessment.status} = 'open'`)
      .where(eq(person.email, 'referent@commune.demo'))
      .limit(1)
    if (!found) throw new Error('The demonstration has no open assessment')
    return found
  })

const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']))

/** Terminates the backends of the portal that wait for a lock; how many there were. */
const killWaiting = () =>
  inTransaction(grant, async (tx) => {
    const killed = await tx.execute("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and pid <> pg_backend_pid()")
    return killed.length
  })

describe('a backend killed while the portal saves an answer', () => {
  it('gives a 503 in French with Retry-After, keeps what was typed, and the next request is served within two seconds', async () => {
    const who = await referent()
    const cookie = await cookieOf(who)
    const page = await ask(paths.question('Q01'), { cookie })
    expect(page.status).toBe(200)
    const form = { ...hiddenFields(page.body.slice(page.body.indexOf('<main'))), choice: '2', note: 'Une note écrite pendant la panne' }

    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    let taken = () => {}
    const locked = new Promise<void>((resolve) => (taken = resolve))
    const lock = inTransaction(grant, async (tx) => {
      await tx.select().from(assessment).where(eq(assessment.id, who.assessmentId)).for('update')
      taken()
      await held
    })
    await locked
    const answer = ask(paths.question('Q01'), { method: 'POST', cookie, form })
    await expect.poll(killWaiting, { timeout: 1_900, interval: 50 }).toBeGreaterThan(0)
    const refused = await answer
    release()
    await lock

    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.body).toContain(errors.byStatus[503]?.title)
    expect(refused.body).toContain('Une note écrite pendant la panne')
    expect(refused.body).toContain(demonstrationOperator.contacts.phone)

    const startedAt = performance.now()
    const again = await ask(paths.question('Q01'), { method: 'POST', cookie, form })
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(again.status).toBe(303)
    await pause(50)
    const left = await inTransaction(grant, (tx) => tx.execute<{ n: number }>("select count(*)::int as n from pg_stat_activity where state like 'idle in transaction%' and pid <> pg_backend_pid()"))
    expect(left[0]?.n).toBe(0)
  })
})
