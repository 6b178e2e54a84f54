import { expect } from 'vitest'
import { textsOf as fillingTexts } from '#app/features/assessment/filling/texts.ts'
import { textsOf as closingTexts } from '#app/features/assessment/closing/texts.ts'
import { textsOf as answeringTexts } from '#app/features/assessment/answering/texts.ts'
import { textsOf as assessmentTexts } from '#app/features/assessment/texts.ts'
import { textsOf as identityTexts } from '#app/features/identity/texts.ts'
import { textsOf as orderingTexts } from '#app/features/ordering/texts.ts'
import { textsOf as choosingTexts } from '#app/features/recommendation/choosing/texts.ts'
import { paths } from '#app/paths.ts'
import { runAlone } from '#db/pool/alone.server.ts'
import { portal } from '#tests/support/portal.ts'
import { type Equipment, type Person, demoPassword, signIn, somebody } from './person.ts'

/** An order that was issued: its number, and its page on the authority's side. */
export type Issued = { readonly number: string; readonly path: string }

export type Body = { readonly search: string; readonly name: string; readonly surname: string; readonly email: string; readonly budget: string }

// The words on the screen, as the rooms say them: a reworded page breaks no journey.
const identity = identityTexts('fr')
const assessment = assessmentTexts('fr')
const { page: question } = answeringTexts('fr')
const closing = closingTexts('fr')
const filling = fillingTexts('fr')
const choosing = choosingTexts('fr')
const ordering = orderingTexts('fr')

const startingWith = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s')}`)

const password = 'quatre tasses bleues sur la table'

/** A real commune of about two thousand inhabitants, taken from the register: the first by name in its département. */
export const smallCommune = async (): Promise<{ name: string; siren: string }> => {
  const found = await runAlone(portal().databaseUrl, [
    `select name, siren from public_body where type = 'commune' and siren is not null and population between 1950 and 2050 and department = '49' order by name limit 1`,
  ])
  return { name: String(found[0]?.name), siren: String(found[0]?.siren) }
}

/** 1. Reads what the programme is, without an account. */
export const visits = async (person: Person): Promise<void> => {
  await person.goes(paths.home)
  await person.reads('sans engagement')
  await person.follows('Les lots')
  await person.readsTitle(/lots/i)
  const lots = await person.page.locator('main a[href^="/lots/"]').evaluateAll((links) => new Set(links.map((link) => link.getAttribute('href'))).size)
  expect(lots).toBe(7)
  await person.follows(person.page.locator('main a[href^="/lots/"]'))
  await person.follows('Les titulaires')
  await person.readsTitle(/titulaires/i)
  await person.follows('Puis-je commander')
  await person.readsTitle(/utiliser le service/i)
}

/** 2. Finds their real body, signs up, confirms by the mailed link and the password. */
export const signsUp = async (person: Person, body: Body): Promise<void> => {
  await person.goes(paths.signUp)
  await person.fills(identity.signUp.search, body.search)
  await person.presses(identity.signUp.submit)
  await person.follows(new RegExp(`^${body.name}$`))
  await person.readsTitle(identity.register.title(body.name))
  await person.fills(identity.fields.name, body.surname)
  await person.fills(identity.fields.jobTitle, 'Secrétaire générale')
  await person.fills(identity.fields.email, body.email)
  await person.fills(identity.fields.newPassword, password)
  await person.presses(identity.register.submit)
  await person.readsTitle(identity.sent.title)
  await opensMail(person, body.email)
  await person.readsTitle(identity.confirm.title)
  await person.fills(identity.fields.password, password)
  await person.presses(identity.confirm.submit)
  await person.readsTitle(body.name)
  await person.reads(identity.entered.referent ?? '')
}

/** Opens the first link of the latest message to this address, on the page that shows the demonstration's mail. */
export const opensMail = async (person: Person, email: string): Promise<void> => {
  const message = person.page.locator('section', { hasText: identity.demoMail.to(email) }).first()
  // The message leaves with the change; the job that delivers it passes every second.
  await expect.poll(async () => (await person.goes(paths.demonstrationMail), message.count()), { timeout: 10_000 }).toBeGreaterThan(0)
  await person.follows(message.getByRole('link'))
}

/** 3. Answers the twenty questions one page at a time, leaves and resumes, closes, sees the result with what is not known. */
export const assesses = async (person: Person): Promise<void> => {
  await person.goes(paths.assessment)
  await person.presses(filling.intro.start)
  for (let asked = 1; asked <= 20; asked += 1) {
    await person.reads(question.position(asked, 20))
    if (asked % 7 === 0) await person.ticks(startingWith(question.unknown))
    else await person.ticks(person.page.locator('input[name="choice"]').nth(asked % 3))
    const before = person.page.url()
    await person.presses(asked === 10 ? question.leave : question.next)
    await person.page.waitForURL((url) => url.href !== before)
    if (asked === 10) {
      await person.reads(filling.hub.progress(10, 20))
      await person.follows(filling.hub.resume)
    }
  }
  await person.readsTitle(closing.title)
  await person.reads(closing.left.unknownTitle(2))
  await person.ticks(closing.close.confirm)
  await person.presses(closing.close.submit)
  await person.reads(assessment.results.leadUnknown(2))
  await person.page.locator('svg.spire').first().waitFor()
}

