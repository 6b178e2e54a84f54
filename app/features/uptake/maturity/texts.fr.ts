import { type ParisDay, formatDay, formatNumber, formatPercent, formatRange } from '#app/features/core/index.ts'
import type { Quartiles, SizeBand } from '#app/features/assessment/index.ts'

const level = (value: number) => formatNumber(value, 'fr', 1)
const units: Record<SizeBand['by'], string> = { population: 'habitants', agents: 'agents' }

/** Words of the page of maturity by domain. */
export const fr = {
  title: 'Maturité par domaine',
  lead: 'Où en sont les organismes, domaine par domaine. Seulement des groupes d’au moins dix\u00a0; personne ne lit leurs réponses.',
  link: 'Voir la maturité par domaine',
  asOf: (day: ParisDay) => `Situation au ${formatDay(day, 'fr')}`,
  filters: { type: 'Type d’organisme', band: 'Taille', region: 'Territoire', apply: 'Afficher' },
  all: { type: 'Tous les organismes', band: 'Toutes les tailles', region: 'Tout le pays' },
  filterHint: 'Une taille se lit pour un type, une région pour un type et une taille.',
  size: ({ by, from, below }: SizeBand) => {
    if (below === null) return `${formatNumber(from, 'fr')} ${units[by]} ou plus`
    return from === 0 ? `Moins de ${formatNumber(below, 'fr')} ${units[by]}` : `${formatRange(from, below - 1, 'fr')} ${units[by]}`
  },
  bodies: 'Organismes',
  bodiesNote: 'ont clos une évaluation',
  furthest: 'Les plus loin sous leur cible',
  furthestAside: 'Trois domaines au plus, par écart moyen de chacun à sa cible.',
  gap: (value: number) => `en moyenne ${level(value)} sous la cible`,
  noneUnder: 'Aucun domaine montré n’est sous la cible en moyenne.',
  chart: 'Niveaux par domaine, de 0 à 4',
  chartAside: 'Barre\u00a0: la médiane, une moitié du groupe est au-dessus, l’autre en dessous. Trait fin\u00a0: sa moitié centrale, entre les deux quartiles. Triangle\u00a0: la cible médiane.',
  takeaway: (under: number, shown: number) => (under === 0 ? `Aucune médiane n’est sous la cible médiane, sur ${shown} domaines montrés.` : `${under} ${under > 1 ? 'médianes sont' : 'médiane est'} sous la cible médiane, sur ${shown} domaines montrés.`),
  columns: { domain: 'Domaine', level: 'Niveau', median: 'Médiane', middle: 'Quartiles', target: 'Cible médiane', under: 'Sous leur cible', unknown: 'Réponses inconnues' },
  level,
  middle: ({ low, high }: Quartiles) => `${level(low)} à ${level(high)}`,
  percent: (value: number) => formatPercent(value, 'fr'),
  maskedCell: 'masqué',
  masked: 'Chiffres masqués',
  maskedText: (smallest: number) => `Moins de ${smallest} organismes de ce groupe ont clos une évaluation, ou ses chiffres en révéleraient d’autres par soustraction.`,
  crossed: 'Précisez le groupe',
  crossedText: 'Choisissez aussi le type, puis la taille\u00a0: croisés autrement, deux groupes en révéleraient un plus petit.',
  wider: (group: string) => `Voir le groupe plus large\u00a0: ${group}`,
  toSteering: 'Revenir au pilotage',
  rules: 'Ce qui est montré, ce qui ne l’est pas',
  rulesText: (smallest: number) => [
    `Masqué\u00a0: un groupe ou un domaine qui compte moins de ${smallest} organismes, ou dont la différence avec un autre en compterait moins.`,
    'La dernière évaluation close de chaque organisme compte, premiers passages et passages complets ensemble. Les chiffres sont ceux du premier jour du mois\u00a0: une évaluation close aujourd’hui comptera le mois prochain.',
    'La cible est celle de chaque organisme, selon son type, sa taille et ses obligations.',
    'Réponses inconnues\u00a0: part du poids des questions restées sans réponse ou à «\u202fje ne sais pas\u202f».',
  ],
  file: { name: 'maturite', day: 'Situation au', type: 'Type', band: 'Taille', region: 'Territoire', bodies: 'Organismes', code: 'Code', low: 'Premier quartile', high: 'Troisième quartile', gap: 'Écart moyen à la cible', under: 'Sous leur cible (%)', unknown: 'Réponses inconnues (%)', state: 'État', shown: 'montré' },
}
