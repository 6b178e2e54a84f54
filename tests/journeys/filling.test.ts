import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textsOf } from '#app/features/assessment/filling/texts.ts'
import { paths } from '#app/paths.ts'
import { closeDatabase, openDatabase } from '#db/client.server.ts'
import { buildOrganisation, buildPerson } from '#tests/support/builders.ts'
import { ask, cookieOf, portal } from '#tests/support/portal.ts'

const { hub, part, confirm, typed, pass } = textsOf('fr')
const partPath = paths.assessmentPart('GOU')
const typedPath = paths.assessmentPartTyped('GOU')
let cookie: string
let colleague: string

beforeAll(async () => {
  openDatabase({ url: portal().databaseUrl, size: 2 })
  const town = await buildOrganisation('authority', { name: 'Commune des Parcours', population: 2_000 })
  cookie = await cookieOf(await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' }))
  colleague = await cookieOf(await buildPerson(town, 'authority', { roles: ['contributor'], name: 'Luc Bonnet' }))
})
afterAll(closeDatabase)

const read = async (path: string, as = cookie) => (await ask(path, { cookie: as })).body
const send = (path: string, form: Record<string, string>, as = cookie) => ask(path, { method: 'POST', cookie: as, form })
const assessmentIn = (body: string): string => /name="assessment" value="([^"]+)"/.exec(body)?.[1] ?? ''
const lines = (choices: Record<string, string>, revision = '0') =>
  Object.fromEntries(Object.entries(choices).flatMap(([code, choice]) => [[`answers.${code}.choice`, choice], [`answers.${code}.revision`, revision]]))

describe('filling in, on plain pages', () => {
  it('starts at the first question, and sends to the hub who opens a part before', async () => {
    expect((await ask(partPath, { cookie })).headers.get('location')).toBe(paths.assessment)
    expect((await ask(typedPath, { cookie })).headers.get('location')).toBe(paths.assessment)
    expect((await send(`${paths.assessment}?index`, {})).status).toBe(422)
    expect((await send(`${paths.assessment}?index`, { pass: 'first' })).headers.get('location')).toBe(paths.question('Q01'))
    expect(await read(paths.assessment)).toContain(hub.progress(0, 20))
  })

  it('goes on with the whole questionnaire from the hub', async () => {
    const page = await read(paths.assessment)
    expect(page).toContain(pass.goOn(55))
    expect((await send(`${paths.assessment}?index`, { pass: 'full', assessment: assessmentIn(page) })).headers.get('location')).toContain('fait=pass-changed')
    expect(await read(paths.assessment)).toContain(pass.goBack(20))
  })

  it('types in a paper, then shows each answer with who gave it', async () => {
    const assessment = assessmentIn(await read(typedPath))
    expect((await send(typedPath, { assessment, source: 'Mme Durand', ...lines({ Q01: '3', Q02: 'unknown', Q03: 'leave' }) })).headers.get('location')).toContain('fait=answers-typed')
    const page = await read(partPath)
    expect(page).toContain('Awa Rivet')
    expect(page).toContain(paths.askSomebody('Q02'))
    expect(page).toContain(part.blank)
    expect(page).toContain(paths.contributionsFor('GOU'))
  })

  it('refuses a paper that meets another answer, shows that answer and who gave it, keeps what was typed, and lets it be sent again', async () => {
    const assessment = assessmentIn(await read(typedPath))
    expect((await send(typedPath, { assessment, ...lines({ Q04: '1' }) }, colleague)).status).toBe(303)
    const mine = { assessment, source: 'Relevé du 12 mars', ...lines({ Q04: '4', Q05: '2' }) }
    const refused = await send(typedPath, mine)
    expect(refused.status).toBe(409)
    expect(refused.body).toContain(typed.conflict)
    expect(refused.body).toContain('Luc Bonnet')
    expect(refused.body).toContain('value="Relevé du 12 mars"')
    expect(refused.body).toMatch(/<input(?=[^>]*name="answers\.Q04\.choice")(?=[^>]*value="4")[^>]*checked/)
    expect(refused.body).toMatch(/name="answers\.Q04\.revision" value="1"/)
    expect(await read(partPath)).not.toMatch(new RegExp(`${paths.question('Q05')}[^]*Awa Rivet[^]*${paths.question('Q06')}`))
    expect((await send(typedPath, { ...mine, 'answers.Q04.revision': '1' })).status).toBe(303)
  })

  it('says of each line what is wrong, without a script', async () => {
    const assessment = assessmentIn(await read(typedPath))
    const faulty = await send(typedPath, { assessment, ...lines({ Q03: '5', Q06: 'not-applicable' }) })
    expect(faulty.status).toBe(422)
    expect(faulty.body).toContain('id="saisir-answers-Q03-choice-erreur"')
    expect(faulty.body).toContain(typed.issues['reason-required'])
  })

  it('asks to tick something before confirming, and knows no answer that was never given', async () => {
    const assessment = assessmentIn(await read(typedPath))
    const none = await send(`${partPath}?index`, { assessment })
    expect(none.status).toBe(422)
    expect((await send(`${partPath}?index`, { assessment, 'confirm.Q03': 'on' })).status).toBe(404)
    expect(await read(partPath)).not.toContain(confirm.submit)
  })
})
