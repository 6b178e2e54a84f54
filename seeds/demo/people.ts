import type { Role } from '#app/access/grant.ts'
import { type OrganisationId, type PersonId, asId } from '#app/features/core/index.ts'
import type { DemoAuthority } from './authorities.ts'
import type { Random } from './random.ts'

export type DemoPerson = {
  readonly id: PersonId
  readonly email: string
  readonly name: string
  readonly jobTitle: string
  readonly organisationId: OrganisationId
  readonly roles: readonly Role[]
  /** The signatory's: highest amount excluding tax, null for no limit. */
  readonly limitCents: number | null
}

const names = [
  'Camille Aubrin', 'Dominique Lestrade', 'Florence Vernoy', 'Sacha Morvane', 'Alix Coudrelle', 'Lou Bastelin', 'Maxence Orvault', 'Noa Ferrandel',
  'Charlie Guestin', 'Andréa Palluel', 'Morgan Tessaud', 'Eden Rocheval', 'Dany Kervoal', 'Céleste Rivoire', 'Yaël Montbrison', 'Gwenn Tréhorel',
  'Loïs Vaugrenard', 'Maël Ourscamp', 'Ange Palombel', 'Joss Marcillet', 'Frédérique Aumont', 'Stéphane Lourmel', 'Michèle Vaucluse',
  'Pascal Brécourt', 'Valéry Sanzet', 'Joëlle Mirebeau', 'René Taulignan', 'Danièle Corvol', 'Gaël Pontivier', 'Mahé Lestang',
]

/** Firms that hold an account: rank 1 of each lot, and the rival of a lot in tour de rôle. */
export type DemoFirmSeat = { readonly email: string; readonly organisationId: OrganisationId }

/** Accounts that came later, drawn from a source of their own: the EPCI's colleague who answers, and a commune that has just signed up. */
export const inventLaterPeople = (random: Random, { epci, newcomer }: { epci: OrganisationId; newcomer: OrganisationId }): { colleague: DemoPerson; beginner: DemoPerson } => ({
  colleague: { id: asId<PersonId>(random.id()), email: 'informatique@epci.demo', name: 'Solène Kermadec', jobTitle: 'Responsable informatique', organisationId: epci, roles: ['contributor'], limitCents: null },
  beginner: { id: asId<PersonId>(random.id()), email: 'referent@nouvelle.demo', name: 'Ludivine Tressac', jobTitle: 'Secrétaire générale de mairie', organisationId: newcomer, roles: ['referent', 'signatory'], limitCents: null },
})

/** The accounts of the demonstration: authorities, firms, purchasing body. */
export const inventPeople = (
  random: Random,
  input: { authorities: readonly DemoAuthority[]; firms: readonly DemoFirmSeat[]; purchasingBodyId: OrganisationId },
): DemoPerson[] => {
  let rank = 0
  const person = (email: string, jobTitle: string, organisationId: OrganisationId, roles: readonly Role[], limitCents: number | null = null): DemoPerson => {
    rank += 1
    return { id: asId<PersonId>(random.id()), email, name: names[rank % names.length] ?? 'Camille Aubrin', jobTitle, organisationId, roles, limitCents }
  }
  const ofAuthority = (authority: DemoAuthority): DemoPerson[] => {
    const referent = `referent@${authority.slug}.demo`
    switch (authority.slug) {
      case 'ville':
        return [
          person(referent, 'Directrice des systèmes d’information', authority.id, ['referent']),
          person('signataire@ville.demo', 'Adjoint délégué au numérique', authority.id, ['signatory'], 250_000_00),
        ]
      case 'commune':
        return [person(referent, 'Secrétaire générale de mairie', authority.id, ['referent', 'signatory'], 40_000_00)]
      case 'epci':
        return [person(referent, 'Directeur général des services', authority.id, ['referent'])]
      default:
        return [person(referent, 'Responsable informatique', authority.id, ['referent', 'signatory'], null)]
    }
  }
  const { purchasingBodyId } = input
  return [
    ...input.authorities.flatMap(ofAuthority),
    ...input.firms.map((firm) => person(firm.email, 'Responsable de clientèle publique', firm.organisationId, ['delivery'])),
    person('pilotage@centrale.demo', 'Responsable du programme', purchasingBodyId, ['steering']),
    person('animation@centrale.demo', 'Animation du réseau', purchasingBodyId, ['animation']),
    person('admin@ressort.demo', 'Administration du portail', purchasingBodyId, ['admin']),
  ]
}
