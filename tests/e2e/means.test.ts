import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textsOf as choosingTexts } from '#app/features/recommendation/choosing/texts.ts'
import { toldTextsOf } from '#app/features/recommendation/choosing/told-texts.ts'
import { ideaTextsOf } from '#app/features/recommendation/beginning/texts.ts'
import { planPageTextsOf } from '#app/features/recommendation/explaining/texts.ts'
import { paths } from '#app/paths.ts'
import { closeDatabase, openDatabase } from '#db/client.server.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { portal } from '#tests/support/portal.ts'
import { buyers, signedIn } from './buyers.ts'

const choosing = choosingTexts('fr')
const told = toldTextsOf('fr')
const idea = ideaTextsOf('fr')
const plan = planPageTextsOf('fr')

beforeAll(() => openDatabase({ url: portal().databaseUrl, size: 2 }))
afterAll(async () => {
  await closeBrowser()
  await closeDatabase()
})

const budget = (page: Page) => page.getByLabel(choosing.means.budget, { exact: true })
const range = (page: Page) => page.getByRole('slider', { name: choosing.means.range })
const announced = (page: Page) => page.locator('form [role=status]').textContent()
const focused = (page: Page) => page.evaluate(() => ({ id: document.activeElement?.id ?? '', role: document.activeElement?.getAttribute('role') ?? null }))

describe.each([true, false])('means, JavaScript %s', (javaScript) => {
  it('that cannot be read stay as typed, with the field named; no budget at all says what is free and what the least useful amount is', async () => {
    const person = await signedIn((await buyers()).referent, { javaScript })
    const { page } = person
    await person.goes(paths.combinations)
    await person.fills(choosing.means.budget, 'beaucoup')
    await person.presses(choosing.means.submit)
    await page.getByRole('alert').waitFor()
    await expect.poll(async () => (await focused(page)).role).toBe('alert')
    expect(await page.locator('article.scenario').count()).toBe(0)
    await page.getByRole('alert').getByRole('link', { name: choosing.means.budget }).click()
    expect((await focused(page)).id).toBe(await budget(page).getAttribute('id'))
    expect(await budget(page).inputValue()).toBe('beaucoup')
    expect(await budget(page).getAttribute('aria-invalid')).toBe('true')

    await person.fills(choosing.means.budget, '0')
    await person.presses(choosing.means.submit)
    await person.reads(/^Sans budget, aucun lot/)
    await person.reads(/^Le plus petit montant utile pour vous/)
    await person.reads(told.free.link)
    await person.leaves()
  })

  it('that cannot hold together say what is missing, on the page of the choice and on the plan’s', async () => {
    const person = await signedIn((await buyers()).referent, { javaScript })
    const { page } = person
    await person.goes(paths.combinations)
    await person.fills(choosing.means.budget, '1 000')
    await person.opens(choosing.means.wishes)
    for (const select of await page.locator('select[name^="lot."]').all()) await person.picks(select, choosing.means.wish.any ?? '')
    await person.presses(choosing.means.submit)
    await person.reads(choosing.scenarios.impossible)
    expect(await page.locator('article.is-best').getByText(/^ajouter .+ hors taxes par an$/).count()).toBe(1)
    await person.goes(`${paths.plan}${new URL(page.url()).search}`)
    await person.readsTitle(plan.none.impossibleTitle)
    expect(await page.locator('main li', { hasText: 'de plus par an' }).count()).toBe(1)
    await person.leaves()
  })
})

describe('where a script runs', () => {
  it('number and range stay in step, the plan follows both, the focus stays and the change is said', async () => {
    const person = await signedIn((await buyers()).referent, { javaScript: true })
    const { page } = person
    await person.goes(`${paths.combinations}?budget=30000&years=1`)
    await expect.poll(() => range(page).inputValue()).toBe('30000')
    expect(await announced(page)).toBe('')
    await budget(page).fill('20 000')
    expect(await range(page).inputValue()).toBe('20000')
    await page.waitForURL((url) => url.searchParams.get('budget') === '20 000')
    await expect.poll(() => announced(page)).toMatch(/^Calcul refait\. À votre budget/)
    expect((await focused(page)).id).toBe(await budget(page).getAttribute('id'))
    await person.readsTitle(choosing.headline(2_000_000))

    await range(page).focus()
    const before = await page.evaluate(() => scrollY)
    await page.keyboard.press('ArrowRight')
    expect(await budget(page).inputValue()).toBe('20500')
    await page.waitForURL((url) => url.searchParams.get('budget') === '20500')
    await person.readsTitle(choosing.headline(2_050_000))
    expect((await focused(page)).id).toBe(await range(page).getAttribute('id'))
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await person.leaves()
  })

  it('one comes back to earlier means with their figures in the fields; a place of the page empties nothing', async () => {
    const person = await signedIn((await buyers()).referent, { javaScript: true })
    const { page } = person
    await person.goes(`${paths.combinations}?budget=9000&years=1`)
    await budget(page).fill('12 000')
    await person.presses(choosing.means.submit)
    await person.readsTitle(choosing.headline(1_200_000))
    await page.goBack()
    await person.readsTitle(choosing.headline(900_000))
    await expect.poll(() => budget(page).inputValue()).toBe('9000')
    await budget(page).fill('pas encore')
    await page.evaluate(() => void (location.hash = '#contenu'))
    await page.waitForTimeout(200)
    expect(await budget(page).inputValue()).toBe('pas encore')
    await person.leaves()
  })
})

describe('without a closed assessment', () => {
  it('a short profile gives a first idea, which says what it rests on', async () => {
    const person = await signedIn((await buyers(null)).referent, { javaScript: false })
    await person.goes(paths.combinations)
    await person.readsTitle(choosing.noAssessment.title)
    await person.follows(choosing.noAssessment.idea)
    await person.readsTitle(idea.title)
    await person.reads(idea.warning.title)
    await person.fills(idea.form.population, '2 000')
    await person.fills(idea.form.budget, '40 000')
    await person.presses(idea.form.submit)
    const found = person.page.locator('section#idee')
    await found.waitFor()
    expect(await found.locator('.soft', { hasText: 'dans ' }).count()).toBeGreaterThan(0)
    await person.fills(idea.form.budget, 'rien')
    await person.presses(idea.form.submit)
    await person.page.getByRole('alert').waitFor()
    expect(await person.page.getByLabel(idea.form.budget).inputValue()).toBe('rien')
    await person.leaves()
  })
})
