import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { paths } from '#app/paths.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { demoPassword, signIn, somebody } from './person.ts'

afterAll(closeBrowser)

/** Brightness (0 to 1) of the sheet, and the texts too pale to be read on it. Runs in the browser. */
const readInk = () => {
  const brightness = (colour: string) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')
    if (!canvas) return 0
    canvas.fillStyle = '#fff'
    canvas.fillRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
  }
  const writes = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  const texts = [...document.querySelectorAll('main *')].filter((element) => !element.closest('svg') && writes(element) && element.checkVisibility())
  // A printer leaves out the colour behind a text unless the page insists.
  const pale = texts.filter((element) => brightness(getComputedStyle(element).color) > 0.5 && getComputedStyle(element).getPropertyValue('print-color-adjust') !== 'exact')
  return {
    sheet: Math.min(...[document.documentElement, document.body].map((element) => brightness(getComputedStyle(element).backgroundColor))),
    pale: pale.map((element) => `${element.tagName.toLowerCase()}.${element.className} « ${element.textContent?.trim().slice(0, 30)} »`),
    texts: texts.length,
  }
}

/** Whether what only a screen needs is off the sheet. */
const screenParts = (page: Page) => page.evaluate(() => [...document.querySelectorAll('header, footer, nav, button:not([popovertarget])')].filter((element) => element.checkVisibility() && !element.closest('main article, main section header, main header')).map((element) => element.tagName.toLowerCase()))

describe('what a reader in the dark theme prints', () => {
  it('is ink on white, without what only a screen needs: results, plans, note, basket, order', async () => {
    const person = await somebody({ javaScript: false })
    const { page } = person
    await signIn(person, 'referent@ville.demo', demoPassword)
    await page.goto(paths.orders)
    const order = await page.locator('main table a[href^="/collectivite/commandes/"]').first().getAttribute('href')
    await page.request.post(paths.preferences, { form: { theme: 'dark' }, headers: { origin: new URL(page.url()).origin } })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const means = 'budget=40000&days=20&years=1'
    const kept = await page.request.post(paths.savedPlans, { form: { scenario: 'budget', means, name: 'Conseil' }, headers: { origin: new URL(page.url()).origin } })
    const plans = [`${paths.combinations}?${means}`, `${paths.plan}?${means}`, `${paths.comparePlans}?${means}`, `${new URL(kept.url()).pathname}/note`]
    for (const path of [paths.latestResults, ...plans, paths.basket, order ?? '', `${order}/imprimer`]) {
      await person.goes(path)
      const { sheet, pale, texts } = await page.evaluate(readInk)
      expect(texts, path).toBeGreaterThan(5)
      expect(sheet, `${path}: the sheet`).toBeGreaterThan(0.95)
      expect(pale, path).toEqual([])
      expect(await screenParts(page), path).toEqual([])
    }
    await person.leaves()
  })
})

describe('the theme', () => {
  it('chosen on the site is the very one a device in the dark gets', async () => {
    const looks = async (device: 'light' | 'dark', chosen: string) => {
      const { page, leaves } = await somebody({ javaScript: false })
      await page.emulateMedia({ colorScheme: device })
      await page.goto(paths.lots)
      await page.request.post(paths.preferences, { form: { theme: chosen }, headers: { origin: new URL(page.url()).origin } })
      await page.goto(paths.lots)
      const colours = await page.evaluate(() => [...document.querySelectorAll('*')].map((element) => getComputedStyle(element)).map(({ color, backgroundColor, borderTopColor, fill }) => [color, backgroundColor, borderTopColor, fill].join()))
      await leaves()
      return colours
    }
    const dark = await looks('dark', 'system')
    expect(await looks('light', 'dark')).toEqual(dark)
    expect(await looks('dark', 'light')).not.toEqual(dark)
    expect(await looks('dark', 'light')).toEqual(await looks('light', 'system'))
  })
})
