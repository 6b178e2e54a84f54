import { afterAll, describe, expect, it } from 'vitest'
import { eligibilityWords } from '#app/features/agreement/ui/eligibility-page.tsx'
import { publicTextsOf } from '#app/features/contractors/ui/public/texts.ts'
import { paths } from '#app/paths.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { keyboard } from './hands.ts'
import { type Person, somebody } from './person.ts'

const directory = publicTextsOf('fr').directory
const eligibility = eligibilityWords('fr')

afterAll(closeBrowser)

const visitor = () => somebody({ javaScript: false, mouse: false })

/** Presses a button of a form that leads to an address. */
const asks = async ({ page }: Person, button: string): Promise<void> => {
  const before = page.url()
  await keyboard(page).press(page.locator('main').getByRole('button', { name: button }).first())
  await page.waitForURL((url) => url.href !== before)
}

describe('a word of the glossary', () => {
  it.each([320, 1280])('opens from the keyboard without a script, whole on a screen of %i px, and Escape closes it', async (width) => {
    const person = await visitor()
    await person.page.setViewportSize({ width, height: 800 })
    await person.goes(paths.programme)
    const words = await person.page.locator('.term-word').all()
    expect(words.length).toBeGreaterThan(2)
    for (const [at, word] of words.entries()) {
      const tip = person.page.locator('.term-tip').nth(at)
      expect(await tip.isVisible()).toBe(false)
      await word.press('Enter')
      const box = await tip.boundingBox()
      if (!box) throw new Error(`${await word.textContent()} opens nothing`)
      expect([box.x >= 0, box.x + box.width <= width, box.y >= 0, box.y + box.height <= 800]).toEqual([true, true, true, true])
      await person.page.keyboard.press('Tab')
      expect(await person.page.locator(':focus').getAttribute('href')).toMatch(/^\/glossaire#terme-/)
      await person.page.keyboard.press('Escape')
      expect(await tip.isVisible()).toBe(false)
    }
    await person.leaves()
  })

  it('leads to its place in the glossary', async () => {
    const person = await visitor()
    await person.goes(paths.programme)
    await person.page.locator('.term-word').first().press('Enter')
    await person.follows(person.page.locator('.term-tip a').first())
    const { hash } = new URL(person.page.url())
    expect(await person.page.locator(`${hash} dt`).count()).toBe(1)
    await person.leaves()
  })
})

describe('the directory', () => {
  it('finds who holds a qualification on a lot, at an address that can be passed on', async () => {
    const person = await visitor()
    await person.goes(paths.contractors)
    await person.picks(directory.lot, '2 · Audits et tests')
    await person.picks(directory.qualification, 'PASSI')
    await asks(person, directory.filter)
    const rows = await person.page.locator('tbody tr').count()
    expect(rows).toBeGreaterThan(1)
    await person.reads(new RegExp(`^${rows} titulaires au .+ pour votre recherche`))
    expect(await person.page.locator('tbody tr', { hasText: 'PASSI' }).count()).toBe(rows)
    const address = person.page.url()
    const other = await visitor()
    await other.goes(address)
    expect(await other.page.locator('tbody tr').count()).toBe(rows)
    await other.leaves()
    await person.leaves()
  })

  it('says so when nobody matches, and one action shows everybody again', async () => {
    const person = await visitor()
    await person.goes(`${paths.contractors}?lot=lot-7&qualification=passi`)
    await person.reads(directory.noneTitle)
    await person.follows(person.page.locator('.empty-state').getByRole('link', { name: directory.clear }))
    await person.reads(/titulaires au .+, par ordre alphabétique/)
    await person.leaves()
  })

  it('takes an unreadable criterion for none', async () => {
    const person = await visitor()
    await person.goes(`${paths.contractors}?departement=Bretagne&qualification=magie`)
    await person.reads(/titulaires au .+, par ordre alphabétique/)
    await person.leaves()
  })
})

describe('whether one may use the service', () => {
  it('is answered in one sentence after two questions, with the way on', async () => {
    const person = await visitor()
    await person.goes(paths.whoMayOrder)
    await person.ticks(person.page.getByRole('radio', { name: eligibility.kinds.collectivite.label }))
    await person.ticks(person.page.getByRole('group', { name: eligibility.current }).getByRole('radio', { name: eligibility.currents.non }))
    await asks(person, eligibility.submit)
    await person.reads(eligibility.answers.yes.sentence)
    expect(new URL(person.page.url()).search).toBe('?organisme=collectivite&marche=non')
    await person.follows(person.page.locator('.verdict').getByRole('link', { name: eligibility.signUp }))
    await person.page.waitForURL((url) => url.pathname === paths.signUp)
    await person.leaves()
  })

  it('never ends without somebody to ask', async () => {
    const person = await visitor()
    await person.goes(`${paths.whoMayOrder}?organisme=ne-sais-pas&marche=ne-sais-pas`)
    await person.reads(eligibility.answers['ask-unknown'].sentence)
    expect(await person.page.locator('.verdict a[href^="mailto:"]').count()).toBe(1)
    await person.goes(`${paths.whoMayOrder}?organisme=etat`)
    await person.reads(eligibility.missing.current)
    await person.leaves()
  })
})
