import { createContext } from 'react'
import type { OrganisationKind, Role } from '#app/access/grant.ts'
import type { Lang } from '#app/features/core/index.ts'

export type Theme = 'light' | 'dark' | 'system'

/** Who runs this portal, as far as it said so; unknown facts are null and shown as to be completed. */
export type Operator = {
  readonly name: string | null
  readonly address: string | null
  readonly publisher: string | null
  readonly host: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** What every page knows of the request: language, theme, who is signed in, the seed of its forms, the confirmation to show. */
export type Shell = {
  readonly lang: Lang
  /** Address people reach the portal at. */
  readonly origin: string
  readonly theme: Theme
  readonly demo: boolean
  readonly formSeed: string
  readonly done: string | null
  readonly requestId: string
  readonly operator: Pick<Operator, 'name' | 'phone' | 'email'>
  readonly person: null | {
    readonly name: string
    readonly organisationName: string
    readonly organisationKind: OrganisationKind
    readonly roles: readonly Role[]
  }
}

/** Before the root loader has answered (an error page), nobody is known and the page is French. */
export const emptyShell: Shell = { lang: 'fr', origin: '', theme: 'system', demo: false, formSeed: '', done: null, requestId: '', operator: { name: null, phone: null, email: null }, person: null }

export const ShellContext = createContext<Shell>(emptyShell)
