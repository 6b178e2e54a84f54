import { paths } from '#app/paths.ts'
import { runAlone } from '#db/pool/alone.server.ts'
import { ask, demonstrationMail, portal } from '#tests/support/portal.ts'
import { demoPassword } from './person.ts'

const newcomer = 'nadia.morel@balayage.example'
const member = 'referent@epci.demo'
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

/** Pages that only a message leads to: a sign-up to confirm, a password to choose, an invitation to accept. */
export const mailedPages = async (): Promise<string[]> => {
  const [body] = await runAlone(portal().databaseUrl, [`select code from public_body b where type = 'commune' and not exists (select 1 from organisation where register_code = b.code) order by code limit 1`])
  await sent(paths.signUpBody(String(body?.code)), { intent: 'sign-up', name: 'Nadia Morel', jobTitle: 'DGS', email: newcomer, newPassword: password })
  const confirmation = await mailed(newcomer, paths.confirmEmail(''))
  await sent(paths.forgottenPassword, { email: member })
  const reset = await mailed(member, paths.resetPassword(''))
  const opened = await sent(paths.signIn, { email: member, password: demoPassword })
  await sent(paths.team, { intent: 'invite', email: newcomer, role: 'contributor' }, /ressort=[^;]+/.exec(opened.get('set-cookie') ?? '')?.[0])
  return [confirmation, reset, await mailed(newcomer, paths.invitation(''))]
}
