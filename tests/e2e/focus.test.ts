import { afterAll, describe, expect, it } from 'vitest'
import { textsOf as contractorsTexts } from '#app/features/contractors/texts.ts'
import { textsOf as identityTexts } from '#app/features/identity/texts.ts'
import { paths } from '#app/paths.ts'
import { shellTextsOf } from '#app/ui/shell/texts.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { keyboard } from './hands.ts'
import { type Person, demoPassword, signIn, somebody } from './person.ts'

const identity = identityTexts('fr')
const contractors = contractorsTexts('fr')
const shell = shellTextsOf('fr')

afterAll(closeBrowser)

const focused = ({ page }: Person) =>
  page.evaluate(() => {
    const element = document.activeElement
    return { tag: element?.tagName ?? '', id: element?.id ?? '', role: element?.getAttribute('role') ?? null, text: element?.textContent ?? '' }
  })

/** Sends a form with nothing in it, then goes from the summary of faults to the first field at fault. */
const followsTheSummary = async (person: Person, button: string): Promise<void> => {
  const { page } = person
  await keyboard(page).press(page.locator('main').getByRole('button', { name: button }).first())
  await expect.poll(async () => (await focused(person)).role).toBe('alert')
  await page.keyboard.press('Tab')
  expect((await focused(person)).tag).toBe('A')
  await page.keyboard.press('Enter')
  const field = await focused(person)
  expect(field.tag).toBe('INPUT')
  expect(new URL(page.url()).hash).toBe(`#${field.id}`)
}

describe.each([true, false])('a refused form, JavaScript %s', (javaScript) => {
  it('puts the focus on what is wrong, and leads to the field', async () => {
    const person = await somebody({ javaScript, mouse: false })
    await person.goes(paths.signIn)
    await followsTheSummary(person, identity.signIn.submit)
    await signIn(person, 'lot1@titulaire.demo', demoPassword)
    await person.goes(paths.account)
    await followsTheSummary(person, identity.account.passwordSubmit)
    await person.goes(paths.offer('lot-1'))
    await followsTheSummary(person, contractors.offer.stop)
    await person.leaves()
  })
})

describe('a page reached without reloading', () => {
  it('begins at its title', async () => {
    const person = await somebody({ javaScript: true, mouse: false })
    await signIn(person, 'lot1@titulaire.demo', demoPassword)
    await person.goes(paths.offer('lot-1'))
    await person.follows(person.page.getByRole('navigation', { name: shell.sections }).getByRole('link', { name: shell.nav.offers }))
    await expect.poll(() => focused(person)).toMatchObject({ tag: 'H1', text: contractors.offers.title })
    await person.leaves()
  })
})
