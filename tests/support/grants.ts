import type { Grant, OrganisationKind, Role, SessionId } from '#app/access/grant.ts'
import { decide } from '#app/access/decide.ts'
import { mint } from '#app/access/mint.server.ts'
import type { Action } from '#app/access/policy.ts'
import { type OrganisationId, type PersonId, asId } from '#app/features/core/index.ts'

type Who = { personId: PersonId; organisationId: OrganisationId; kind: OrganisationKind; roles: readonly Role[]; name?: string; email?: string }

/** The grant the guard would mint for this person; fails the test when the policy table refuses. */
export const grantFor = <A extends Action>(action: A, who: Who): Grant<A> => {
  const actor = {
    kind: 'person' as const,
    lang: 'fr' as const,
    personId: who.personId,
    sessionId: asId<SessionId>('0'.repeat(64)),
    name: who.name ?? 'Camille Test',
    email: who.email ?? 'camille@test.example',
    organisationId: who.organisationId,
    organisationName: 'Organisme de test',
    organisationKind: who.kind,
    roles: who.roles,
  }
  const decision = decide(action, actor)
  if (decision.kind !== 'allowed') throw new Error(`${action} is refused to ${who.roles.join(', ')}`)
  return mint(action, actor, decision.scope)
}

/** The grant of somebody without a session. */
export const visitorGrant = <A extends Action>(action: A): Grant<A> => mint(action, { kind: 'visitor' }, { kind: 'public' })
