import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textsOf as closingTexts } from '#app/features/assessment/closing/texts.ts'
import { textsOf as fillingTexts } from '#app/features/assessment/filling/texts.ts'
import { textsOf as guestTexts } from '#app/features/assessment/guest/texts.ts'
import { currentQuestionnaire } from '#app/features/assessment/index.server.ts'
import { textsOf as resultsTexts } from '#app/features/assessment/results/texts.ts'
import { textsOf as togetherTexts } from '#app/features/assessment/together/texts.ts'
import { parisDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { fr as errors } from '#app/ui/shell/error-texts.fr.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { session } from '#db/schema/index.server.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { usePortal } from '#tests/support/portal.ts'
import { type StartedPortal, startPortal } from '#tests/support/start-portal.ts'
import { invites } from './inviting.ts'
import { type Person, demoPassword, signIn, somebody } from './person.ts'
import { alerted, choose, grant, isSaved, note, signsInBeside, t } from './question.ts'
import { opensMail } from './steps.ts'
import { type Team, buildTeam, keptAnswers, keptPicture, keptSecondAnswers } from './team.ts'

const closing = closingTexts('fr')
const filling = fillingTexts('fr')
const guestWords = guestTexts('fr')
const { apart } = togetherTexts('fr')
const { page: results } = resultsTexts('fr')
const { page } = t

const providerEmail = 'nadia.morel@prestataire.example'
const provider = 'Nadia Morel'

let started: StartedPortal
let team: Team

beforeAll(async () => {
  started = await startPortal()
  usePortal(started)
  openDatabase({ url: started.databaseUrl, size: 2 })
  team = await buildTeam()
})
afterAll(async () => {
  await closeDatabase()
  await closeBrowser()
  usePortal(null)
  await started.stop()
})

/** What somebody answered: a level or « je ne sais pas », and every word of the note. */
type Answer = { readonly choice: string; readonly note: string }

/** What was last said of each question, by whom: what must be found at the end, no more, no less. */
const said = new Map<string, Answer & { readonly by: string }>()

const nothingIsLost = async (): Promise<void> => {
  const kept = (await keptAnswers(team)).map(({ code, ...rest }) => [code, rest])
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(said))
}

const comesIn = async (who: keyof Team, javaScript = true): Promise<Person> => {
  const person = await somebody({ javaScript })
  await signIn(person, team[who].email, demoPassword)
  return person
}

/** Ends a sitting whose browser met, on purpose, a network or a portal that did not answer, and said so. */
const leaves = (person: Person): Promise<void> => person.page.context().close()

/** Opens a question and waits until what keeps it meanwhile is awake. */
const opens = (person: Person, code: string) => person.page.goto(paths.question(code), { waitUntil: 'networkidle' })

const goesOn = async (person: Person, code: string): Promise<void> => {
  await person.page.getByRole('button', { name: page.next }).click()
  await person.page.waitForURL((url) => !url.pathname.endsWith(code))
}

/** Answers the question the page stands on, and goes on. */
const answers = async (person: Person, by: string, code: string, given: Answer): Promise<void> => {
  expect(person.path()).toMatch(new RegExp(`/${code}$`))
  await choose(person.page, given.choice)
  await note(person.page).fill(given.note)
  await goesOn(person, code)
  said.set(code, { ...given, by })
}

