import AxeBuilder from '@axe-core/playwright'
import { and, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { textsOf } from '#app/features/assessment/answering/texts.ts'
import { textsOf as identityTextsOf } from '#app/features/identity/texts.ts'
import { paths } from '#app/paths.ts'
import { inTransaction } from '#db/client.server.ts'
import { answer, assessment, membership, person } from '#db/schema/index.server.ts'
import { type Visit, newPage } from '#tests/support/browser.ts'
import { cookieOf, portal } from '#tests/support/portal.ts'
import { demoPassword } from './person.ts'

export const t = textsOf('fr')
export const grant = systemGrant('test')
export const commune = 'referent@commune.demo'
export const city = 'referent@ville.demo'
const saved = /^Enregistré à/

export const referent = (email = commune) =>
  inTransaction(grant, async (tx) => {
    const [found] = await tx
      .select({ personId: person.id, organisationId: membership.organisationId })
      .from(person)
      .innerJoin(membership, and(eq(membership.personId, person.id), eq(membership.role, 'referent')))
      .where(eq(person.email, email))
    if (!found) throw new Error(`The demonstration has no ${email}`)
    return found
  })

type Stored = { level: number | null; note: string; happened: string; revision: number; kind: string }

/** The answer kept in the open assessment of somebody's organisation. */
export const stored = async (code: string, email = commune): Promise<Stored | undefined> => {
  const { organisationId } = await referent(email)
  return inTransaction(grant, async (tx) => {
    const [row] = await tx
      .select({ level: answer.level, note: answer.note, happened: answer.happened, revision: answer.revision, kind: answer.kind })
      .from(answer)
      .innerJoin(assessment, and(eq(assessment.id, answer.assessmentId), eq(assessment.status, 'open'), eq(assessment.organisationId, organisationId)))
      .where(eq(answer.questionCode, code))
    return row
  })
}

/** A browser whose owner is signed in, on the page of a question. */
export const onQuestion = async (code: string, { javaScript = true, email = commune } = {}): Promise<Visit> => {
  const visit = await newPage({ origin: portal().origin, javaScript })
  const [name = '', ...value] = (await cookieOf(await referent(email))).split('=')
  await visit.page.context().addCookies([{ name, value: value.join('='), url: portal().origin }])
  await visit.page.goto(paths.question(code), { waitUntil: javaScript ? 'networkidle' : 'load' })
  return visit
}

export const choose = (page: Page, value: string) => page.locator(`input[name=choice][value="${value}"]`).check()
export const note = (page: Page) => page.locator('textarea[name=note]')
export const status = (page: Page) => page.locator('p.saved[aria-hidden]').textContent()
export const isSaved = (page: Page) => expect.poll(() => status(page), { timeout: 10_000 }).toMatch(saved)
export const alert = (page: Page) => page.locator('[role=alert]')
export const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** What axe finds to say of the page. */
export const faultsOf = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)

/** The alert of a cause, which took the focus; axe finds nothing to say of the page. */
export const alerted = async (page: Page, cause: 'server' | 'session' | 'network') => {
  const { title = '' } = t.faults[cause] ?? {}
  await alert(page).getByText(title, { exact: true }).waitFor()
  await expect.poll(() => focusedText(page), { timeout: 10_000 }).toContain(title)
  expect(await alert(page).count()).toBe(1)
  expect(await faultsOf(page)).toEqual([])
}

/** Signs in again in the tab that the alert offers, where one comes back to the same question; then closes it. */
export const signsInBeside = async (page: Page, email: string): Promise<void> => {
  const { fields, signIn } = identityTextsOf('fr')
  const [beside] = await Promise.all([page.context().waitForEvent('page'), alert(page).getByRole('link', { name: t.status.signIn }).click()])
  await beside.getByLabel(fields.email).fill(email)
  await beside.getByLabel(fields.password).fill(demoPassword)
  await beside.getByRole('button', { name: signIn.submit }).click()
  await beside.waitForURL(`**${new URL(page.url()).pathname}`)
  await beside.close()
}
