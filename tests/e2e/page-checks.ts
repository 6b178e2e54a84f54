import AxeBuilder from '@axe-core/playwright'
import type { Page, Response } from 'playwright-core'
import type { Lang } from '#app/features/core/index.ts'
import { readFocusable, readStop } from './focus-facts.ts'
import { type Facts, readCutTexts, readFacts, readMotion, readOverflow } from './page-facts.ts'

const largestHtml = 60_000
const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 700 }
/** What is left of a window of 1280 × 1024 zoomed four times. */
const zoomed = { width: 320, height: 256 }
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Violations = readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }[]

const named = (violations: Violations): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map((node) => `${id} ${String(node.target[0])}`))

/** Every rule, and puts axe in the page. */
const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false }).withTags(tags).analyze()
  return named(violations)
}

/** The page again in other circumstances, axe being there already. */
const violationsAgain = async (page: Page, only: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> => {
  const options = JSON.stringify({ runOnly: only, resultTypes: ['violations'], preload: false })
  const violations = await page.evaluate<Violations>(`axe.run(${options}).then(({ violations }) => violations)`)
  return named(violations)
}

/** Runs in other circumstances, then puts things back. */
const during = async (begin: () => Promise<unknown>, look: () => Promise<unknown>, end: () => Promise<unknown>): Promise<void> => {
  await begin()
  await look()
  await end()
}

/** WCAG 1.4.12: the spacing a reader may ask for. */
const spaced = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'

const setReaderStyle = (page: Page, css: string | null) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text ?? '')
    document.adoptedStyleSheets = text === null ? [] : [sheet]
  }, css)

/** WCAG 1.4.4: the size of text a reader set in the browser. */
const setTextSize = async (page: Page, pixels: number): Promise<void> => {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } })
  await browser.detach()
}

/** Every stop of the Tab key, on a small window in forced colours: seen, uncovered, marked. */
const faultsOfFocus = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' })
  await page.setViewportSize(zoomed)
  // A key pressed for real: from then on the browser marks the focus, wherever it goes.
  await page.keyboard.press('Tab')
  return page.evaluate<string[]>(`(${String(readFocusable)})().flatMap((element) => { element.focus(); const stop = (${String(readStop)})(); return stop ? stop.faults : [] })`)
}

const dressed = async (page: Page, size: typeof wide, colorScheme: 'light' | 'dark') => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce', forcedColors: 'none' })
  await page.setViewportSize(size)
}

export type Round = { readonly lang: Lang; /** Whether nobody looked at this page in this language before. */ readonly first: boolean }

/**
 * Everything wrong with the page the browser stands on, and what it says of itself. Each theme meets each width in one of
 * the two languages: French light at 1280 and dark at 320, English dark at 1280 and light at 320.
 */
export const lookAtPage = async (page: Page, response: Response | null, { lang, first }: Round): Promise<{ facts: Facts; faults: string[] }> => {
  const faults: string[] = []
  const add = (when: string, found: readonly string[]) => faults.push(...found.map((each) => `${when}: ${each}`))
  const [inWide, inNarrow] = lang === 'fr' ? (['light', 'dark'] as const) : (['dark', 'light'] as const)
  const html = (await response?.body()) ?? Buffer.alloc(0)
  if (html.length > largestHtml) faults.push(`HTML of ${Math.round(html.length / 1000)} kB`)
  if (html.includes(0) || html.includes('\ufffd')) faults.push('a broken letter')

  await dressed(page, wide, inWide)
  const facts = await page.evaluate(readFacts)
  faults.push(...facts.faults)
  const reflow = async (when: string) => add(when, [...(await page.evaluate(readOverflow)), ...(await page.evaluate(readCutTexts))])
  await reflow('1280')
  add(`1280 ${inWide}`, await violationsOf(page))
  if (first) {
    add('moves', await page.evaluate(readMotion))
    await during(() => setReaderStyle(page, spaced), () => reflow('spaced text'), () => setReaderStyle(page, null))
    await during(() => setTextSize(page, 32), () => reflow('text twice as large'), () => setTextSize(page, 16))
  }
  await dressed(page, narrow, inNarrow)
  await reflow('320')
  if (first) add(`320 ${inNarrow}`, await violationsAgain(page, lang === 'fr' ? { type: 'tag', values: tags } : { type: 'rule', values: ['color-contrast', 'target-size'] }))
  if (lang === 'fr') add('320 × 256', await faultsOfFocus(page))
  return { facts, faults }
}
