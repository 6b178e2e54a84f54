import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { textsOf } from '#app/features/identity/texts.ts'
import { paths } from '#app/paths.ts'
import { newPage } from '#tests/support/browser.ts'
import { portal } from '#tests/support/portal.ts'

const identity = textsOf('fr')

export { demonstrationPassword as demoPassword } from '#app/features/identity/index.ts'

/** Somebody in front of a browser: what they read, fill in and press, by the words on the screen. */
export type Person = {
  readonly page: Page
  readonly goes: (path: string) => Promise<void>
  readonly follows: (link: string | RegExp) => Promise<void>
  readonly fills: (label: string | RegExp, value: string) => Promise<void>
  readonly picks: (label: string | RegExp, option: string) => Promise<void>
  readonly ticks: (label: string | RegExp) => Promise<void>
  readonly opens: (summary: string | RegExp) => Promise<void>
  /** Presses a button and waits for the page it leads to. */
  readonly presses: (button: string | RegExp, within?: Locator) => Promise<void>
  readonly reads: (text: string | RegExp) => Promise<void>
  readonly readsTitle: (title: string | RegExp) => Promise<void>
  readonly path: () => string
  /** Closes the browser; fails when a page complained of a script, of the content policy, or asked anything of another host. */
  readonly leaves: () => Promise<void>
}

/** A person who just opened a browser, with or without JavaScript. */
export const somebody = async ({ javaScript }: { javaScript: boolean }): Promise<Person> => {
  const { page, complaints, close } = await newPage({ javaScript, origin: portal().origin })
  page.setDefaultTimeout(15_000)
  const main = page.locator('main')

  /** Presses, then waits until the answer is there: another address, or a page that was replaced. */
  const andWait = async (press: () => Promise<void>): Promise<void> => {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST' || response.request().isNavigationRequest() || response.url().includes('.data'))
    await press()
    await answered
    await page.waitForLoadState('load')
  }

  return {
    page,
    goes: async (path) => {
      const response = await page.goto(path, { waitUntil: 'load' })
      expect(response?.status(), path).toBe(200)
    },
    follows: async (link) => {
      const before = page.url()
      await page.getByRole('link', { name: link }).first().click()
      await page.waitForURL((url) => url.href !== before)
      await page.waitForLoadState('load')
    },
    fills: (label, value) => main.getByLabel(label).first().fill(value),
    picks: async (label, option) => void (await main.getByLabel(label).first().selectOption({ label: option })),
    ticks: (label) => main.getByLabel(label).first().check(),
    opens: (summary) => main.locator('summary', { hasText: summary }).first().click(),
    presses: (button, within = main) => andWait(() => within.getByRole('button', { name: button }).first().click()),
    reads: (text) => page.getByText(text).first().waitFor(),
    readsTitle: (title) => page.getByRole('heading', { level: 1, name: title }).waitFor(),
    path: () => new URL(page.url()).pathname,
    leaves: async () => {
      await close()
      expect(complaints).toEqual({ console: [], policy: [], elsewhere: [] })
    },
  }
}

/** Signs in and stands on the first page of their space. */
export const signIn = async (person: Person, email: string, password: string): Promise<void> => {
  await person.goes(paths.signIn)
  await person.fills(identity.fields.email, email)
  await person.fills(identity.fields.password, password)
  await person.presses(identity.signIn.submit)
  await person.page.waitForURL((url) => url.pathname !== paths.signIn)
}
