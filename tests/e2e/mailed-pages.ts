import { addDays, parisDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { runAlone } from '#db/pool/alone.server.ts'
import { ask, demonstrationMail, portal } from '#tests/support/portal.ts'
import { demoPassword } from './person.ts'

const newcomer = 'nadia.morel@balayage.example'
const member = 'referent@epci.demo'
const guest = 'prestataire@balayage.example'
const inviter = 'referent@commune.demo'
const password = 'quatre tasses bleues sur la table'

/** The link under this address in a message to somebody; the job that shows messages passes every second. */
const mailed = async (email: string, address: string): Promise<string> => {
  const link = new RegExp(`${address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[A-Za-z0-9_-]{43}`)
  for (let tries = 0; tries < 60; tries += 1) {
    const found = (await demonstrationMail()).split(email).slice(1).map((message) => link.exec(message)?.[0]).find((path) => path !== undefined)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`No message with ${address}`)
}

const sent = async (path: string, form: Record<string, string>, cookie?: string): Promise<Headers> => {
  const { status, headers } = await ask(path, { method: 'POST', form, cookie })
  if (status !== 303) throw new Error(`${path} answered ${status}`)
  return headers
}

const signedIn = async (email: string): Promise<string | undefined> => /ressort=[^;]+/.exec((await sent(paths.signIn, { email, password: demoPassword })).get('set-cookie') ?? '')?.[0]

/** Pages that only a message leads to: a sign-up to confirm, a password to choose, an invitation to accept, questions to answer without an account. */
export const mailedPages = async (): Promise<string[]> => {
  const [body] = await runAlone(portal().databaseUrl, [`select code from public_body b where type = 'commune' and not exists (select 1 from organisation where register_code = b.code) order by code limit 1`])
  await sent(paths.signUpBody(String(body?.code)), { intent: 'sign-up', name: 'Nadia Morel', jobTitle: 'DGS', email: newcomer, newPassword: password })
  const confirmation = await mailed(newcomer, paths.confirmEmail(''))
  await sent(paths.forgottenPassword, { email: member })
  const reset = await mailed(member, paths.resetPassword(''))
  await sent(paths.team, { intent: 'invite', email: newcomer, role: 'contributor' }, await signedIn(member))
  const deadline = addDays(parisDay(new Date()), 14)
  await sent(paths.contributions, { intent: 'invite', name: 'Nadia Morel', email: guest, role: 'prestataire', 'part.SAU': 'on', deadline, lang: 'fr' }, await signedIn(inviter))
  return [confirmation, reset, await mailed(newcomer, paths.invitation('')), await mailed(guest, paths.contribution(''))]
}
