import { type Lang, formatList } from '#app/features/core/index.ts'
import type { Knower } from './questionnaire.ts'

const fr: Record<Knower, string> = {
  direction: 'la direction générale (ou le secrétariat de mairie)',
  informatique: 'la personne chargée de l’informatique',
  rh: 'les ressources humaines',
  finances: 'le service des finances',
  communication: 'la communication',
  prestataire: 'votre prestataire informatique',
  elu: 'l’élue ou l’élu qui suit le sujet',
  services: 'les responsables de service',
}

const en: Record<Knower, string> = {
  direction: 'the chief executive or the town clerk',
  informatique: 'whoever looks after your IT',
  rh: 'human resources',
  finances: 'the finance department',
  communication: 'communications',
  prestataire: 'your IT supplier',
  elu: 'the elected member in charge of the subject',
  services: 'heads of department',
}

/** Who usually knows, in words: « la direction générale et votre prestataire informatique ». */
export const knowersIn = (lang: Lang) => (codes: readonly Knower[]): string => formatList(codes.map((code) => (lang === 'fr' ? fr : en)[code]), lang)
