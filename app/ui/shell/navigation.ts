import type { Role } from '#app/access/grant.ts'
import { type Action, type Principal, policy } from '#app/access/policy.ts'
import { paths } from '#app/paths.ts'
import type { Shell } from './shell.ts'
import type { shellTextsOf } from './texts.ts'

type Words = ReturnType<typeof shellTextsOf>['nav']
type Entry = { readonly to: string; readonly word: keyof Words; readonly action: Action; readonly exact?: boolean }
export type NavItem = { readonly to: string; readonly label: string; readonly current: boolean }

const authority: readonly Entry[] = [
  { to: paths.authority, word: 'home', action: 'authority.read', exact: true },
  { to: paths.assessment, word: 'assess', action: 'assessment.read' },
  { to: paths.combinations, word: 'choose', action: 'recommendation.read' },
  { to: paths.basket, word: 'order', action: 'basket.read' },
  { to: paths.orders, word: 'follow', action: 'order.read' },
]
const firm: readonly Entry[] = [
  { to: paths.firm, word: 'orders', action: 'order.receive', exact: true },
  { to: paths.offers, word: 'offers', action: 'offer.read' },
]
const central: readonly Entry[] = [
  { to: paths.central, word: 'steering', action: 'uptake.read', exact: true },
  { to: paths.territory, word: 'territory', action: 'uptake.read' },
  { to: paths.maturity, word: 'maturity', action: 'uptake.read' },
  { to: paths.ceilings, word: 'ceilings', action: 'ceiling.read' },
  { to: paths.centralContractors, word: 'contractors', action: 'contractor.read' },
  { to: paths.journal, word: 'journal', action: 'journal.read' },
  { to: paths.requests, word: 'requests', action: 'body.approve' },
  { to: paths.people, word: 'people', action: 'people.read' },
]
const visitor: readonly Entry[] = [
  { to: paths.lots, word: 'lots', action: 'page.public' },
  { to: paths.contractors, word: 'directory', action: 'page.public' },
  { to: paths.whoMayOrder, word: 'whoMayOrder', action: 'page.public' },
  { to: paths.help, word: 'help', action: 'page.public' },
  { to: paths.signIn, word: 'signIn', action: 'session.open' },
]

const entriesOf = (person: Shell['person']): readonly Entry[] => {
  switch (person?.organisationKind) {
    case undefined:
      return visitor
    case 'authority':
      return authority
    case 'firm':
      return firm
    case 'central':
      return central
  }
}

const allowed = (action: Action, roles: readonly Role[]): boolean => {
  const row: Partial<Record<Principal, string>> = policy[action]
  return roles.some((role) => row[role] !== undefined)
}

const isCurrent = (entry: Entry, pathname: string): boolean => {
  // Orders are prepared from the basket, although their address stands among the orders.
  if (pathname === paths.orderPrepare) return entry.to === paths.basket
  if (pathname === paths.savedPlans || pathname.startsWith(`${paths.savedPlans}/`)) return entry.to === paths.combinations
  return pathname === entry.to || (!entry.exact && pathname.startsWith(`${entry.to}/`)) || (entry.to === paths.firm && pathname.startsWith(`${paths.firm}/commandes`))
}

/** The sections a person may open, by audience; the one being read is marked. The guard decides again on each page. */
export const navigationOf = (person: Shell['person'], pathname: string, words: Words): NavItem[] =>
  entriesOf(person)
    .filter((entry) => person === null || allowed(entry.action, person.roles))
    .map((entry) => ({ to: entry.to, label: words[entry.word], current: isCurrent(entry, pathname) }))

/** The first page of somebody signed in. */
export const homeOf = (person: Shell['person']): string => {
  switch (person?.organisationKind) {
    case undefined:
      return paths.home
    case 'authority':
      return paths.authority
    case 'firm':
      return paths.firm
    case 'central':
      return paths.central
  }
}
