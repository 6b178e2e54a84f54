import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paths } from '#app/paths.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { answer, assessment, session } from '#db/schema/index.server.ts'
import { type Visit, closeBrowser } from '#tests/support/browser.ts'
import { portal } from '#tests/support/portal.ts'
import { alert, alerted, choose, city, commune, faultsOf, focusedText, grant, isSaved, note, onQuestion, referent, signsInBeside, status, stored, t } from './question.ts'

let visit: Visit
beforeEach(() => openDatabase({ url: portal().databaseUrl, size: 2 }))
afterEach(async () => {
  await visit.close()
  await closeDatabase()
})
afterAll(closeBrowser)

describe('an answer while it is filled in', () => {
  it('is kept by itself, and the button that goes on does not conflict with it', async () => {
    visit = await onQuestion('Q07')
    const { page } = visit
    expect(await status(page)).toBe('')
    const value = (await stored('Q07'))?.level === 1 ? 2 : 1
    await choose(page, String(value))
    await isSaved(page)
    const before = (await stored('Q07'))?.revision ?? 0
    await note(page).pressSequentially('Arrêté de 2024')
    await page.getByRole('button', { name: t.page.next }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('Q07'))
    expect(await stored('Q07')).toMatchObject({ level: value, note: 'Arrêté de 2024', revision: before + 1 })
    expect(visit.complaints).toEqual({ console: [], policy: [], elsewhere: [] })
  })

  it('goes along when one follows a link before the pause is over', async () => {
    visit = await onQuestion('Q08')
    const { page } = visit
    await choose(page, '2')
    await note(page).fill('Écrit en partant')
    await page.getByRole('link', { name: t.page.review }).click()
    await page.waitForURL(`**${paths.assessmentReview}`)
    expect(await stored('Q08')).toMatchObject({ level: 2, note: 'Écrit en partant' })
  })

  it('« non concerné » waits for its reason', async () => {
    visit = await onQuestion('Q12')
    const { page } = visit
    const before = await stored('Q12')
    await choose(page, 'not-applicable')
    await expect.poll(() => status(page)).toBe(t.status.incomplete)
    expect(await stored('Q12')).toEqual(before)
    await page.locator('input[name=reason]').fill('Aucun prestataire')
    await isSaved(page)
    expect(await stored('Q12')).toMatchObject({ kind: 'not-applicable' })
  })

  it('offers to ask somebody once « je ne sais pas » is kept', async () => {
    visit = await onQuestion('Q29')
    const { page } = visit
    await choose(page, 'unknown')
    await isSaved(page)
    expect(await page.getByRole('link', { name: t.askLink }).getAttribute('href')).toBe(paths.askSomebody('Q29'))
  })

  it('meets a colleague’s answer: both are shown, nothing typed is lost, one of them is chosen', async () => {
    visit = await onQuestion('Q39')
    const { page } = visit
    const shown = (await stored('Q39'))?.level
    const [theirs = 0, mine = 0] = [1, 2, 3].filter((level) => level !== shown)
    const other = await onQuestion('Q39')
    await choose(other.page, String(theirs))
    await isSaved(other.page)
    await other.close()
    await inTransaction(grant, async (tx) => {
      const { organisationId } = await referent()
      const open = tx.select({ id: assessment.id }).from(assessment).where(and(eq(assessment.organisationId, organisationId), eq(assessment.status, 'open')))
      await tx.update(answer).set({ answeredBy: (await referent(city)).personId }).where(and(inArray(answer.assessmentId, open), eq(answer.questionCode, 'Q39')))
    })
    await choose(page, String(mine))
    await page.getByText(t.page.conflict.title).waitFor()
    expect(await focusedText(page)).toContain(t.page.conflict.title)
    await note(page).fill('La mienne')
    await page.waitForTimeout(1_200)
    expect(await stored('Q39')).toMatchObject({ level: theirs })
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: t.page.conflict.keepMine }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('Q39'))
    expect(await stored('Q39')).toMatchObject({ level: mine, note: 'La mienne' })
  })
})

describe('when it cannot be kept', () => {
  it('because the session is over, it waits for a new one, opened beside', async () => {
    visit = await onQuestion('Q48')
    const { page } = visit
    await inTransaction(grant, async (tx) => tx.delete(session).where(eq(session.userId, (await referent()).personId)))
    await choose(page, '2')
    await alerted(page, 'session')
    const refused = page.waitForResponse((response) => response.url().endsWith('/enregistrer') && response.status() === 401)
    await note(page).fill('Écrite sans session')
    await refused
    await signsInBeside(page, commune)
    await alert(page).getByRole('button', { name: t.status.retry }).click()
    await isSaved(page)
    expect(await alert(page).count()).toBe(0)
    expect(await stored('Q48')).toMatchObject({ level: 2, note: 'Écrite sans session' })
  })

  it('because the device has no network, it goes when the network is back; leaving before is asked about', async () => {
    visit = await onQuestion('Q53')
    const { page } = visit
    await page.context().setOffline(true)
    await choose(page, '3')
    await alerted(page, 'network')
    await note(page).fill('Écrite hors ligne')
    let question = ''
    page.once('dialog', (dialog) => {
      question = dialog.message()
      void dialog.dismiss()
    })
    await page.getByRole('link', { name: t.page.review }).click()
    await expect.poll(() => question, { timeout: 5_000 }).toBe(t.status.leave)
    expect(new URL(page.url()).pathname).toBe(paths.question('Q53'))
    await page.context().setOffline(false)
    await isSaved(page)
    expect(await note(page).inputValue()).toBe('Écrite hors ligne')
    expect(await stored('Q53')).toMatchObject({ level: 3, note: 'Écrite hors ligne' })
  })

  it('because what was sent got no answer, it is sent again and meets itself without a conflict', async () => {
    visit = await onQuestion('Q59')
    const { page } = visit
    await page.route('**/enregistrer', async (route) => {
      await route.fetch()
      await route.abort()
    }, { times: 1 })
    await choose(page, '3')
    await alerted(page, 'server')
    await note(page).fill('Et une note')
    await isSaved(page)
    expect(await stored('Q59')).toMatchObject({ level: 3, note: 'Et une note' })
  })

  it('because the network died without a word, it is said after twenty seconds, and sent again', async () => {
    visit = await onQuestion('Q60')
    const { page } = visit
    await page.clock.install()
    await page.route('**/enregistrer', () => {}, { times: 1 })
    await choose(page, '3')
    await expect.poll(() => status(page)).toBe(t.status.saving)
    await page.clock.fastForward(21_000)
    await alerted(page, 'server')
    await page.clock.fastForward(3_000)
    await isSaved(page)
    expect(await stored('Q60')).toMatchObject({ level: 3 })
  })
})

describe('without a script', () => {
  it('the buttons do all; a fault gives back the choice and every word', async () => {
    visit = await onQuestion('Q12', { javaScript: false })
    const { page } = visit
    await choose(page, 'not-applicable')
    await page.locator('input[name=reason]').fill('')
    await note(page).fill('À vérifier')
    await page.locator('input[name=certainty][value=guess]').check()
    await page.getByRole('button', { name: t.page.next }).click()
    await alert(page).waitFor()
    expect(await page.locator('input[name=choice]:checked').inputValue()).toBe('not-applicable')
    expect(await page.locator('input[name=certainty]:checked').inputValue()).toBe('guess')
    expect(await note(page).inputValue()).toBe('À vérifier')
    await choose(page, '2')
    await page.getByRole('button', { name: t.page.next }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('Q12'))
    expect(await stored('Q12')).toMatchObject({ level: 2, note: 'À vérifier' })
  })
})
