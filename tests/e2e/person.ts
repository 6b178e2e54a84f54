import type { Locator, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { textsOf } from '#app/features/identity/texts.ts'
import { paths } from '#app/paths.ts'
import { newPage } from '#tests/support/browser.ts'
import { portal } from '#tests/support/portal.ts'
import { keyboard, pointer } from './hands.ts'

const identity = textsOf('fr')

export { demonstrationPassword as demoPassword } from '#app/features/identity/index.ts'

/** A thing of the page: by its words, or found another way. */
type Thing = string | RegExp | Locator

/** Somebody in front of a browser: what they read, fill in and press, by the words on the screen. */
export type Person = {
  readonly page: Page
  readonly goes: (path: string) => Promise<void>
  readonly follows: (link: Thing) => Promise<void>
  readonly fills: (label: Thing, value: string) => Promise<void>
  readonly picks: (label: Thing, option: string) => Promise<void>
  readonly ticks: (label: Thing) => Promise<void>
  readonly opens: (summary: string | RegExp) => Promise<void>
  /** Presses a button and waits for the page it leads to. */
  readonly presses: (button: string | RegExp, within?: Locator) => Promise<void>
  readonly reads: (text: string | RegExp) => Promise<void>
  readonly readsTitle: (title: string | RegExp) => Promise<void>
  readonly path: () => string
  /** Closes the browser; fails when a page complained of a script, of the content policy, or asked anything of another host. */
  readonly leaves: () => Promise<void>
}

/** With or without JavaScript, with a mouse or with the keyboard alone. */
export type Equipment = { readonly javaScript: boolean; readonly mouse?: boolean }

/** A person who just opened a browser. */
export const somebody = async ({ javaScript, mouse = true }: Equipment): Promise<Person> => {
  const { page, complaints, close } = await newPage({ javaScript, origin: portal().origin })
  page.setDefaultTimeout(15_000)
  const main = page.locator('main')
  const hands = mouse ? pointer : keyboard(page)
  const named = (thing: Thing, find: (words: string | RegExp) => Locator): Locator => (typeof thing === 'string' || thing instanceof RegExp ? find(thing) : thing).first()
  const field = (thing: Thing): Locator => named(thing, (words) => main.getByLabel(words))

  /** Presses, then waits until the answer is there: another address, or a page that was replaced. */
  const andWait = async (button: Locator): Promise<void> => {
    const isAnswer = (response: Response) => response.request().method() === 'POST' || response.request().isNavigationRequest() || response.url().includes('.data')
    await hands.reach(button)
    await Promise.all([page.waitForResponse(isAnswer), hands.press(button)])
    await page.waitForLoadState('load')
  }

  return {
    page,
    goes: async (path) => {
      const response = await page.goto(path, { waitUntil: 'load' })
      expect(response?.status(), path).toBe(200)
    },
    follows: async (link) => {
      const wanted = named(link, (words) => page.getByRole('link', { name: words }))
      // The way there may change the address too: the link that skips to the content.
      await hands.reach(wanted)
      const before = page.url()
      await hands.press(wanted)
      await page.waitForURL((url) => url.href !== before)
      await page.waitForLoadState('load')
    },
    fills: (label, value) => hands.type(field(label), value),
    picks: (label, option) => hands.pick(field(label), option),
    ticks: (label) => hands.tick(field(label)),
    opens: (summary) => hands.press(main.locator('summary', { hasText: summary }).first()),
    presses: (button, within = main) => andWait(within.getByRole('button', { name: button }).first()),
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
