import { expect } from 'vitest'
import { paths } from '#app/paths.ts'
import { runAlone } from '#db/pool/alone.server.ts'
import { portal } from '#tests/support/portal.ts'
import { type Person, demoPassword, signIn, somebody } from './person.ts'

export type Body = { readonly search: string; readonly name: string; readonly surname: string; readonly email: string; readonly budget: string }

const password = 'quatre tasses bleues sur la table'

/** A real commune of about two thousand inhabitants, taken from the register: the nth one by name in its département. */
export const smallCommune = async (nth: number): Promise<{ name: string; siren: string }> => {
  const found = await runAlone(portal().databaseUrl, [
    `select name, siren from public_body where type = 'commune' and siren is not null and population between 1950 and 2050 and department = '49' order by name offset ${nth} limit 1`,
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
  await person.page.locator('main a[href^="/lots/"]').first().click()
  await person.page.waitForURL(/\/lots\/./)
  await person.follows('Les titulaires')
  await person.readsTitle(/titulaires/i)
  await person.follows('Qui peut commander')
  await person.readsTitle(/commander/i)
}

/** 2. Finds their real body, signs up, confirms by the mailed link, signs in. */
export const signsUp = async (person: Person, body: Body): Promise<void> => {
  await person.goes(paths.signUp)
  await person.fills('Nom, code postal, SIREN ou SIRET', body.search)
  await person.presses('Chercher')
  await person.follows(new RegExp(`^${body.name}$`))
  await person.readsTitle(`Inscrivez-vous pour ${body.name}`)
  await person.fills('Prénom et nom', body.surname)
  await person.fills('Fonction', 'Secrétaire générale')
  await person.fills('Adresse électronique professionnelle', body.email)
  await person.fills('Choisissez un mot de passe', password)
  await person.presses('Recevoir le lien de confirmation')
  await person.readsTitle('Ouvrez votre messagerie')
  await opensMail(person, body.email)
  await person.readsTitle('Confirmer votre adresse')
  await person.presses('Confirmer mon adresse')
  await person.reads('Votre adresse est confirmée')
  await signIn(person, body.email, password)
  await person.readsTitle(body.name)
}

/** Opens the first link of the latest message to this address, on the page that shows the demonstration's mail. */
export const opensMail = async (person: Person, email: string): Promise<void> => {
  const message = person.page.locator('section', { hasText: `À ${email}` }).first()
  // The message leaves with the change; the job that delivers it passes every second.
  await expect.poll(async () => (await person.goes(paths.demonstrationMail), message.count()), { timeout: 10_000 }).toBeGreaterThan(0)
  await message.getByRole('link').first().click()
  await person.page.waitForURL((url) => url.pathname !== paths.demonstrationMail)
}

/** 3. Answers the twenty questions one page at a time, leaves and resumes, closes, sees the result with what is not known. */
export const assesses = async (person: Person): Promise<void> => {
  await person.goes(paths.assessment)
  await person.presses('Commencer')
  for (let asked = 1; asked <= 20; asked += 1) {
    await person.reads(`Question ${asked} sur 20`)
    if (asked % 7 === 0) await person.ticks(/^Je ne sais pas/)
    else await person.page.locator('input[name="choice"]').nth(asked % 3).check()
    const before = person.page.url()
    await person.presses(asked === 10 ? 'Enregistrer et quitter' : 'Enregistrer et continuer')
    await person.page.waitForURL((url) => url.href !== before)
    if (asked === 10) {
      await person.reads('10 réponses sur 20')
      await person.follows('Continuer')
    }
  }
  await person.readsTitle('Relire avant de clore')
  await person.reads('2 « je ne sais pas »')
  await person.ticks(/^Je confirme ces réponses/)
  await person.presses('Clore et voir les résultats')
  await person.reads('2 réponses sur 20 sont inconnues.')
  await person.page.locator('svg.spire').first().waitFor()
}

/** 4. Gives a budget, compares three scenarios, takes one to the basket. */
export const chooses = async (person: Person, body: Body): Promise<void> => {
  await person.goes(paths.combinations)
  await person.fills('Budget de la première année, hors taxes', body.budget)
  await person.presses('Comparer les combinaisons')
  await person.reads('Optimum prouvé pour ce modèle')
  expect(await person.page.locator('article.scenario').count()).toBe(3)
  await person.presses('Mettre ces lots au panier', person.page.locator('article.is-best'))
  await person.readsTitle('Votre panier')
  await person.reads('Total du panier')
}

/** 5. Takes the right to sign, prepares one order per lot, signs each; each is issued with a number and a printable page. */
export const orders = async (person: Person, body: Body): Promise<string[]> => {
  await person.goes(paths.team)
  const signature = person.page.locator('#signature')
  await signature.getByLabel('Personne').selectOption({ label: body.surname })
  await signature.getByLabel('Acte qui donne ce droit').fill('Arrêté 2026-112 du 4 avril 2026')
  await person.presses('Confier la signature', signature)
  await person.reads('Signature confiée')
  await person.goes(paths.basket)
  await person.follows('Préparer les bons de commande')
  await person.fills('Votre référence', 'EJ-2026-0042')
  await person.presses('Créer les bons à signer')
  await person.reads('Les bons de commande sont prêts')
  await person.goes(paths.orders)
  const toSign = await person.page.locator('main td a[href^="/collectivite/commandes/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(toSign.length).toBeGreaterThan(0)
  const numbers: string[] = []
  for (const order of toSign) {
    await person.goes(order)
    await person.ticks(/^Je signe au nom de mon organisme/)
    await person.presses(/^Signer et émettre/)
    await person.reads('La commande est signée et émise')
    const title = (await person.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    numbers.push(/RES-\d{4}-\d{6}/.exec(title)?.[0] ?? title)
    await person.goes(`${order}/imprimer`)
    await person.reads(numbers.at(-1) ?? '')
    await person.reads('EJ-2026-0042')
  }
  expect(numbers.every((number) => /^RES-\d{4}-\d{6}$/.test(number))).toBe(true)
  return numbers
}

const contractors = ['lot1', 'lot2', 'lot3', 'lot4', 'lot5', 'lot6', 'lot7', 'lot2b'].map((name) => `${name}@titulaire.demo`)

/** 6. The contractor designated for one of these orders finds it in its inbox, by itself. */
export const contractorOf = async (numbers: readonly string[], { javaScript }: { javaScript: boolean }): Promise<{ contractor: Person; number: string; email: string }> => {
  for (const email of contractors) {
    const contractor = await somebody({ javaScript })
    await signIn(contractor, email, demoPassword)
    await contractor.readsTitle('Commandes reçues')
    for (const number of numbers) {
      if ((await contractor.page.locator('#a-repondre').getByRole('link', { name: number }).count()) > 0) return { contractor, number, email }
    }
    await contractor.leaves()
  }
  throw new Error(`None of the demonstration's contractors received ${numbers.join(', ')}`)
}

/** 6. Accepts an order. */
export const accepts = async (contractor: Person, number: string): Promise<void> => {
  await contractor.goes(paths.firm)
  await contractor.follows(number)
  await contractor.reads('Il vous reste')
  await contractor.presses('Accepter la commande')
  await contractor.reads('Vous avez accepté la commande')
}

/** 6. Declines an order with a reason. */
export const declines = async (contractor: Person, number: string): Promise<void> => {
  await contractor.goes(paths.firm)
  await contractor.follows(number)
  await contractor.opens('Refuser la commande')
  await contractor.page.locator('input[name="reasonCode"]').first().check()
  await contractor.fills('Précisions', 'Équipe complète jusqu’en mars.')
  await contractor.presses('Refuser la commande')
  await contractor.reads('Vous avez refusé la commande')
}

/** 7. The purchasing body sees the order in the journal, and its amount under the ceiling of its lot. */
export const purchasingBodySees = async (steering: Person, body: Body, numbers: readonly string[]): Promise<void> => {
  await signIn(steering, 'pilotage@centrale.demo', demoPassword)
  await steering.goes(paths.central)
  await steering.goes(paths.ceilings)
  expect(await steering.page.locator('main tbody tr').count()).toBe(7)
  await steering.goes(paths.journal)
  await steering.reads(body.name)
  for (const number of numbers) await steering.reads(number)
}
