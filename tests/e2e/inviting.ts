import { textsOf } from '#app/features/assessment/together/texts.ts'
import { paths } from '#app/paths.ts'
import { demonstrationMail } from '#tests/support/portal.ts'
import type { Person } from './person.ts'

const { invitations } = textsOf('fr')

/** The path of the link in the message to an address; the job that shows messages passes every second. */
const mailedLink = async (to: string): Promise<string> => {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = /(?:\/en)?\/contribuer\/[A-Za-z0-9_-]{43}/.exec((await demonstrationMail()).split(to)[1] ?? '')?.[0]
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`No link for ${to}`)
}

/** Somebody whose assessment is open invites the provider Nadia Morel on the parts named; the path of the link she receives. */
export const invites = async (referent: Person, to: string, parts: readonly string[], lang: 'fr' | 'en' = 'fr'): Promise<string> => {
  await referent.goes(paths.contributionsFor(parts[0] ?? ''))
  await referent.fills(invitations.name, 'Nadia Morel')
  await referent.fills(invitations.email, to)
  await referent.picks(invitations.role, 'Votre prestataire informatique')
  for (const part of parts.slice(1)) await referent.ticks(referent.page.locator(`input[name="part.${part}"]`))
  if (lang === 'en') await referent.ticks(referent.page.locator('input[name="lang"][value="en"]'))
  await referent.presses(invitations.submit)
  await referent.reads(invitations.done.invited ?? '')
  return mailedLink(to)
}
