import type { Knower } from '../questionnaire.ts'
import type { fr } from './role-texts.fr.ts'

const roles: Record<Knower, string> = {
  direction: 'management', informatique: 'IT', rh: 'human resources', finances: 'finance', communication: 'communication', prestataire: 'provider', elu: 'elected official', services: 'department',
}

export const en: typeof fr = {
  who: (name, role) => `${name ?? 'Somebody'}${role ? ` (${roles[role]})` : ''}`,
}
