import AxeBuilder from '@axe-core/playwright'
import type { Page, Response } from 'playwright-core'

const largestHtml = 60_000
const narrow = { width: 320, height: 700 }
const wide = { width: 1280, height: 900 }

/** Pixels the page is wider than the window; 0 when nobody has to scroll sideways. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What sticks out, to be read in a failure. */
const widestOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const wider = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    const last = wider.at(-1)
    return last ? `${last.tagName.toLowerCase()}.${last.getAttribute('class') ?? ''}` : ''
  })

const violationsOf = async (page: Page, rules?: string[]): Promise<string[]> => {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map((node) => `${id} ${String(node.target[0])}`))
}

/** Everything wrong with the page the browser stands on: weight, sideways scrolling at both widths, accessibility in both themes. */
export const faultsOfPage = async (page: Page, response: Response | null): Promise<string[]> => {
  const faults: string[] = []
  const bytes = (await response?.body())?.length ?? 0
  if (bytes > largestHtml) faults.push(`HTML of ${Math.round(bytes / 1000)} kB`)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(wide)
  if ((await overflowOf(page)) > 0) faults.push(`scrolls sideways at 1280: ${await widestOf(page)}`)
  faults.push(...(await violationsOf(page)))
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  faults.push(...(await violationsOf(page, ['color-contrast'])).map((fault) => `dark: ${fault}`))
  await page.setViewportSize(narrow)
  const narrowOverflow = await overflowOf(page)
  if (narrowOverflow > 0) faults.push(`scrolls sideways at 320 by ${narrowOverflow}: ${await widestOf(page)}`)
  faults.push(...(await violationsOf(page, ['target-size'])).map((fault) => `320: ${fault}`))
  return faults
}
