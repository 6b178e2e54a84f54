import type { Id, Lang, OrganisationId, PersonId } from '#app/features/core/index.ts'

/** What a person may be inside an organisation. One person may hold several roles in one organisation. */
export type Role = 'referent' | 'contributor' | 'signatory' | 'delivery' | 'steering' | 'animation' | 'admin'

export type OrganisationKind = 'authority' | 'firm' | 'central'

export type SessionId = Id<'session'>

/** Who asks. `system` is the command line, the jobs and the seeds: never a browser. */
export type Actor =
  | { readonly kind: 'visitor' }
  | {
      readonly kind: 'person'
      readonly personId: PersonId
      readonly sessionId: SessionId
      readonly name: string
      readonly email: string
      readonly lang: Lang
      readonly organisationId: OrganisationId
      readonly organisationName: string
      readonly organisationKind: OrganisationKind
      readonly roles: readonly Role[]
    }
  | { readonly kind: 'system'; readonly name: string }

/** Whose objects the action reaches. Repositories filter by it through `db/scope.server.ts`. */
export type Scope =
  | { readonly kind: 'public' }
  | { readonly kind: 'self'; readonly personId: PersonId }
  | { readonly kind: 'own-organisation'; readonly organisationId: OrganisationId }
  | { readonly kind: 'all' }

declare const minted: unique symbol

/** Proof that the policy table allowed this actor this action, minted by `access/guard.server.ts` and nowhere else. */
export type Grant<Action extends string> = {
  readonly action: Action
  readonly actor: Actor
  readonly scope: Scope
  readonly [minted]: true
}

/** The organisation a grant is confined to; a bug when the scope is wider. */
export const grantedOrganisation = (grant: Grant<string>): OrganisationId => {
  if (grant.scope.kind !== 'own-organisation') throw new Error(`The grant ${grant.action} is not confined to an organisation`)
  return grant.scope.organisationId
}

/** The person behind a grant; a bug when nobody is signed in. */
export const grantedPerson = (grant: Grant<string>): Extract<Actor, { kind: 'person' }> => {
  if (grant.actor.kind !== 'person') throw new Error(`The grant ${grant.action} has no person`)
  return grant.actor
}
