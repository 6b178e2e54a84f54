import { formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'
import { exact } from './figure.ts'

const figure = (value: number) => exact(value, 'fr')
const number = (code: string) => `${Number(code.slice(1))}`
const share = (value: number) => formatPercent(value * 100, 'fr')

/** The words of the page that says how the score is computed. */
export const fr = {
  title: 'Comment le niveau est calculé',
  description: 'La formule, les poids, les plafonds et les niveaux visés de l’évaluation, avec un exemple à refaire à la main.',
  lead: 'Des additions, des poids publiés, quelques plafonds. Avec cette page et vos réponses, vous refaites le calcul à la main.',
  questionnaire: 'Lire le questionnaire',
  combinations: 'Comment une combinaison est choisie',
  file: (version: string) => `Télécharger le questionnaire ${version} (JSON)`,
  scale: {
    title: 'Une réponse, un niveau',
    aside: 'Chaque question écrit ses niveaux en faits à observer.',
    text: 'Chaque question propose des faits, du moins au plus avancé. Celui qui est vrai aujourd’hui donne le niveau.',
    levels: ['Rien n’est fait.', 'C’est fait en partie, ou par habitude.', 'C’est en place pour l’essentiel.', 'C’est en place partout, écrit et connu.', 'C’est essayé ou mesuré à date récente, puis corrigé.'],
    level: (rank: number) => `Niveau ${rank}`,
  },
  interval: {
    title: 'Une fourchette autour du niveau',
    aside: 'Mieux une réponse est étayée, plus sa fourchette est étroite. Une preuve ne fait jamais monter le niveau.',
    caption: 'Ce que vaut chaque réponse',
    columns: { answer: 'Réponse', point: 'Valeur', low: 'Au plus bas', high: 'Au plus haut' },
    assurances: ['Niveau déclaré (A0)', 'Niveau appuyé par un document daté (A1)', 'Niveau vérifié par un tiers (A2)'],
    chosen: 'le niveau',
    less: (half: number) => (half === 0 ? 'le niveau' : `le niveau moins ${figure(half)}`),
    more: (half: number) => (half === 0 ? 'le niveau' : `le niveau plus ${figure(half)}`),
    guess: 'Avec « je devine », en plus',
    guessLess: (half: number) => `encore ${figure(half)} de moins`,
    guessMore: (half: number) => `encore ${figure(half)} de plus`,
    unknown: '« Je ne sais pas », ou pas de réponse',
    figure,
    notApplicable: 'Non concerné',
    out: 'hors du calcul',
    text: (low: number, high: number, top: number) =>
      `Aucune borne ne sort de l’échelle, de 0 à ${top}. « Je ne sais pas » vaut entre ${figure(low)} et ${figure(high)} : qui pourrait prouver mieux le saurait. C’est une hypothèse, à confronter un jour à des audits.`,
  },
  domain: {
    title: 'Un domaine : une moyenne pondérée',
    formula: 'Niveau du domaine = somme des (poids de la question × valeur de la réponse) ÷ somme des poids',
    text: (weights: readonly number[]) => [
      'La somme porte sur les questions qui vous concernent ; une réponse inconnue compte. Le bas et le haut de la fourchette se calculent de même, avec les bas et les hauts des réponses.',
      `Le poids d’une question vaut ${formatList(weights.map(figure), 'fr').replace(' et ', ' ou ')} : il est écrit à côté d’elle. Une question que votre contexte masque compte comme « non concerné ».`,
    ],
    known: 'Part connue',
    knownText: 'poids des questions dont la réponse est connue ÷ poids des questions qui vous concernent',
    toConfirm: 'À confirmer',
    toConfirmText: (from: number) => `la part connue est sous ${share(from)} : le niveau est affiché, sans qu’on s’y fie encore`,
    notAssessable: 'Non évaluable',
    notAssessableText: (upTo: number) => `plus de ${share(upTo)} du poids est « non concerné », ou aucune question ne s’applique : le domaine sort de son axe et de l’ensemble`,
  },
  caps: {
    title: (count: number) => `${count} mesures qui plafonnent`,
    aside: 'Quand l’une manque, les autres réponses du domaine protègent moins qu’il n’y paraît.',
    text: 'Si la réponse est au niveau indiqué ou plus bas, la valeur, le bas et le haut du domaine ne dépassent pas le plafond. Si la réponse est inconnue, seul le bas est plafonné. De plusieurs plafonds, le plus bas l’emporte.',
    caption: 'Mesures qui plafonnent un domaine',
    columns: { control: 'Ce qui plafonne', question: 'Question', fails: 'Plafonne', caps: 'Plafonds' },
    fails: (level: number) => (level === 0 ? 'au niveau 0' : `jusqu’au niveau\u00a0${level}`),
    cap: (domain: string, cap: number) => `${domain} : ${figure(cap)}`,
    number,
  },
  whole: {
    title: 'Les axes, puis l’ensemble',
    aside: 'Rien n’est arrondi avant l’affichage.',
    axis: 'Niveau de l’axe = somme des (poids du domaine × niveau du domaine) ÷ somme des poids de ses domaines évaluables',
    overall: (above: number) => `Niveau d’ensemble = le plus petit de deux nombres : la moyenne de tous les domaines évaluables, selon leur poids ; le niveau de l’axe le plus faible, plus ${figure(above)}`,
    text: 'Le bas et le haut se calculent de même : un axe délaissé n’est pas racheté par les autres.',
  },
  weights: {
    title: 'Le poids des domaines',
    aside: 'Proposition de départ, jugement d’experts, non mesurée.',
    text: 'Aucune étude ne donne de poids éprouvés pour les collectivités françaises. Ceux-ci, comme les plafonds et les niveaux visés, sont une proposition de départ : un jugement d’experts, à discuter. Les changer donne une nouvelle version ; un résultat clos garde la sienne.',
    caption: 'Domaines, poids, lot principal',
    columns: { domain: 'Domaine', axis: 'Axe', weight: 'Poids', questions: 'Questions', lot: 'Lot principal' },
    questions: (all: number, first: number) => (first === 0 ? `${all}, aucune au premier passage` : `${all}, dont ${first} au premier passage`),
    lot: (lot: number, title: string) => `Lot ${lot}, ${title}`,
  },
  targets: {
    title: 'Le niveau visé',
    aside: 'La première ligne qui vous décrit s’applique.',
    text: 'Le même niveau est visé dans chaque domaine. C’est un repère de préparation, pas une obligation légale. Le statut [[nis2|NIS 2]] passe avant la taille.',
    caption: 'Niveau visé selon l’organisme',
    columns: { profile: 'Organisme', target: 'Niveau visé' },
  },
  example: {
    title: 'Un exemple, pas à pas',
    aside: 'Réponses inventées ; nombres calculés, quand la page s’affiche, par les règles qui calculent vos résultats.',
    profile: (title: string, population: number | null, workstations: number | null, target: number) =>
      `Organisme : ${title} (${[population === null ? '' : `${formatNumber(population, 'fr')} habitants`, workstations === null ? '' : `${formatNumber(workstations, 'fr')} postes`].filter(Boolean).join(', ')}). Niveau visé : ${figure(target)}.`,
    caption: (domain: string) => `1. Les réponses du domaine « ${domain} »`,
    columns: { question: 'Question', answer: 'Réponse', weight: 'Poids', point: 'Valeur', low: 'Bas', high: 'Haut' },
    question: (code: string) => `Question ${number(code)}`,
    level: (level: number, assurance: 0 | 1 | 2, guess: boolean) => `niveau ${level}, ${['déclaré', 'document daté', 'vérifié par un tiers'][assurance] ?? ''}${guess ? ', deviné' : ''}`,
    unknown: 'je ne sais pas',
    notApplicable: 'non concerné',
    meanTitle: '2. La moyenne, puis les plafonds',
    mean: (end: 'point' | 'low' | 'high', sum: string, weight: number, mean: string) => `${{ point: 'Valeur', low: 'Bas', high: 'Haut' }[end]} : (${sum}) ÷ ${figure(weight)} = ${mean}`,
    cap: (code: string, cap: number, lowOnly: boolean) =>
      lowOnly ? `La question ${number(code)} est inconnue : le bas ne dépasse pas ${figure(cap)}.` : `La question ${number(code)} plafonne le domaine à ${figure(cap)}.`,
    result: (point: string, low: string, high: string) => `Niveau du domaine : ${point}, entre ${low} et ${high}.`,
    known: (percent: string) => `Part connue : ${percent}.`,
    elsewhere: (level: number) => `Partout ailleurs, l’organisme déclare le niveau ${level}, sans document. Les plafonds s’y appliquent aussi.`,
    domains: '3. Tous les domaines, les axes, l’ensemble',
    domainColumns: { name: 'Domaine', weight: 'Poids', point: 'Valeur', low: 'Bas', high: 'Haut' },
    axis: (title: string) => `Axe ${title}`,
    overall: 'Ensemble',
  },
  limits: {
    title: 'Ce que ce niveau ne dit pas',
    list: [
      'Il mesure une préparation. Il ne chiffre ni un risque, ni une probabilité d’attaque.',
      'Il ne prouve la conformité à aucun texte et ne remplace pas un audit.',
      'Il repose sur ce que vous déclarez : d’où la fourchette, et la place faite aux preuves.',
      'L’effet des poids et des plafonds sur de vraies attaques n’a pas été mesuré.',
      'Deux dates se comparent sur les seules questions posées aux deux, recalculées avec les mêmes règles.',
    ],
  },
  versions: { title: 'Versions et fichiers', rules: 'Règles de calcul', questionnaire: 'Questionnaire', licence: 'Licence', licenceText: 'Licence Ouverte 2.0', redo: 'Refaire le calcul', redoText: 'npm run -s ressort -- score reponses.json' },
}
