import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textsOf as orderingTexts } from '#app/features/ordering/texts.ts'
import { textsOf as choosingTexts } from '#app/features/recommendation/choosing/texts.ts'
import { planPageTextsOf, reasonTextsOf } from '#app/features/recommendation/explaining/texts.ts'
import { noteTextsOf } from '#app/features/recommendation/note/texts.ts'
import { plansTextsOf } from '#app/features/recommendation/plans/texts.ts'
import { paths } from '#app/paths.ts'
import { closeDatabase, openDatabase } from '#db/client.server.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { portal } from '#tests/support/portal.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { buyers, signedIn } from './buyers.ts'
import type { Person } from './person.ts'

const choosing = choosingTexts('fr')
const plan = planPageTextsOf('fr')
const reasons = reasonTextsOf('fr')
const plans = plansTextsOf('fr')
const note = noteTextsOf('fr')
const ordering = orderingTexts('fr')

beforeAll(() => openDatabase({ url: portal().databaseUrl, size: 2 }))
afterAll(async () => {
  await closeBrowser()
  await closeDatabase()
})

const isStart = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s')}`)
const bare = (text: string): string => text.replace(/[\s\u00a0\u202f\u00ad]+/g, '')

/** The first amount in euros that a text says, in cents. */
const amountIn = (text: string): number => {
  const [, euros = '', cents = '0'] = /(\d[\d\s\u00a0\u202f]*)(?:,(\d\d))?[\s\u00a0\u202f]€/.exec(text) ?? []
  if (euros === '') throw new Error(`No amount in « ${text} »`)
  return Number(bare(euros)) * 100 + Number(cents)
}
const textOf = async (what: Locator): Promise<string> => (await what.textContent()) ?? ''
const section = ({ page }: Person, id: string): Locator => page.locator(`section#${id}`)
const firstYearOf = async (person: Person): Promise<number> => amountIn(await textOf(section(person, 'bref').locator('dd').first()))

/** 1. 40,000 € and twelve days: three scenarios, the best of them explained. */
const seesThree = async (person: Person): Promise<void> => {
  await person.goes(paths.combinations)
  await person.fills(choosing.means.budget, '40 000')
  await person.fills(choosing.means.days, '12')
  await person.presses(choosing.means.submit)
  await person.readsTitle(choosing.headlineDays(4_000_000, 12))
  expect(await person.page.locator('article.scenario').count()).toBe(3)
  const best = person.page.locator('article.is-best')
  const shown = amountIn(await textOf(best.locator('.amount')))
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThanOrEqual(4_000_000)
  await person.follows(best.getByRole('link', { name: choosing.scenarios.why }))
  await person.readsTitle(plan.heading.budget)
  expect(await firstYearOf(person)).toBe(shown)
}

/** 2. Why each lot of the plan, why not each other, and what 10,000 € more would change. */
const readsWhy = async (person: Person): Promise<void> => {
  const why = section(person, 'pourquoi')
  const asked = async (words: string) => (await textOf(why)).split(words).length - 1
  const taken = await section(person, 'annees').locator('tbody tr').count()
  expect(await asked('Pourquoi le lot')).toBe(taken)
  expect(await asked('Pourquoi pas le lot')).toBe(7 - taken)
  await person.reads(reasons.step.more(1_000_000))
  await person.reads(reasons.step.less(1_000_000))
}

const gainOf = async (person: Person): Promise<number> => Number(/([\d,]+) niveaux? pondérés?/.exec((await section(person, 'bref').innerText()).replaceAll('\u00a0', ' '))?.[1]?.replace(',', '.'))

/** The same with 10,000 € more in the first year gains no less. */
const spendsMore = async (person: Person): Promise<void> => {
  const [before, address] = [await gainOf(person), person.page.url()]
  await person.goes(`${paths.plan}?budget=50000&budget2=40000&days=12&years=3`)
  expect(await gainOf(person)).toBeGreaterThanOrEqual(before)
  await person.goes(address)
}

/** 3. Another formula for a lot, then the computation's own again; the same for a formula that is kept whatever happens. */
const swapsAndPins = async (person: Person): Promise<void> => {
  const before = await firstYearOf(person)
  const swaps = section(person, 'echanger')
  for (const link of [isStart('Prendre «'), isStart('Garder «')]) {
    const lot = swaps.locator('details', { has: person.page.getByRole('link', { name: link, includeHidden: true }) }).first()
    const name = /lot \d/.exec((await textOf(lot.locator('summary'))).toLowerCase())?.[0] ?? ''
    // Where a script runs, a block unfolded before stays so from one plan to the next.
    if ((await lot.getAttribute('open')) === null) await person.opens(await textOf(lot.locator('summary')))
    const formula = /«.+»/.exec(await textOf(lot.getByRole('link', { name: link }).first()))?.[0]
    await person.follows(lot.getByRole('link', { name: link }))
    await person.reads(plan.swap.pinned)
    expect(await textOf(swaps.locator('li').first())).toContain(`${formula} imposé`)
    await person.follows(swaps.getByRole('link', { name: isStart(`Laisser le calcul choisir pour le ${name}`) }))
    await expect.poll(() => swaps.getByText(plan.swap.pinned).count()).toBe(0)
    expect(await firstYearOf(person)).toBe(before)
  }
}

