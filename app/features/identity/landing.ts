import type { OrganisationKind, Role } from '#app/access/grant.ts'
import { paths } from '#app/paths.ts'

/** The page a person arrives on: the home of their organisation, or their account while they have no role there. */
export const landingOf = (kind: OrganisationKind, roles: readonly Role[]): string => {
  if (roles.length === 0) return paths.account
  switch (kind) {
    case 'authority':
      return paths.authority
    case 'firm':
      return paths.firm
    case 'central':
      return roles.some((role) => role !== 'admin') ? paths.central : paths.people
  }
}
