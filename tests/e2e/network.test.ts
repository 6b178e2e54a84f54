import type { Page } from 'playwright-core'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { paths } from '#app/paths.ts'
import { fr } from '#app/ui/shell/error-texts.fr.ts'
import { demonstrationOperator } from '#app/ui/shell/operator-demonstration.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { membership, person } from '#db/schema/index.server.ts'
import { type Visit, closeBrowser, newPage } from '#tests/support/browser.ts'
import { cookieOf, portal } from '#tests/support/portal.ts'

const note = 'Une note écrite sans réseau'
let visit: Visit

/** The question page of a commune whose assessment is open, a note typed in it. */
const typed = async (): Promise<Page> => {
  const { page } = visit
  await page.goto(paths.question('Q01'), { waitUntil: 'networkidle' })
  await page.locator('input[name=choice]').nth(1).check()
  await page.locator('textarea[name=note]').fill(note)
  return page
}

const send = (page: Page) => page.locator('main form button[type=submit]').first().click()

beforeAll(async () => {
  openDatabase({ url: portal().databaseUrl, size: 2 })
  const [who] = await inTransaction(systemGrant('test'), (tx) =>
    tx
      .select({ personId: person.id, organisationId: membership.organisationId })
      .from(person)
      .innerJoin(membership, and(eq(membership.personId, person.id), eq(membership.role, 'referent')))
      .where(eq(person.email, 'referent@commune.demo')),
  )
  if (!who) throw new Error('The demonstration has no referent of a commune')
  const [name = '', ...value] = (await cookieOf(who)).split('=')
  visit = await newPage({ origin: portal().origin })
  await visit.page.context().addCookies([{ name, value: value.join('='), url: portal().origin }])
})
afterAll(async () => {
  await visit.close()
  await closeBrowser()
  await closeDatabase()
})

describe('a page with a script', () => {
  it('without a connection says so, and holds a form where it is with all that was typed', async () => {
    const page = await typed()
    const state = page.locator('.offline')
    await page.context().setOffline(true)
    await expect.poll(() => state.textContent()).toBe(fr.offline)
    await send(page)
    await expect.poll(() => state.textContent()).toBe(fr.held)
    expect(await page.locator('textarea[name=note]').inputValue()).toBe(note)
    await page.context().setOffline(false)
    await expect.poll(() => state.textContent()).toBe('')
  })

  it('whose answer never comes gives back what was typed, in its own frame, with the number to call', async () => {
    const page = await typed()
    await page.route('**/*.data*', (route) => route.abort())
    await send(page)
    await page.getByRole('heading', { level: 1, name: fr.byStatus[0]?.title }).waitFor()
    const main = await page.locator('main').innerText()
    expect(main).toContain(note)
    expect(main).toContain(demonstrationOperator.contacts.phone)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.unroute('**/*.data*')
  })

  it('shows that it waits once the answer is long to come, and no more once it is there', async () => {
    const page = await typed()
    await page.route('**/*.data*', async (route) => {
      await new Promise((later) => setTimeout(later, 900))
      await route.continue()
    })
    await page.getByRole('link', { name: 'Accueil', exact: true }).first().click()
    await page.locator('main[aria-busy=true]').waitFor()
    expect(await page.locator('.loading-line').count()).toBe(1)
    await page.waitForURL(`**${paths.authority}`)
    await expect.poll(() => page.locator('main[aria-busy]').count()).toBe(0)
    await page.unroute('**/*.data*')
  })
})
