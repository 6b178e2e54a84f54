import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startAssessment } from '#app/features/assessment/index.server.ts'
import { paths } from '#app/paths.ts'
import { closeDatabase, openDatabase } from '#db/client.server.ts'
import { type Visit, closeBrowser } from '#tests/support/browser.ts'
import { grantFor } from '#tests/support/grants.ts'
import { usePortal } from '#tests/support/portal.ts'
import { type StartedPortal, startPortal } from '#tests/support/start-portal.ts'
import { alerted, choose, city, isSaved, note, onQuestion, referent, stored, t } from './question.ts'

let visit: Visit
let started: StartedPortal

beforeAll(async () => {
  started = await startPortal()
  usePortal(started)
})
beforeEach(async () => {
  openDatabase({ url: started.databaseUrl, size: 2 })
  const who = await referent(city)
  const ports = { now: () => new Date(), newId: () => randomUUID(), origin: started.origin }
  await startAssessment(grantFor('assessment.answer', { ...who, kind: 'authority', roles: ['referent'] }), 'full', ports)
})
afterEach(async () => {
  await visit.close()
  await closeDatabase()
})
afterAll(async () => {
  await closeBrowser()
  usePortal(null)
  await started.stop()
})

describe('a question answered again', () => {
  it('what was true last time is said again by one button', async () => {
    visit = await onQuestion('Q01', { email: city, javaScript: false })
    const { page } = visit
    const level = (await page.getByText(/^Le .*niveau \d/).innerText()).match(/niveau (\d)/)?.[1]
    await page.getByRole('button', { name: t.stillTrue }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('Q01'))
    expect(await stored('Q01', city)).toMatchObject({ level: Number(level), revision: 1 })
    await page.goto(paths.question('Q01'))
    expect(await page.getByRole('button', { name: t.stillTrue }).count()).toBe(0)
  })

  it('a level that moves by more than one is asked about: at once with a script, once it is kept without', async () => {
    visit = await onQuestion('Q01', { email: city })
    const { page } = visit
    const happened = page.getByLabel(t.happened)
    const far = (await page.getByText(/^Le .*niveau [012]/).count()) > 0 ? '4' : '0'
    expect(await happened.isVisible()).toBe(false)
    await choose(page, far)
    await happened.fill('Un recrutement')
    await isSaved(page)
    expect(await stored('Q01', city)).toMatchObject({ level: Number(far), happened: 'Un recrutement' })
    await visit.close()

    visit = await onQuestion('Q02', { email: city, javaScript: false })
    const bare = visit.page
    await choose(bare, (await bare.getByText(/^Le .*niveau [012]/).count()) > 0 ? '4' : '0')
    await bare.getByRole('button', { name: t.page.next }).click()
    await bare.waitForURL(/Q02\?fait=/)
    await bare.getByLabel(t.happened).fill('Un départ')
    await bare.getByRole('button', { name: t.page.next }).click()
    await bare.waitForURL((url) => !url.pathname.endsWith('Q02'))
    expect(await stored('Q02', city)).toMatchObject({ happened: 'Un départ' })
  })

  it('two answers that rarely go together are said once both are kept', async () => {
    visit = await onQuestion('Q62', { email: city })
    await choose(visit.page, '0')
    await isSaved(visit.page)
    await visit.close()
    visit = await onQuestion('Q59', { email: city })
    await choose(visit.page, '4')
    await isSaved(visit.page)
    expect(await visit.page.getByRole('link', { name: t.toDoubt }).first().getAttribute('href')).toMatch(/relire\/R\d\d$/)
  })

  it('an answer given while the portal is dead stays on the page until it is back', async () => {
    visit = await onQuestion('Q60')
    const { page } = visit
    await closeDatabase()
    await started.kill()
    const level = (await page.locator('input[name=choice][value="4"]').isChecked()) ? 3 : 4
    await choose(page, String(level))
    await alerted(page, 'server')
    await note(page).fill('Écrite pendant la panne')
    await page.getByRole('button', { name: t.page.next }).click()
    await alerted(page, 'server')
    expect(await note(page).inputValue()).toBe('Écrite pendant la panne')
    started = await started.again()
    openDatabase({ url: started.databaseUrl, size: 2 })
    await page.getByRole('button', { name: t.page.next }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('Q60'))
    expect(await stored('Q60')).toMatchObject({ level, note: 'Écrite pendant la panne' })
  })
})
