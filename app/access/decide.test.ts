import { describe, expect, it } from 'vitest'
import { asId } from '#app/features/core/index.ts'
import { decide } from './decide.ts'
import type { Actor, OrganisationKind, Role } from './grant.ts'
import { type Action, policy } from './policy.ts'

const someone = (organisationKind: OrganisationKind, ...roles: Role[]): Actor => ({
  kind: 'person', lang: 'fr', personId: asId('p'), sessionId: asId('s'), name: 'Camille', email: 'c@test.example', organisationId: asId('o'), organisationName: 'Ville', organisationKind, roles,
})

describe('the policy table', () => {
  it('sends a visitor to sign in unless the action is public', () => {
    expect(decide('page.public', { kind: 'visitor' })).toEqual({ kind: 'allowed', scope: { kind: 'public' } })
    expect(decide('order.sign', { kind: 'visitor' })).toEqual({ kind: 'sign-in' })
  })
  it('confines authorities and firms to their own organisation', () => {
    expect(decide('order.place', someone('authority', 'referent'))).toEqual({ kind: 'allowed', scope: { kind: 'own-organisation', organisationId: 'o' } })
    expect(decide('order.answer', someone('firm', 'delivery'))).toMatchObject({ scope: { kind: 'own-organisation' } })
  })
  it('refuses what the role does not carry', () => {
    expect(decide('order.sign', someone('authority', 'referent'))).toEqual({ kind: 'forbidden' })
    expect(decide('order.place', someone('authority', 'contributor'))).toEqual({ kind: 'forbidden' })
    expect(decide('journal.read', someone('central', 'animation'))).toEqual({ kind: 'forbidden' })
    expect(decide('people.invite', someone('central', 'steering'))).toEqual({ kind: 'forbidden' })
  })
  it('ignores a role held in an organisation of another kind', () => {
    expect(decide('order.answer', someone('authority', 'delivery'))).toEqual({ kind: 'forbidden' })
    expect(decide('uptake.read', someone('firm', 'admin'))).toEqual({ kind: 'forbidden' })
  })
  it('gives nobody of a firm or the purchasing body the answers of an assessment', () => {
    for (const action of ['assessment.read', 'assessment.answer', 'recommendation.read'] satisfies Action[]) {
      expect(decide(action, someone('firm', 'delivery'))).toEqual({ kind: 'forbidden' })
      expect(decide(action, someone('central', 'steering', 'animation', 'admin'))).toEqual({ kind: 'forbidden' })
    }
  })
  it('gives the width of `all` to the purchasing body only', () => {
    for (const [action, row] of Object.entries(policy)) {
      for (const [principal, scope] of Object.entries(row)) if (scope === 'all') expect(['steering', 'animation', 'admin'], action).toContain(principal)
    }
  })
})
