import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Stop, readStop } from './focus-facts.ts'

/** How somebody acts on what they see. */
export type Hands = {
  /** Goes to a thing, as far as one can without doing anything to it. */
  readonly reach: (what: Locator) => Promise<void>
  /** Presses a link, a button, the title of a block to unfold. */
  readonly press: (what: Locator) => Promise<void>
  readonly type: (field: Locator, text: string) => Promise<void>
  readonly tick: (choice: Locator) => Promise<void>
  readonly pick: (list: Locator, option: string) => Promise<void>
}

export const pointer: Hands = {
  reach: (what) => what.scrollIntoViewIfNeeded(),
  press: (what) => what.click(),
  type: (field, text) => field.fill(text),
  tick: (choice) => choice.check(),
  pick: async (list, option) => void (await list.selectOption({ label: option })),
}

/** More stops than any page has: beyond, the focus is trapped or the thing cannot be reached. */
const farthest = 250

type Place = { readonly there: boolean; readonly sameGroup: boolean; readonly behind: boolean; readonly inMain: boolean }

/** Where the focus stands, seen from where it should go. Runs in the browser. */
const readPlace = (wanted: Element): Place => {
  const focused = document.activeElement ?? document.body
  const isRadio = (element: Element): element is HTMLInputElement => element instanceof HTMLInputElement && element.type === 'radio'
  return {
    there: focused === wanted,
    sameGroup: isRadio(focused) && isRadio(wanted) && focused.name === wanted.name && focused.form === wanted.form,
    behind: focused !== document.body && (focused.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
    inMain: document.querySelector('main')?.contains(wanted) ?? false,
  }
}

/** The page has no script, or its scripts took it over and know where it stands: they have put the window back where they wanted. */
const isSettled = `!('__remixContext' in window) || ('__remixRouter' in window && __remixRouter.state.location.hash === location.hash
  && new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0, true))))`

/** Asked again from here: a page under a strict content policy would refuse to ask itself. */
const settles = (page: Page): Promise<void> => expect.poll(() => page.evaluate<boolean>(isSettled), { interval: 20, timeout: 20_000 }).toBe(true)

/** Goes on to the left or down, or to the next column: never back above in the same one. */
const goesBack = (from: Stop, to: Stop): boolean => to.bottom <= from.top && to.left <= from.left

/**
 * Somebody without a mouse: Tab, Shift and Tab, the arrows, Space and Enter, nothing else. Every stop on the way is looked at:
 * in sight, uncovered, marked, in reading order; on a fresh page the first one is the link that skips to the content.
 */
export const keyboard = (page: Page): Hands => {
  const look = async (): Promise<Stop | null> => {
    let stop = await page.evaluate(readStop)
    // A page that just arrived may still be scrolling.
    for (let tries = 0; stop !== null && stop.faults.length > 0 && tries < 5; tries += 1) {
      await page.waitForTimeout(100)
      stop = await page.evaluate(readStop)
    }
    expect(stop?.faults ?? [], stop?.path).toEqual([])
    return stop
  }

  const reach = async (what: Locator): Promise<void> => {
    await settles(page)
    const wanted = await what.elementHandle()
    if (!wanted) throw new Error(`Nothing to reach: ${what.toString()}`)
    let before: Stop | null = null
    for (let stops = 0; stops < farthest; stops += 1) {
      const place = await page.evaluate(readPlace, wanted)
      if (place.there) return
      if (place.sameGroup) {
        await page.keyboard.press('ArrowDown')
        await look()
        continue
      }
      await page.keyboard.press(place.behind ? 'Shift+Tab' : 'Tab')
      const stop = await look()
      if (stop && before && !place.behind) expect(goesBack(before, stop), `${stop.path}: from ${before.called} back up to ${stop.called}`).toBe(false)
      before = place.behind ? null : stop
      if (stop?.isSkip && place.inMain) {
        await page.keyboard.press('Enter')
        expect(await page.evaluate(() => document.activeElement?.tagName), `${stop.path}: the skip link`).toBe('MAIN')
        await settles(page)
        before = null
      }
    }
    throw new Error(`Not reached in ${farthest} stops: ${what.toString()} on ${page.url()}`)
  }

  const tick = async (choice: Locator): Promise<void> => {
    await reach(choice)
    if (!(await choice.isChecked())) await page.keyboard.press('Space')
    expect(await choice.isChecked()).toBe(true)
  }

  return {
    reach,
    press: async (what) => {
      await reach(what)
      await page.keyboard.press('Enter')
    },
    type: async (field, text) => {
      await reach(field)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
    tick,
    pick: async (list, option) => {
      await reach(list)
      const chosen = () => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label)
      await page.keyboard.press('Home')
      for (let options = 0; options < farthest && (await chosen()) !== option; options += 1) await page.keyboard.press('ArrowDown')
      expect(await chosen()).toBe(option)
    },
  }
}