/** 4. Keeps the plan under a name; its note says the same as a page and as a tagged PDF of two pages. */
const keepsAndPrints = async (person: Person): Promise<void> => {
  await person.fills(plans.keep.label, 'Plan de la commission')
  await person.presses(plans.keep.submit)
  await person.readsTitle('Plan de la commission')
  await person.reads(plans.list.done.kept)
  await person.reads(plans.one.since.none)
  await person.follows(plans.one.note)
  await person.readsTitle(note.title)
  const said = await person.page.locator('main').locator('h1, h2, dt, dd, caption, th, td, section li, section p').evaluateAll((all) => all.filter((each) => !each.querySelector('p, li, td')).map((each) => (each.textContent ?? '').replace(/[_\s]+$/, '')))
  const sent = await person.page.request.get((await person.page.getByRole('link', { name: note.pdf }).getAttribute('href')) ?? '')
  expect(sent.headers()['content-type']).toBe('application/pdf')
  const pdf = readPdf(await sent.body())
  expect(pdf.catalogue).toContain('/StructTreeRoot')
  expect(pdf.markInfo).toContain('/Marked true')
  expect(pdf.pages).toHaveLength(2)
  expect(said.length).toBeGreaterThan(30)
  expect(said.filter((text) => !bare(pdf.said).includes(bare(text)))).toEqual([])
}

/** 5. One step to the basket, at the price shown or less; the plan kept says so. */
const takes = async (person: Person): Promise<void> => {
  await person.page.goBack()
  await person.follows(plans.one.today)
  await person.readsTitle(plan.heading.budget)
  const shown = await firstYearOf(person)
  await person.reads(plans.choose.firstYear(shown))
  await person.presses(plans.choose.submit)
  await person.readsTitle(ordering.basket.title)
  await person.reads(ordering.done['plan-in-basket'] ?? '')
  const total = amountIn(await textOf(section(person, 'total').locator('tfoot td').first()))
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(shown)
  await person.goes(paths.savedPlans)
  await person.follows(person.page.getByRole('row', { name: plans.list.chosen }).getByRole('link'))
  await person.reads(plans.one.manage.inBasket)
}

describe.each([
  ['with script, with the keyboard alone', { javaScript: true, mouse: false }],
  ['without script, with a mouse', { javaScript: false, mouse: true }],
])('a plan chosen %s', (_, equipment) => {
  it('goes from 40,000 € and twelve days to a note and a basket', async () => {
    const { referent } = await buyers()
    const person = await signedIn(referent, equipment)
    await seesThree(person)
    await readsWhy(person)
    await spendsMore(person)
    await swapsAndPins(person)
    await keepsAndPrints(person)
    await takes(person)
    await person.leaves()
  })
})

describe('whose plan it is', () => {
  it('the signatory reads it and leaves the basket to the referent; somebody of another authority finds nothing', async () => {
    const { referent, signatory } = await buyers()
    const owner = await signedIn(referent, { javaScript: false })
    const address = `${paths.plan}?budget=40000&days=12&years=1`
    await owner.goes(address)
    await owner.presses(plans.keep.submit)
    const kept = owner.path()
    await owner.leaves()

    const signer = await signedIn(signatory, { javaScript: false })
    await signer.goes(kept)
    await signer.goes(address)
    expect(await signer.page.getByRole('button', { name: plans.choose.submit }).isDisabled()).toBe(true)
    const origin = new URL(signer.page.url()).origin
    expect((await signer.page.request.post(address, { form: { scenario: 'budget', means: 'budget=40000', shown: '' }, headers: { origin } })).status()).toBe(403)
    await signer.goes(`${paths.combinations}?budget=40000&years=1`)
    expect(await signer.page.getByRole('button', { name: choosing.scenarios.take }).count()).toBe(0)
    await signer.leaves()

    const stranger = await signedIn((await buyers()).referent, { javaScript: false })
    for (const path of [kept, `${kept}/note`, `${kept}/note.pdf`]) expect([path, (await stranger.page.request.get(path)).status()]).toEqual([path, 404])
    await stranger.goes(paths.savedPlans)
    await stranger.reads(plans.list.empty.title)
    await stranger.leaves()
  })
})
