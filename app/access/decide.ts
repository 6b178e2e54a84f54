import type { Actor, OrganisationKind, Role, Scope } from './grant.ts'
import { type Action, type Principal, type ScopeKind, policy } from './policy.ts'

/** What the policy table says of an actor and an action. `sign-in` when a session might change the answer. */
export type Decision = { readonly kind: 'allowed'; readonly scope: Scope } | { readonly kind: 'sign-in' } | { readonly kind: 'forbidden' }

const kindOfRole: Readonly<Record<Role, OrganisationKind>> = {
  referent: 'authority',
  contributor: 'authority',
  signatory: 'authority',
  delivery: 'firm',
  steering: 'central',
  animation: 'central',
  admin: 'central',
}

const widest: readonly ScopeKind[] = ['all', 'own-organisation', 'self', 'public']

/** Reads the policy table: the widest scope among the actor's roles, a role counting only in an organisation of its kind. */
export const decide = (action: Action, actor: Actor): Decision => {
  const row: Partial<Record<Principal, ScopeKind>> = policy[action]
  if (actor.kind === 'visitor') {
    return row.visitor ? { kind: 'allowed', scope: { kind: 'public' } } : { kind: 'sign-in' }
  }
  if (actor.kind === 'system') return { kind: 'allowed', scope: { kind: 'all' } }
  const principals: Principal[] = ['signed-in', ...actor.roles.filter((role) => kindOfRole[role] === actor.organisationKind)]
  const granted = new Set(principals.map((principal) => row[principal]))
  const scope = widest.find((kind) => granted.has(kind))
  switch (scope) {
    case undefined:
      return { kind: 'forbidden' }
    case 'own-organisation':
      return { kind: 'allowed', scope: { kind: scope, organisationId: actor.organisationId } }
    case 'self':
      return { kind: 'allowed', scope: { kind: scope, personId: actor.personId } }
    default:
      return { kind: 'allowed', scope: { kind: scope } }
  }
}