describe('four people, one questionnaire, several sittings', () => {
  it('the clerk begins, and invites the provider on two parts', async () => {
    const clerk = await comesIn('clerk')
    const { name } = team.clerk
    await clerk.goes(paths.assessment)
    await clerk.ticks(filling.pass.first(20))
    await clerk.presses(filling.intro.start)
    await clerk.page.waitForURL(`**${paths.question('Q01')}`)
    await answers(clerk, name, 'Q01', { choice: '2', note: 'Délibération du 4 mars' })
    await answers(clerk, name, 'Q07', { choice: '1', note: 'Liste à revoir avec l’état civil' })
    await answers(clerk, name, 'Q08', { choice: 'unknown', note: 'Demander à Luc' })
    await invites(clerk, providerEmail, ['SAU', 'PCA'])
    await nothingIsLost()
    await clerk.leaves()
  })

  it('she comes back where she was; her session ends while she writes, and she signs in beside', async () => {
    const clerk = await comesIn('clerk')
    const { name, email, personId } = team.clerk
    await clerk.goes(paths.assessment)
    await clerk.follows(filling.hub.resume)
    expect(clerk.path()).toBe(paths.question('Q12'))
    await opens(clerk, 'Q12')
    const longAgo = new Date(Date.now() - 31 * 60_000)
    await inTransaction(grant, (tx) => tx.update(session).set({ lastSeenAt: longAgo }).where(eq(session.userId, personId)))
    const answer = { choice: '3', note: 'Contrat relu avec le prestataire' }
    await choose(clerk.page, answer.choice)
    await alerted(clerk.page, 'session')
    await note(clerk.page).fill(answer.note)
    await nothingIsLost()
    await signsInBeside(clerk.page, email)
    await goesOn(clerk, 'Q12')
    said.set('Q12', { ...answer, by: name })
    await answers(clerk, name, 'Q17', { choice: '0', note: '' })
    await answers(clerk, name, 'Q19', { choice: '4', note: 'Fiche d’arrivée et de départ' })
    await nothingIsLost()
    await clerk.leaves()
  })

  it('the DSI loses the network in the middle of a note; it leaves by itself when the network is back', async () => {
    const dsi = await comesIn('dsi')
    const { name } = team.dsi
    await opens(dsi, 'Q24')
    await answers(dsi, name, 'Q24', { choice: '1', note: '' })
    await answers(dsi, name, 'Q29', { choice: '2', note: 'Second facteur : administrateurs seulement' })
    await opens(dsi, 'Q36')
    const answer = { choice: '3', note: 'WSUS, relevé du 12 novembre' }
    await dsi.page.context().setOffline(true)
    await choose(dsi.page, answer.choice)
    await alerted(dsi.page, 'network')
    await note(dsi.page).fill(answer.note)
    await dsi.page.getByRole('button', { name: page.next }).click()
    await dsi.reads(errors.held)
    await nothingIsLost()
    await dsi.page.context().setOffline(false)
    await isSaved(dsi.page)
    said.set('Q36', { ...answer, by: name })
    await nothingIsLost()
    await goesOn(dsi, 'Q36')
    await answers(dsi, name, 'Q39', { choice: '2', note: 'Console relevée chaque lundi' })
    await answers(dsi, name, 'Q48', { choice: '1', note: '' })
    await opens(dsi, 'Q60')
    await answers(dsi, name, 'Q60', { choice: '1', note: 'Un fichier restauré en mai' })
    await leaves(dsi)
  })

  it('the portal dies while the provider and the DSI write; both go on when it is back', async () => {
    const [dsi, guest] = [await comesIn('dsi'), await somebody({ javaScript: true })]
    await opensMail(guest, providerEmail)
    await guest.readsTitle(guestWords.guest.title('Commune des Quatre-Mains'))
    const link = guest.path()
    await guest.presses(guestWords.guest.begin)
    await guest.page.waitForURL('**/question/Q58')
    await answers(guest, provider, 'Q58', { choice: '4', note: 'Rapport de sauvegarde du 20 novembre' })
    await guest.page.goto(`${link}/question/Q59`, { waitUntil: 'networkidle' })
    await opens(dsi, 'Q53')
    await closeDatabase()
    await started.kill()
    const [hers, his] = [{ choice: '3', note: 'Copie hors ligne, disque au coffre' }, { choice: '2', note: 'Alertes lues aux heures ouvrées' }]
    for (const [person, given] of [[guest, hers], [dsi, his]] as const) {
      await choose(person.page, given.choice)
      await alerted(person.page, 'server')
      await note(person.page).fill(given.note)
    }
    started = await started.again()
    openDatabase({ url: started.databaseUrl, size: 2 })
    await goesOn(dsi, 'Q53')
    await goesOn(guest, 'Q59')
    said.set('Q53', { ...his, by: team.dsi.name }).set('Q59', { ...hers, by: provider })
    await nothingIsLost()
    await guest.page.goto(`${link}/question/Q60`, { waitUntil: 'networkidle' })
    await guest.reads(guestWords.question.blind)
    expect(await guest.page.locator('input[name="choice"]:checked').count()).toBe(0)
    await choose(guest.page, '3')
    await note(guest.page).fill('Serveur de paie restauré en septembre')
    await goesOn(guest, 'Q60')
    await guest.page.goto(`${link}/question/Q64`)
    await answers(guest, provider, 'Q64', { choice: '0', note: '' })
    await answers(guest, provider, 'Q66', { choice: 'unknown', note: 'Voir avec les services' })
    await leaves(guest)
    await leaves(dsi)
  })

  it('the elected official, without a script, and the clerk save the same answers: each meets the other’s, and one is chosen', async () => {
    const [official, clerk] = [await comesIn('official', false), await comesIn('clerk')]
    const { name } = team.official
    await opens(official, 'Q69')
    await answers(official, name, 'Q69', { choice: '1', note: 'Cellule de crise : à nommer' })
    expect(official.path()).toBe(paths.question('Q71'))
    await opens(clerk, 'Q71')
    await answers(clerk, team.clerk.name, 'Q71', { choice: '2', note: 'Annuaire imprimé' })
    const mine = { choice: '1', note: 'Annuaire au coffre, sans les numéros privés' }
    await choose(official.page, mine.choice)
    await note(official.page).fill(mine.note)
    await official.presses(page.next)
    await official.reads(page.conflict.title)
    await official.reads(new RegExp(`^${team.clerk.name} a répondu`))
    expect(await note(official.page).inputValue()).toBe(mine.note)
    await nothingIsLost()
    await official.page.getByRole('button', { name: page.conflict.keepMine }).click()
    await official.page.waitForURL(`**${paths.question('Q73')}`)
    said.set('Q71', { ...mine, by: name })

    await opens(clerk, 'Q73')
    await answers(official, name, 'Q73', { choice: '3', note: 'Exercice du 3 juin, avec la préfecture' })
    await choose(clerk.page, '0')
    await clerk.reads(page.conflict.title)
    await nothingIsLost()
    await clerk.page.getByRole('link', { name: page.conflict.keep }).click()
    await expect.poll(() => clerk.page.locator('input[name="choice"][value="3"]').isChecked()).toBe(true)
    await nothingIsLost()
    await official.leaves()
    await clerk.leaves()
  })

  it('every answer is read again with its author, and the one that two understand otherwise', async () => {
    const official = await comesIn('official', false)
    const { questions } = await currentQuestionnaire()
    await official.goes(paths.assessmentReview)
    const factOf = (code: string, choice: string) => questions.find((question) => question.code === code)?.levels[Number(choice)]?.fr ?? page.unknown
    expect(said.size).toBe(20)
    for (const [code, { by, choice }] of said) {
      const row = official.page.locator('#reponses tr', { has: official.page.locator(`a[href="${paths.question(code)}"]`) })
      const read = await row.innerText()
      expect(read).toContain(factOf(code, choice))
      expect(read).toContain(by === provider ? `${provider} (prestataire)` : by)
    }
    expect(await keptSecondAnswers(team)).toEqual([{ code: 'Q60', level: 3, note: 'Serveur de paie restauré en septembre', by: provider }])
    const toDiscuss = await official.page.locator('#a-discuter').innerText()
    for (const words of [apart.levels(2), factOf('Q60', '1'), factOf('Q60', '3'), team.dsi.name, provider]) expect(toDiscuss).toContain(words)
    expect(await official.page.getByLabel(closing.close.name).count()).toBe(0)
    await official.leaves()
  })

  it('the referent closes; the result says who confirmed it, and nothing changes any more', async () => {
    const clerk = await comesIn('clerk')
    await clerk.goes(paths.assessmentReview)
    await clerk.fills(closing.close.name, 'Awa Rivet')
    await clerk.fills(closing.close.jobTitle, 'Secrétaire générale')
    await clerk.ticks(closing.close.confirm)
    await clerk.presses(closing.close.submit)
    const on = parisDay(new Date())
    await clerk.reads(results.attestedBy('Awa Rivet', 'Secrétaire générale', on))
    const [picture] = await keptPicture(team)
    expect(picture).toEqual({ id: clerk.path().split('/').at(-1), status: 'closed', name: 'Awa Rivet', jobTitle: 'Secrétaire générale', on })
    await nothingIsLost()

    const guest = await somebody({ javaScript: false })
    await guest.goes(paths.demonstrationMail)
    await guest.page.locator('section', { hasText: providerEmail }).getByRole('link').first().click()
    await guest.readsTitle(guestWords.gone.closed.title)
    await guest.leaves()
    await clerk.leaves()
  })
})
