import { beforeEach, describe, expect, it } from 'vitest'
import { readActions, readOverTime, readResults } from '#app/features/assessment/index.server.ts'
import type { Result } from '#app/features/core/index.ts'
import { type BuiltPerson, buildFramework, buildOrganisation, buildPerson, grantOf, newId } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildPicture, declared } from '#tests/support/pictures.ts'

useDatabase()

let referent: BuiltPerson
let stranger: BuiltPerson

beforeEach(async () => {
  referent = await buildPerson(await buildOrganisation('authority', { population: 2_000 }), 'authority', { roles: ['referent'] })
  stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
})

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)
const grant = (who = referent) => grantOf('assessment.read', who)
const overTime = (id: string, pair: { from?: string; to?: string } = {}, who = referent) => readOverTime(grant(who), id, { from: null, to: null, ...pair })
const [march, july] = [new Date('2026-03-02T09:00:00Z'), new Date('2026-07-06T09:00:00Z')]

describe('the history of an authority', () => {
  it('compares a picture with the one before, on the questions that both asked', async () => {
    const first = await buildPicture(referent.organisationId, { closedAt: march, answers: { Q01: declared(0), Q07: { kind: 'unknown' }, Q19: declared(3) } })
    const full = await buildPicture(referent.organisationId, {
      closedAt: july, pass: 'full', target: 2.5, answers: { Q01: declared(3), Q07: declared(2), Q19: { kind: 'unknown' }, Q02: declared(4) }, more: { Q01: { happened: 'Une personne a été nommée.' } },
    })
    const view = value(await overTime(full))
    expect(view.past.map(({ id, pass }) => [id, pass])).toEqual([[full, 'full'], [first, 'first']])
    expect([view.from, view.to]).toEqual([first, full])
    expect(view.comparison).toMatchObject({ common: 20, onlyBefore: 0, onlyAfter: 55, before: { pass: 'first', target: 2 }, after: { pass: 'full', target: 2.5 } })
    expect(view.comparison?.changes.map(({ question, kind, happened }) => [question, kind, happened])).toEqual([['Q01', 'raised', 'Une personne a été nommée.'], ['Q07', 'known', ''], ['Q19', 'unknown', '']])
    expect(view.comparison?.domains.find(({ code }) => code === 'GOU')?.movement).toMatchObject({ before: { point: 0 }, after: { point: 3 }, difference: 3, verdict: 'higher' })
  })

  it('compares any two, the earlier one first whatever the order asked, and nothing with itself', async () => {
    const one = await buildPicture(referent.organisationId, { closedAt: march, answers: { Q01: declared(1) } })
    const two = await buildPicture(referent.organisationId, { closedAt: july, answers: { Q01: declared(2) } })
    expect(value(await overTime(one, { from: two, to: one })).comparison).toMatchObject({ before: { id: one }, after: { id: two } })
    expect(value(await overTime(one)).comparison).toMatchObject({ before: { id: one }, after: { id: two } })
    expect(value(await overTime(one, { from: two, to: two })).comparison).toBeNull()
  })

  it('leaves out a question that the context of one date hid, and every other authority’s picture', async () => {
    const before = await buildPicture(referent.organisationId, { closedAt: march, pass: 'full', answers: {} })
    const after = await buildPicture(referent.organisationId, { closedAt: july, pass: 'full', answers: { Q01: declared(2), Q47: declared(1) }, context: { C07: ['payroll'], C06: ['own'] } })
    const view = value(await overTime(after))
    // Q14 is for those whose IT is shared, Q47 for those who run water, video or buildings.
    expect(view.comparison).toMatchObject({ common: 73, onlyBefore: 2, onlyAfter: 0 })
    expect(view.comparison?.changes.map(({ question }) => question)).toEqual(['Q01'])
    const foreign = await buildPicture(stranger.organisationId, { answers: {} })
    expect([codeOf(await overTime(after, { from: foreign })), codeOf(await overTime(foreign)), codeOf(await overTime(after, { to: newId<string>() })), codeOf(await overTime('nonsense'))]).toEqual(Array(4).fill('core.not-found'))
    expect(view.past.map(({ id }) => id)).toEqual([after, before])
  })
})

describe('the results of a picture', () => {
  it('say who attested, which rule gave the target and how much is backed', async () => {
    await buildFramework()
    const attested = { attestedName: 'Awa Rivet', attestedFunction: 'Secrétaire générale', attestedOn: '2026-07-06' }
    const id = await buildPicture(referent.organisationId, { answers: { Q01: declared(3, 1), Q19: declared(3, 2) }, attested })
    const results = value(await readResults(grant(), id))
    expect(results).toMatchObject({ attested: { name: 'Awa Rivet', function: 'Secrétaire générale', on: '2026-07-06' }, targetRule: { fr: 'commune de moins de 3\u202f500 habitants' }, isOpen: false })
    expect(results.domains.find(({ code }) => code === 'GOU')?.assurance).toEqual({ backed: 1, verified: 0 })
    expect(results.assurance.backed).toBeGreaterThan(results.assurance.verified)
    expect(results.assurance.verified).toBeGreaterThan(0)
    expect(results.unknown.every(({ mayAsk }) => !mayAsk)).toBe(true)
  })
})

describe('the free actions of a picture', () => {
  it('are handed out by person, each with the answer that calls for it', async () => {
    const id = await buildPicture(referent.organisationId, { answers: { Q01: declared(0), Q59: declared(4) } })
    const { people, count } = value(await readActions(grant(), id))
    const all = people.flatMap(({ actions }) => actions)
    expect(all).toHaveLength(count)
    expect(all.find(({ question }) => question === 'Q01')?.fact?.fr).toMatch(/./)
    expect(all.find(({ question }) => question === 'Q59')).toBeUndefined()
    expect(all.find(({ question }) => question === 'Q60')?.fact).toBeNull()
    expect(codeOf(await readActions(grant(stranger), id))).toBe('core.not-found')
  })
})
