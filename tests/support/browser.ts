import type { Browser, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

/** What the browser complained of on a page since it was opened; each entry says where. */
export type Complaints = { readonly console: string[]; readonly policy: string[]; readonly elsewhere: string[] }

export type Visit = { readonly page: Page; readonly complaints: Complaints; readonly close: () => Promise<void> }

type Circumstances = { readonly javaScript?: boolean; readonly width?: number; readonly theme?: 'light' | 'dark'; readonly origin: string }

let shared: Promise<Browser> | null = null

/** The browser of this test process, started at the first call. */
export const openBrowser = (): Promise<Browser> => (shared ??= launchChromium())

export const closeBrowser = async (): Promise<void> => {
  const browser = await shared
  shared = null
  await browser?.close()
}

/** A fresh profile with one page. Collects script errors, refusals by the content policy, and requests to any other host. */
export const newPage = async ({ javaScript = true, width = 1280, theme = 'light', origin }: Circumstances): Promise<Visit> => {
  const browser = await openBrowser()
  const context = await browser.newContext({
    baseURL: origin, javaScriptEnabled: javaScript, locale: 'fr-FR', timezoneId: 'Europe/Paris', colorScheme: theme, viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  const complaints: Complaints = { console: [], policy: [], elsewhere: [] }
  page.on('pageerror', (error) => complaints.console.push(`${page.url()} ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    const line = `${page.url()} ${message.text()}`
    if (/content security policy/i.test(message.text())) complaints.policy.push(line)
    // A page that answers 404 or 422 on purpose makes the browser note the status: the test reads the status itself.
    else if (!/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())) complaints.console.push(line)
  })
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== origin) complaints.elsewhere.push(`${page.url()} ${request.url()}`)
  })
  return { page, complaints, close: () => context.close() }
}
