import { describe, expect, it } from 'vitest'
import { textsOf } from '#app/features/identity/texts.ts'
import { paths } from '#app/paths.ts'
import { runAlone } from '#db/pool/alone.server.ts'
import { ask, demonstrationMail, portal } from '#tests/support/portal.ts'

const { linkGone, refusals, entered } = textsOf('fr')
const password = 'quatre tasses bleues sur la table'
const unknown = 'x'.repeat(43)
const somebodysAddress = (): string => `p${Math.random().toString(36).slice(2, 10)}@essai.example`

/** The link of the latest message to an address, once it is another than the one known; the job that shows messages passes every second. */
const linkTo = async (email: string, known = ''): Promise<string> => {
  for (let tries = 0; tries < 40; tries += 1) {
    const [, message = ''] = (await demonstrationMail()).split(email)
    const found = /\/inscription\/confirmer\/[A-Za-z0-9_-]{43}/.exec(message)?.[0]
    if (found && found !== known) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`No new link for ${email}`)
}

/** The name of the session cookie that an answer sets, with its value. */
const sessionOf = (headers: Headers): string => /ressort=[^;]+/.exec(headers.get('set-cookie') ?? '')?.[0] ?? ''

const signUp = async (email: string): Promise<string> => {
  const [body] = await runAlone(portal().databaseUrl, [`select code from public_body b where type = 'commune' and not exists (select 1 from organisation where register_code = b.code) order by random() limit 1`])
  const sent = await ask(paths.signUpBody(String(body?.code)), { method: 'POST', form: { intent: 'sign-up', name: 'Claire Martin', jobTitle: 'DGS', email, newPassword: password } })
  expect(sent.status).toBe(303)
  return linkTo(email)
}

describe('a mailed link', () => {
  it.each([
    ['of confirmation', paths.confirmEmail(unknown), linkGone.askConfirmation, { password }],
    ['of a new password', paths.resetPassword(unknown), linkGone.askReset, { newPassword: password }],
    ['of invitation', paths.invitation(unknown), linkGone.askInvitation, { name: 'Ève', newPassword: password }],
  ])('%s that is unknown, used or too old says so with a 410 and how to get another, opened or sent', async (_kind, path, wayOut, form) => {
    for (const answer of [await ask(path), await ask(path, { method: 'POST', form })]) {
      expect(answer.status).toBe(410)
      expect(answer.body).toContain(linkGone.title)
      expect(answer.body).toContain(wayOut)
    }
  })

  it('confirms with the password of the sign-up, opens the session, and tells a replay that it has served', async () => {
    const email = somebodysAddress()
    const link = await signUp(email)
    expect((await ask(link)).status).toBe(200)
    expect((await ask(link)).status).toBe(200)
    const wrong = await ask(link, { method: 'POST', form: { password: 'pas le bon mot de passe' } })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain(refusals['identity.wrong-sign-up-password']().slice(0, 40))
    expect(wrong.body).toContain(`href="${paths.forgottenPassword}"`)
    const right = await ask(link, { method: 'POST', form: { password } })
    expect([right.status, right.headers.get('location')]).toEqual([303, `${paths.authority}?fait=referent`])
    const home = await ask(`${paths.authority}?fait=referent`, { cookie: sessionOf(right.headers) })
    expect(home.body).toContain(entered.referent)
    const replayed = await ask(link, { method: 'POST', form: { password } })
    expect(replayed.status).toBe(410)
    expect(replayed.body).toContain(linkGone.signIn)
  })

  it('lets whoever forgot the password of their sign-up choose another, and finishes it', async () => {
    const email = somebodysAddress()
    const first = await signUp(email)
    expect((await ask(paths.forgottenPassword, { method: 'POST', form: { email } })).status).toBe(303)
    const link = await linkTo(email, first)
    expect((await ask(link)).body).toContain('name="newPassword"')
    expect((await ask(link, { method: 'POST', form: { newPassword: 'court' } })).status).toBe(422)
    expect((await ask(link, { method: 'POST', form: { newPassword: `${password} neuve` } })).status).toBe(303)
  })
})
