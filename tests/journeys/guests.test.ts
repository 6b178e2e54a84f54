import { afterAll, describe, expect, it } from 'vitest'
import { textsOf as answeringTextsOf } from '#app/features/assessment/answering/texts.ts'
import { textsOf as guestTextsOf } from '#app/features/assessment/guest/texts.ts'
import { textsOf } from '#app/features/assessment/together/texts.ts'
import { paths } from '#app/paths.ts'
import { invites } from '#tests/e2e/inviting.ts'
import { demoPassword, signIn, somebody } from '#tests/e2e/person.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { ask, demonstrationMail } from '#tests/support/portal.ts'

afterAll(closeBrowser)

const t = textsOf('fr')
const g = guestTextsOf('fr')
const { page } = answeringTextsOf('fr')
const email = () => `invite.${Math.random().toString(36).slice(2, 10)}@prestataire.example`

describe.each([{ javaScript: true }, { javaScript: false }])('somebody without an account (script: $javaScript)', (equipment) => {
  it('is invited, reads the message, answers, finishes; the link then leads nowhere', async () => {
    const referent = await somebody(equipment)
    await signIn(referent, 'referent@commune.demo', demoPassword)
    const to = email()
    const link = await invites(referent, to, ['PCA', 'POS'])

    const guest = await somebody(equipment)
    await guest.goes(paths.demonstrationMail)
    await guest.follows(guest.page.locator(`a[href="${link}"]`))
    await guest.readsTitle(/Répondre pour/)
    await guest.presses(g.guest.begin)
    await guest.page.waitForURL((url) => url.pathname.includes('/question/'))
    const first = guest.path()
    if (equipment.javaScript) {
      await guest.page.waitForFunction(() => Object.keys(document.querySelector('main form') ?? {}).some((key) => key.startsWith('__react')))
      const kept = guest.page.waitForResponse((response) => response.url().endsWith('/enregistrer'))
      await guest.ticks(guest.page.locator('input[name="choice"][value="2"]'))
      expect((await kept).status()).toBe(200)
    } else {
      await guest.ticks(guest.page.locator('input[name="choice"][value="2"]'))
    }
    await guest.fills(page.note, 'Vu sur place')
    await guest.presses(page.leave)
    await guest.page.waitForURL((url) => url.pathname === link)
    await guest.reads(g.guest.done['answer-kept'] ?? '')
    await guest.reads(g.guest.states.yours)
    await guest.goes(first)
    expect(await guest.page.locator('input[name="choice"][value="2"]').isChecked()).toBe(true)
    await guest.goes(link)
    await guest.presses(g.guest.finish)
    await guest.readsTitle(g.gone.finished.title)
    expect((await guest.page.goto(first))?.status()).toBe(410)
    await guest.readsTitle(g.gone.finished.title)

    await referent.goes(paths.contributions)
    await referent.reads(t.invitations.states.finished ?? '')
    expect((await demonstrationMail())).toContain(t.mail.finishedSubject('Nadia Morel'))
    await guest.page.close()
    await referent.leaves()
  })
})

describe('a link to answer by', () => {
  it('is on an address that no cache, search engine nor other page learns, and answers a wrong one alike', async () => {
    const referent = await somebody({ javaScript: false })
    await signIn(referent, 'referent@commune.demo', demoPassword)
    const link = await invites(referent, email(), ['PCA'], 'en')
    expect(link).toMatch(/^\/en\/contribuer\//)
    for (const path of [link, `${link}/question/Q64`, link.slice(3)]) {
      const { status, headers, body } = await ask(path)
      expect([path, status]).toEqual([path, 200])
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-robots-tag')).toContain('noindex')
      expect(headers.get('referrer-policy')).toMatch(/strict-origin$/)
      expect(body).not.toMatch(/(src|href)="https?:\/\/(?!localhost|127)/)
    }
    const [english, french] = [await ask(link), await ask(link.slice(3))]
    expect(english.body).toContain(guestTextsOf('en').guest.begin)
    expect(english.body).toContain(`href="${link}/question/`)
    expect(french.body).toContain(g.guest.begin)
    const wrong = [await ask(paths.contribution('x'.repeat(43))), await ask(paths.contribution('nothing')), await ask(paths.contributionQuestion('x'.repeat(43), 'Q64'))]
    expect(wrong.map(({ status }) => status)).toEqual([404, 404, 404])
    for (const { body } of wrong) expect(body).toContain(g.gone.unknown.title)
    const sent = await ask(paths.contribution('x'.repeat(43)), { method: 'POST', form: { intent: 'begin' } })
    expect([sent.status, sent.body.includes(g.gone.unknown.title)]).toEqual([404, true])
    await referent.leaves()
  })

  it('gives back what was typed when it ended meanwhile', async () => {
    const referent = await somebody({ javaScript: false })
    await signIn(referent, 'referent@commune.demo', demoPassword)
    const to = email()
    const link = await invites(referent, to, ['PCA'])
    const question = await ask(`${link}/question/Q64`)
    const assessment = /name="assessment" value="([^"]+)"/.exec(question.body)?.[1] ?? ''
    const entry = referent.page.locator('li', { hasText: to })
    await entry.locator('summary').click()
    await referent.presses(t.invitations.revoke, entry)
    await referent.reads(t.invitations.done.revoked ?? '')
    const form = { assessment, revision: '0', choice: '1', note: 'Noté trop tard' }
    const late = await ask(`${link}/question/Q64`, { method: 'POST', form })
    expect(late.status).toBe(410)
    expect(late.body).toContain(g.gone.revoked.title)
    expect(late.body).toContain('Noté trop tard')
    const kept = await ask(`${link}/question/Q64/enregistrer`, { method: 'POST', form, headers: { accept: 'application/json' } })
    expect(kept.status).toBe(410)
    await referent.leaves()
  })
})
