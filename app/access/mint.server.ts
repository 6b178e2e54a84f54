import type { Actor, Grant, Scope } from './grant.ts'

/** Makes a grant. Imported by the guard, the system actor and the tests only: a dependency rule says so. */
export const mint = <A extends string>(action: A, actor: Actor, scope: Scope): Grant<A> => ({ action, actor, scope }) as Grant<A>
