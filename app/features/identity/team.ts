import type { Role } from '#app/access/grant.ts'
import type { Cents, ParisDay, PersonId } from '#app/features/core/index.ts'

/** One person of a team, with every role held. */
export type Member = {
  personId: PersonId
  name: string
  jobTitle: string
  email: string
  roles: Role[]
  signature: { limitCents: Cents | null; delegationRef: string | null; validUntil: ParisDay | null; over: boolean } | null
}

type RoleLine = Omit<Member, 'roles' | 'signature'> & { role: Role; status: 'active' | 'requested'; limitCents: Cents | null; delegationRef: string | null; validUntil: ParisDay | null }

/** Gathers role lines by person: those who belong, and those who ask to. A right to sign past its last day is shown as over. */
export const gatherTeam = (lines: readonly RoleLine[], today: ParisDay): { members: Member[]; requests: Member[] } => {
  const gather = (status: RoleLine['status']): Member[] => {
    const people = new Map<PersonId, Member>()
    for (const line of lines.filter((one) => one.status === status)) {
      const { personId, name, jobTitle, email, limitCents, delegationRef, validUntil } = line
      const member = people.get(personId) ?? { personId, name, jobTitle, email, roles: [], signature: null }
      member.roles.push(line.role)
      if (line.role === 'signatory') member.signature = { limitCents, delegationRef, validUntil, over: validUntil !== null && validUntil < today }
      people.set(personId, member)
    }
    return [...people.values()]
  }
  return { members: gather('active'), requests: gather('requested') }
}

/** Whether an organisation would be left without a referent if this person stopped being one. */
export const isLastReferent = (members: readonly Pick<Member, 'personId' | 'roles'>[], personId: PersonId): boolean => {
  const referents = members.filter((one) => one.roles.includes('referent'))
  return referents.length === 1 && referents[0]?.personId === personId
}
