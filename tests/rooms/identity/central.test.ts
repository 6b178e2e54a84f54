import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { acceptInvitation, answerRequest, changePeople, createAdministrator, readDemonstrationMail, readInvitation, readPeople, readRequests, signUpOther } from '#app/features/identity/index.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, submissionOf } from '#tests/support/builders.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { actorAfterSignIn, confirm, goodPassword, lastLink, mails, movingPorts } from './world.ts'

const ana = 'ana@ccas.example'
const sdis = { bodyName: 'SDIS 49', bodyType: 'sdis' as const, siret: '73282932000074', department: '49', email: ana, name: 'Ana Roux', jobTitle: 'Directrice', newPassword: goodPassword }

const waitingBody = async () => {
  const ports = movingPorts()
  const pilot = await buildPerson(await buildOrganisation('central'), 'central', { roles: ['steering', 'admin'] })
  await signUpOther(visitorGrant('organisation.sign-up'), { input: sdis, lang: 'fr', address: '192.0.2.9', submission: submissionOf() }, ports)
  await confirm(ana, ports)
  const requests = await readRequests(grantOf('body.approve', pilot))
  return { ports, pilot, organisationId: requests.ok ? String(requests.value[0]?.id) : '' }
}

describe('a declared body', () => {
  useDatabase()

  it('opens when the purchasing body says so: its person is told and becomes referent', async () => {
    const { ports, pilot, organisationId } = await waitingBody()
    expect(await answerRequest(grantOf('body.approve', pilot), { intent: 'approve', organisationId }, ports)).toMatchObject({ ok: true })
    expect((await mails()).at(-1)).toMatchObject({ to: ana, subject: 'Votre organisme peut utiliser Ressort' })
    expect((await actorAfterSignIn(ana, ports)).roles).toEqual(['referent'])
    expect(await answerRequest(grantOf('body.approve', pilot), { intent: 'refuse', organisationId, reason: 'Trop tard' }, ports)).toMatchObject({ refusal: { kind: 'conflict' } })
  })

  it('is refused with a reason that its person reads, and may be declared again', async () => {
    const { ports, pilot, organisationId } = await waitingBody()
    await answerRequest(grantOf('body.approve', pilot), { intent: 'refuse', organisationId, reason: 'Ce SIRET est celui d’une société privée.' }, ports)
    expect((await mails()).at(-1)?.body).toContain('Ce SIRET est celui d’une société privée.')
    await signUpOther(visitorGrant('organisation.sign-up'), { input: { ...sdis, email: 'bob@sdis.example' }, lang: 'fr', address: '192.0.2.9', submission: submissionOf() }, ports)
    expect(await confirm('bob@sdis.example', ports)).toMatchObject({ ok: true, value: { entered: 'body-pending' } })
    expect(await execute(`select status from organisation where kind = 'authority' order by created_at, status`)).toHaveLength(2)
  })

  it('is not found under an unknown id or a firm’s', async () => {
    const { ports, pilot } = await waitingBody()
    const answer = (organisationId: string) => answerRequest(grantOf('body.approve', pilot), { intent: 'approve', organisationId }, ports)
    expect(await answer('x')).toMatchObject({ refusal: { kind: 'not-found' } })
    expect(await answer(await buildOrganisation('firm', { status: 'pending' }))).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})

describe('an administrator', () => {
  useDatabase()

  const admin = async (): Promise<BuiltPerson> => buildPerson(await buildOrganisation('central'), 'central', { roles: ['admin'] })

  it('invites a contractor’s person, who chooses a password and arrives with that role', async () => {
    const ports = movingPorts()
    const firm = await buildOrganisation('firm')
    const me = await admin()
    expect(await changePeople(grantOf('people.invite', me), { intent: 'invite', email: 'luc@firm.example', organisationId: firm, role: 'delivery' }, ports)).toMatchObject({ ok: true })
    const token = await lastLink('luc@firm.example', '/invitation')
    await acceptInvitation(visitorGrant('invitation.accept'), { token, name: 'Luc Vert', jobTitle: '', newPassword: goodPassword, lang: 'fr' }, ports)
    expect(await actorAfterSignIn('luc@firm.example', ports)).toMatchObject({ organisationId: firm, roles: ['delivery'] })
    expect(await readPeople(grantOf('people.read', me), { page: 1 }, ports)).toMatchObject({
      value: { invitations: [], people: expect.arrayContaining([expect.objectContaining({ email: 'luc@firm.example', places: [expect.objectContaining({ organisationId: firm, roles: ['delivery'] })] })]) },
    })
  })

  it('sees the invitations that wait, sends one again, cancels it: only the last link works, then none', async () => {
    const ports = movingPorts()
    const organisationId = await buildOrganisation('firm')
    const me = await admin()
    const email = 'luc@firm.example'
    const act = (command: Parameters<typeof changePeople>[1]) => changePeople(grantOf('people.invite', me), command, ports)
    const waiting = async () => {
      const read = await readPeople(grantOf('people.read', me), { page: 1 }, ports)
      return read.ok ? read.value.invitations : []
    }
    await act({ intent: 'invite', email, organisationId, role: 'delivery' })
    const first = await lastLink(email, '/invitation')
    ports.wait(60)
    expect(await act({ intent: 'send-again', email, organisationId })).toEqual({ ok: true, value: { done: 'invited' } })
    expect(await waiting()).toMatchObject([{ email, organisationId, roles: ['delivery'], expiresAt: new Date(ports.now().getTime() + 7 * 86_400_000) }])
    const link = visitorGrant('invitation.accept')
    expect(await readInvitation(link, first, ports)).toMatchObject({ refusal: { kind: 'gone' } })
    expect(await readInvitation(link, await lastLink(email, '/invitation'), ports)).toMatchObject({ ok: true })
    expect(await act({ intent: 'cancel-invitation', email, organisationId })).toMatchObject({ ok: true })
    expect(await readInvitation(link, await lastLink(email, '/invitation'), ports)).toMatchObject({ refusal: { kind: 'gone' } })
    expect(await waiting()).toEqual([])
    for (const intent of ['send-again', 'cancel-invitation'] as const) expect(await act({ intent, email, organisationId })).toMatchObject({ refusal: { code: 'identity.invitation-gone' } })
  })

  it('reads organisations and people in the order of a French directory, the purchasing body first', async () => {
    const me = await admin()
    for (const name of ['Zéphyr', 'École du pare-feu', 'Dupont']) await buildPerson(await buildOrganisation('firm', { name }), 'firm', { roles: ['delivery'], name: `Agent ${name}` })
    const read = await readPeople(grantOf('people.read', me), { page: 1 }, movingPorts())
    expect(read.ok && read.value.organisations.slice(1).map((one) => one.name)).toEqual(['Dupont', 'École du pare-feu', 'Zéphyr'])
    expect(read.ok && read.value.people.slice(1).map((one) => one.name)).toEqual(['Agent Dupont', 'Agent École du pare-feu', 'Agent Zéphyr'])
  })

  it('reads a long list of people page by page, nobody twice and nobody forgotten', async () => {
    const me = await admin()
    const firm = await buildOrganisation('firm')
    for (let rank = 10; rank < 40; rank++) await buildPerson(firm, 'firm', { roles: ['delivery'], name: `Agent ${rank}` })
    const pageAt = async (page: number) => {
      const read = await readPeople(grantOf('people.read', me), { page }, movingPorts())
      return read.ok ? read.value : null
    }
    const [first, second] = [await pageAt(1), await pageAt(2)]
    expect([first?.people.length, first?.pages, first?.total]).toEqual([25, 2, 31])
    expect(new Set([...(first?.people ?? []), ...(second?.people ?? [])].map(({ personId }) => personId)).size).toBe(31)
    expect(await pageAt(99)).toMatchObject({ page: 2, people: second?.people })
  })

  it('cannot reach an invitation sent by an authority', async () => {
    const ports = movingPorts()
    const me = await admin()
    const organisationId = await buildOrganisation('authority')
    for (const intent of ['send-again', 'cancel-invitation'] as const) {
      expect(await changePeople(grantOf('people.invite', me), { intent, email: 'x@ville.example', organisationId }, ports)).toMatchObject({ refusal: { kind: 'not-found' } })
    }
  })

  it('cannot give a firm a role of the purchasing body, nor reach an authority', async () => {
    const ports = movingPorts()
    const me = await admin()
    const invite = (organisationId: string, role: 'delivery' | 'admin') => changePeople(grantOf('people.invite', me), { intent: 'invite', email: 'x@firm.example', organisationId, role }, ports)
    expect(await invite(await buildOrganisation('firm'), 'admin')).toMatchObject({ refusal: { code: 'identity.role-of-another-kind' } })
    expect(await invite(me.organisationId, 'delivery')).toMatchObject({ refusal: { code: 'identity.role-of-another-kind' } })
    expect(await invite(await buildOrganisation('authority'), 'admin')).toMatchObject({ refusal: { kind: 'not-found' } })
    expect(await mails()).toEqual([])
  })

  it('ends somebody’s access, but not their own', async () => {
    const ports = movingPorts()
    const me = await admin()
    const other = await buildPerson(me.organisationId, 'central', { roles: ['steering'] })
    const end = (personId: string) => changePeople(grantOf('people.invite', me), { intent: 'end', personId, organisationId: me.organisationId }, ports)
    expect(await end(me.personId)).toMatchObject({ refusal: { code: 'identity.not-yourself' } })
    expect(await end(other.personId)).toMatchObject({ ok: true })
    expect(await execute(`select status from membership where person_id = '${other.personId}'`)).toEqual([{ status: 'ended' }])
  })

  it('is created from the command line with the purchasing body, once per address', async () => {
    const ports = movingPorts()
    const create = (email: string, password = goodPassword) => createAdministrator(systemGrant('cli'), { email, name: 'Première Personne', password }, ports)
    expect(await create('Admin@Centrale.example ')).toMatchObject({ ok: true, value: { email: 'admin@centrale.example' } })
    expect(await actorAfterSignIn('admin@centrale.example', ports)).toMatchObject({ organisationKind: 'central', roles: ['admin'] })
    expect(await create('admin@centrale.example')).toMatchObject({ refusal: { code: 'identity.email-taken' } })
    expect(await create('second@centrale.example', 'court')).toMatchObject({ refusal: { code: 'identity.password-too-short' } })
    expect(await create('pas une adresse')).toMatchObject({ refusal: { code: 'identity.not-an-email' } })
    expect(await create('third@centrale.example')).toMatchObject({ ok: true })
    expect(await execute(`select count(*) from organisation where kind = 'central'`)).toEqual([{ count: '1' }])
  })
})

describe('the mail of the demonstration', () => {
  useDatabase()
  it('shows what was queued, latest first', async () => {
    await waitingBody()
    const shown = await readDemonstrationMail(visitorGrant('demonstration.read-mail'))
    expect(shown).toMatchObject({ ok: true })
    expect(shown.ok ? shown.value.map((mail) => mail.subject) : []).toEqual(['Un organisme demande à utiliser Ressort', 'Confirmez votre adresse'])
  })
})
