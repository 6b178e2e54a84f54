import type { Knower } from '../questionnaire.ts'

const roles: Record<Knower, string> = {
  direction: 'direction', informatique: 'informatique', rh: 'ressources humaines', finances: 'finances', communication: 'communication', prestataire: 'prestataire', elu: 'élue ou élu', services: 'service',
}

/** Somebody invited, named with their role. */
export const fr = {
  who: (name: string | null, role: Knower | null) => `${name ?? 'Une personne'}${role ? ` (${roles[role]})` : ''}`,
}