/** 4. Gives a budget, compares three scenarios, takes one to the basket. */
export const chooses = async (person: Person, body: Body): Promise<void> => {
  await person.goes(paths.combinations)
  await person.fills(choosing.means.budget, body.budget)
  await person.presses(choosing.means.submit)
  await person.reads(choosing.scenarios.section)
  expect(await person.page.locator('article.scenario').count()).toBe(3)
  await person.presses(choosing.scenarios.take, person.page.locator('article.is-best'))
  await person.readsTitle(ordering.basket.title)
  await person.reads(ordering.basket.total)
}

/** 5. Takes the right to sign, prepares one order per lot, signs each; each is issued with a number and a printable page. */
export const orders = async (person: Person, body: Body): Promise<Issued[]> => {
  await person.goes(paths.team)
  const signature = person.page.locator('#signature')
  await person.picks(signature.getByLabel(identity.team.person), body.surname)
  await person.fills(signature.getByLabel(identity.team.delegation), 'Arrêté 2026-112 du 4 avril 2026')
  await person.presses(identity.team.give, signature)
  await person.reads(identity.team.done['signature-given'] ?? '')
  await person.goes(paths.basket)
  await person.follows(ordering.basket.prepare)
  await person.fills(ordering.prepare.engagementRef, 'EJ-2026-0042')
  await person.presses(ordering.prepare.submit)
  await person.reads(ordering.done['orders-placed'] ?? '')
  await person.goes(paths.orders)
  const toSign = await person.page.locator('main table a[href^="/collectivite/commandes/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(toSign.length).toBeGreaterThan(0)
  const issued: Issued[] = []
  for (const path of toSign) {
    await person.goes(path)
    await person.ticks(person.page.locator('input[name="statement"]'))
    await person.presses(startingWith(ordering.order.signButton('').trim()))
    await person.reads(ordering.done['order-signed'] ?? '')
    const title = (await person.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    const number = /RES-\d{4}-\d{6}/.exec(title)?.[0] ?? ''
    expect(number, title).not.toBe('')
    issued.push({ number, path })
    await person.goes(`${path}/imprimer`)
    await person.reads(number)
    await person.reads('EJ-2026-0042')
  }
  return issued
}

const contractors = ['lot1', 'lot2', 'lot3', 'lot4', 'lot5', 'lot6', 'lot7', 'lot2b'].map((name) => `${name}@titulaire.demo`)

/** 6. The contractor designated for one of these orders finds it in its inbox, by itself. */
export const contractorOf = async (issued: readonly Issued[], equipment: Equipment): Promise<{ contractor: Person; order: Issued; email: string }> => {
  for (const email of contractors) {
    const contractor = await somebody(equipment)
    await signIn(contractor, email, demoPassword)
    await contractor.readsTitle(ordering.inbox.title)
    for (const order of issued) {
      if ((await contractor.page.locator('#a-repondre').getByRole('link', { name: order.number }).count()) > 0) return { contractor, order, email }
    }
    await contractor.leaves()
  }
  throw new Error(`None of the demonstration's contractors received ${issued.map(({ number }) => number).join(', ')}`)
}

/** 6. Accepts an order. */
export const accepts = async (contractor: Person, { number }: Issued): Promise<void> => {
  await contractor.goes(paths.firm)
  await contractor.follows(number)
  await contractor.readsTitle(ordering.order.title(number, 0))
  await contractor.presses(ordering.received.accept)
  await contractor.reads(ordering.done['order-accepted'] ?? '')
}

/** 6. Declines an order with a reason. */
export const declines = async (contractor: Person, { number }: Issued): Promise<void> => {
  await contractor.goes(paths.firm)
  await contractor.follows(number)
  await contractor.opens(ordering.received.declineTitle)
  await contractor.ticks(contractor.page.locator('input[name="reasonCode"]'))
  await contractor.fills(ordering.received.reasonText, 'Équipe complète jusqu’en mars.')
  await contractor.presses(ordering.received.decline)
  await contractor.reads(ordering.done['order-declined'] ?? '')
}

/** 7. The purchasing body sees the order in the journal, and its amount under the ceiling of its lot. */
export const purchasingBodySees = async (steering: Person, body: Body, issued: readonly Issued[]): Promise<void> => {
  await signIn(steering, 'pilotage@centrale.demo', demoPassword)
  await steering.goes(paths.central)
  await steering.goes(paths.ceilings)
  expect(await steering.page.locator('main tbody tr').count()).toBe(7)
  await steering.goes(paths.journal)
  await steering.reads(body.name)
  for (const { number } of issued) await steering.reads(number)
}
