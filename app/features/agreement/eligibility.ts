/** What asks: as the person says it, before any account. The values stand in the address of the answer. */
export const bodyKinds = ['collectivite', 'etablissement-local', 'hopital', 'etat', 'autre-acheteur', 'prive', 'ne-sais-pas'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** Whether a contract for the same service already runs. */
export const currentContracts = ['non', 'oui', 'ne-sais-pas'] as const
export type CurrentContract = (typeof currentContracts)[number]

export type EligibilityCode = 'yes' | 'yes-outside' | 'yes-check' | 'ask-state' | 'ask-status' | 'ask-unknown' | 'no'

/** The answer, the articles of the code de la commande publique it rests on, and where to go next. */
export type Eligibility = { readonly code: EligibilityCode; readonly articles: readonly string[]; readonly next: 'sign-up' | 'declare' | 'ask' | 'help' }

const yes: Readonly<Record<CurrentContract, EligibilityCode>> = { non: 'yes', oui: 'yes-outside', 'ne-sais-pas': 'yes-check' }

/**
 * Whether a body may order under the framework agreement. Local public bodies may (L1211-1, L2113-4); the State and bodies whose
 * status decides are asked for, because only the buyers named by the agreement may order (R2162-6); a private person may not.
 * A running contract never forbids: it comes first for what it covers. Never a dead end: each answer has a next step.
 */
export const eligibilityOf = (kind: BodyKind, current: CurrentContract): Eligibility => {
  switch (kind) {
    case 'collectivite':
      return { code: yes[current], articles: ['L1211-1', 'L2113-4'], next: 'sign-up' }
    case 'etablissement-local':
    case 'hopital':
      return { code: yes[current], articles: ['L1211-1', 'L2113-4'], next: 'declare' }
    case 'etat':
      return { code: 'ask-state', articles: ['R2162-6'], next: 'ask' }
    case 'autre-acheteur':
      return { code: 'ask-status', articles: ['L1211-1', 'R2162-6'], next: 'ask' }
    case 'ne-sais-pas':
      return { code: 'ask-unknown', articles: ['L1211-1'], next: 'ask' }
    case 'prive':
      return { code: 'no', articles: ['L1211-1', 'R2162-6'], next: 'help' }
  }
}

const known = <T extends string>(values: readonly T[], typed: string): T | null => values.find((value) => value === typed) ?? null

/** Reads what an address says; `missing` names the question that has no answer, null for a page just opened. */
export const readEligibility = (typed: { readonly kind: string; readonly current: string }) => {
  const kind = known(bodyKinds, typed.kind)
  const current = known(currentContracts, typed.current)
  const opened = kind === null && current === null && typed.kind === '' && typed.current === ''
  return {
    kind,
    current,
    answer: kind && current ? eligibilityOf(kind, current) : null,
    missing: opened || (kind && current) ? null : kind ? ('current' as const) : ('kind' as const),
  }
}
