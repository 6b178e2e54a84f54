import { createContext } from 'react'
import type { OrganisationKind, Role } from '#app/access/grant.ts'
import type { Lang } from '#app/features/core/index.ts'
import type { Conformity } from './conformity.ts'

export type Theme = 'light' | 'dark' | 'system'

/** What every page shows of the operator, in the language of the page; unknown facts are null. */
export type ShownOperator = {
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly hours: string | null
  /** Addresses of its style sheet and of its logo. */
  readonly theme: string | null
  readonly logo: string | null
  readonly conformity: Conformity['state']
  /** Whether an audit that counts was made. */
  readonly audited: boolean
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
  readonly operator: ShownOperator
  readonly person: null | {
    readonly name: string
    readonly organisationName: string
    readonly organisationKind: OrganisationKind
    readonly roles: readonly Role[]
  }
}

/** Before the root loader has answered (an error page), nobody is known and the page is French. */
export const emptyShell: Shell = {
  lang: 'fr',
  origin: '',
  theme: 'system',
  demo: false,
  formSeed: '',
  done: null,
  requestId: '',
  operator: { name: null, phone: null, email: null, hours: null, theme: null, logo: null, conformity: 'none', audited: false },
  person: null,
}

export const ShellContext = createContext<Shell>(emptyShell)
