import type { OrganisationKind } from '#app/access/grant.ts'

/** Password of every invented account: published, and refused outside the demonstration. */
export const demonstrationPassword = 'ressort-demo-2026'

/** The accounts of the demonstration, by kind of space; `npm start` prints them, the sign-in page shows them. */
export const demonstrationAccounts: readonly { readonly kind: OrganisationKind; readonly emails: readonly string[] }[] = [
  { kind: 'authority', emails: ['referent@ville.demo', 'signataire@ville.demo', 'referent@commune.demo', 'referent@epci.demo'] },
  { kind: 'firm', emails: [...Array.from({ length: 7 }, (_, n) => `lot${n + 1}@titulaire.demo`), 'lot2b@titulaire.demo'] },
  { kind: 'central', emails: ['pilotage@centrale.demo', 'animation@centrale.demo', 'admin@ressort.demo'] },
]
