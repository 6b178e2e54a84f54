import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { textsOf as identityTexts } from '#app/features/identity/texts.ts'
import { textsOf as orderingTexts } from '#app/features/ordering/texts.ts'
import { pathIn, paths } from '#app/paths.ts'
import { en as errorsInEnglish } from '#app/ui/shell/error-texts.en.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { membership, person, purchaseOrder, session } from '#db/schema/index.server.ts'
import { type BuiltPerson, buildPerson } from '#tests/support/builders.ts'
import { type Answer, ask, cookieOf, demonstrationMail, portal } from '#tests/support/portal.ts'

const grant = systemGrant('test')
const words = identityTexts('en')
const chosenEnglish = 'lang=en'

const languageOf = ({ body }: Answer): string | undefined => /<html[^>]* lang="(\w+)"/.exec(body)?.[1]
const locationOf = ({ status, headers }: Answer) => [status, headers.get('location')]

const somebodyIn = async (lang: 'fr' | 'en'): Promise<BuiltPerson> => {
  const [city] = await inTransaction(grant, (tx) =>
    tx.select({ id: membership.organisationId }).from(membership).innerJoin(person, eq(person.id, membership.personId)).where(eq(person.email, 'referent@ville.demo')).limit(1),
  )
  if (!city) throw new Error('The demonstration has no city')
  return buildPerson(city.id, 'authority', { roles: ['contributor'], name: 'Robin Langue', lang })
}

const end = (who: BuiltPerson) => inTransaction(grant, (tx) => tx.update(session).set({ lastSeenAt: new Date(Date.now() - 31 * 60_000) }).where(eq(session.userId, who.personId)))

beforeAll(() => openDatabase({ url: portal().databaseUrl, size: 2 }))
afterAll(closeDatabase)

describe('a person who chooses English at the foot of a private page', () => {
  it('stays on that page, and finds English again in a new session on another browser', async () => {
    const who = await somebodyIn('fr')
    const cookie = await cookieOf(who)
    expect(languageOf(await ask(paths.account, { cookie }))).toBe('fr')
    const chosen = await ask(paths.preferences, { method: 'POST', cookie, form: { back: paths.account, lang: 'en' } })
    expect(locationOf(chosen)).toEqual([303, paths.account])
    const elsewhere = await ask(paths.account, { cookie: await cookieOf(who) })
    expect(languageOf(elsewhere)).toBe('en')
    expect(elsewhere.body).toContain(words.account.title)
  })

  it('is sent back to the sign-in page in English once the session is over', async () => {
    const who = await somebodyIn('en')
    const cookie = `${await cookieOf(who)}; ${chosenEnglish}`
    await end(who)
    expect(locationOf(await ask(paths.basket, { cookie }))).toEqual([303, pathIn(paths.signInThen(paths.basket), 'en')])
    const sent = await ask(paths.orderPrepare, { method: 'POST', cookie, form: { note: 'Call us in the morning.' } })
    expect([sent.status, languageOf(sent)]).toEqual([401, 'en'])
    expect(sent.body).toContain(errorsInEnglish.byStatus[401]?.title)
    expect(sent.body).toContain('Call us in the morning.')
    expect(sent.body).toContain('"/en/connexion?suite=')
  })

  it('receives messages in English, with English links, whatever page they asked from', async () => {
    const { email } = await somebodyIn('en')
    expect((await ask(paths.forgottenPassword, { method: 'POST', form: { email } })).status).toBe(303)
    await expect.poll(async () => (await demonstrationMail()).includes(email), { timeout: 10_000 }).toBe(true)
    const shown = await demonstrationMail()
    const message = shown.slice(shown.lastIndexOf(words.mail.resetSubject, shown.indexOf(email)), shown.indexOf(email) + 1_500)
    expect(message).toContain(words.mail.reset)
    expect(message).toContain(`/en${paths.resetPassword('')}`)
  })

  it('reads the order itself in French, marked so and announced in English', async () => {
    const who = await somebodyIn('en')
    const cookie = await cookieOf(who)
    const [order] = await inTransaction(grant, (tx) => tx.select({ id: purchaseOrder.id }).from(purchaseOrder).where(eq(purchaseOrder.organisationId, who.organisationId)).limit(1))
    const { body } = await ask(paths.orderPrint(order?.id ?? ''), { cookie })
    expect(body).toContain(orderingTexts('en').print.courtesy)
    expect(/<article[^>]* lang="fr"[^>]*>.*Bon de commande/s.test(body)).toBe(true)
  })
})

describe('the language of a public page', () => {
  it('is the one its address says, whoever reads it', async () => {
    const english = await cookieOf(await somebodyIn('en'))
    const french = await cookieOf(await somebodyIn('fr'))
    for (const cookie of [undefined, chosenEnglish, english, french]) {
      expect([languageOf(await ask(paths.lots, { cookie })), languageOf(await ask(pathIn(paths.lots, 'en'), { cookie }))]).toEqual(['fr', 'en'])
    }
  })

  it('holds for a page that does not exist', async () => {
    const lost = await ask(pathIn('/nulle-part', 'en'))
    expect([lost.status, languageOf(lost)]).toEqual([404, 'en'])
    expect(lost.body).toContain(errorsInEnglish.byStatus[404]?.title)
    expect(lost.body).toContain('href="/en"')
  })

  it('holds for what is wrong in a form and for what is said after it', async () => {
    const page = pathIn(paths.forgottenPassword, 'en')
    const wrong = await ask(page, { method: 'POST', form: { email: 'nobody' } })
    expect([wrong.status, languageOf(wrong)]).toEqual([422, 'en'])
    const sent = await ask(page, { method: 'POST', form: { email: 'nobody@example.org' } })
    expect(locationOf(sent)).toEqual([303, `${page}?fait=link-sent`])
    expect((await ask(`${page}?fait=link-sent`)).body).toContain(words.forgotten.done['link-sent'])
  })
})
