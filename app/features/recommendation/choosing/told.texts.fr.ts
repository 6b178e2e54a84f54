import { type Cents, formatDay, formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'
import type { FrontierReading } from './frontier-reading.ts'

const euros = (cents: Cents) => formatEuros(cents, 'fr')
const whole = (cents: Cents) => euros(Math.ceil(cents / 100) * 100)
const many = (count: number, one: string, several: string) => `${formatNumber(count, 'fr')} ${count > 1 ? several : one}`
const days = (count: number) => `${formatNumber(count, 'fr', Math.round(count * 10) % 10 === 0 ? 0 : 1)} ${count >= 2 ? 'jours' : 'jour'}`
const over = (years: number) => (years === 1 ? 'sur un an' : `sur ${years} ans`)

/** Sentences of the page that the server says, so that the script does not carry them. */
export const fr = {
  relaxation: {
    lacks: (cents: Cents) => `ajouter ${whole(cents)} hors taxes par an`,
    lacksDays: (count: number) => `ajouter ${days(count)} de vos équipes par an`,
    lacksCondition: (sentence: string) => `remplir cette condition\u00a0: «\u202f${sentence}\u202f»`,
    letGo: (lot: string) => `prendre une autre formule du ${lot}`,
    giveUp: (lot: string) => `renoncer au ${lot}`,
  },
  notices: {
    around: (count: number) => `Contrats en cours, prix et plafonds qui encadrent le plan (${count})`,
    zero: (free: number) => (free > 0 ? `Sans budget, aucun lot n’est possible, mais ${many(free, 'geste gratuit vous attend', 'gestes gratuits vous attendent')}.` : 'Sans budget, aucun lot n’est possible.'),
    smallest: (cents: Cents) => `Le plus petit montant utile pour vous\u00a0: ${whole(cents)} hors taxes la première année.`,
    nothingHelps: 'Avec vos jours, vos contrats et vos choix, aucun lot possible dès la première année ne vous rapproche de vos cibles, quel que soit le budget.',
    complete: 'Vous atteignez déjà toutes vos cibles\u00a0: il n’y a rien à acheter. Refaites une évaluation dans un an, ou quand votre organisation change.',
    allUnknown: 'Aucune de vos réponses n’est connue\u00a0: tout est supposé très bas. Le plan est une première piste. Posez d’abord les questions ci-dessous.',
    prices: (numbers: readonly string[], day: string) => `Les prix publiés ${numbers.length > 1 ? 'des lots' : 'du lot'} ${formatList(numbers, 'fr')} valent jusqu’au ${formatDay(day, 'fr')}, avant la fin du plan. Au-delà, ceux qui ne sont pas encore publiés sont supposés inchangés.`,
    ceiling: (lot: string, formulas: readonly string[]) => `Le plafond du ${lot} ne permet plus\u00a0: ${formulas.join(' · ')}.`,
    running: (lot: string, day: string) => `Votre contrat en cours couvre le ${lot} jusqu’au ${formatDay(day, 'fr')}\u00a0: le plan n’y touche pas avant.`,
    runningOpen: (lot: string) => `Votre contrat en cours couvre le ${lot}\u00a0: le plan n’y touche pas. Donnez sa date de fin dans le contexte de votre évaluation.`,
  },
  free: {
    section: 'Sans dépenser',
    count: (count: number) => `${many(count, 'geste gratuit reste à faire', 'gestes gratuits restent à faire')} d’après vos réponses. Le plan n’en dépend pas.`,
    none: 'Plus aucun geste gratuit à faire, d’après vos réponses.',
    link: 'Voir les gestes gratuits',
  },
  clarify: {
    section: 'À éclaircir d’abord',
    aside: 'Ce que le portail ne sait pas, et qui changerait le plus le plan.',
    stands: (percent: number, draws: number) => `Le calcul est refait ${formatNumber(draws, 'fr')} fois, en tirant au sort ce qui n’est pas su\u00a0: vos réponses inconnues et l’effet réel des lots. Ce plan, tel quel, reste le meilleur de ceux comparés dans ${formatPercent(percent, 'fr')} des tirages.`,
    verdicts: (robust: number, likely: number) => `Un lot est «\u202frobuste\u202f» si le meilleur plan le retient dans au moins ${formatPercent(robust, 'fr')} des tirages, «\u202fprobable\u202f» dans au moins ${formatPercent(likely, 'fr')}. Sinon, il dépend de vos réponses.`,
    none: 'Aucune réponse inconnue, une fois connue, ne changerait le gain attendu.',
    answer: 'Répondre ou demander',
    see: 'Revoir cette question',
    about: (question: string) => `\u00a0: ${question}`,
    lots: 'Lot par lot',
    share: (percent: number) => `retenu dans ${formatPercent(percent, 'fr')} des tirages`,
  },
  frontier: {
    section: 'Ce que chaque euro permet',
    aside: 'Chaque marche est le meilleur plan à ce prix, si tout commence la première année, sans option, avec vos jours et vos conditions. Étaler les débuts peut gagner plus.',
    notNested: 'Un plan plus cher ne prolonge pas toujours le précédent\u00a0: il peut abandonner un lot pour un autre.',
    title: (years: number) => `Le gain selon le prix, ${over(years)}`,
    takeaway: (reading: FrontierReading | null) =>
      !reading
        ? 'Avec vos jours, vos contrats et vos choix, aucune combinaison commencée la première année ne rapproche de vos cibles.'
        : reading.boughtPercent >= 100
          ? `Votre budget suffit à tout ce que cette courbe permet, ${whole(reading.allCents)} HT\u202f; la moitié du gain coûte ${whole(reading.halfCents)} HT.`
          : `Votre budget permet ${reading.boughtPercent}\u00a0% du gain de cette courbe\u202f; la moitié coûte ${whole(reading.halfCents)} HT, la totalité ${whole(reading.allCents)} HT.`,
    label: (points: number) => `Courbe du gain selon le prix, ${formatNumber(points, 'fr')} plans\u202f; le tableau donne les principaux`,
    axisValue: 'niveaux pondérés gagnés',
    yourBudget: 'votre budget',
    table: 'Quelques plans de la courbe, du moins cher au plus complet',
    cost: (years: number) => `Prix hors taxes ${over(years)}`,
    firstYear: 'Dont la première année',
    gain: 'Gain',
    lots: 'Lots',
  },
  file: {
    name: 'combinaisons.csv',
    columns: { cost: 'Prix HT sur la durée (€)', firstYear: 'Prix HT la première année (€)', gain: 'Gain (niveaux pondérés)', lots: 'Lots' },
    lot: (heading: string, formula: string) => `${heading}\u00a0: ${formula}`,
  },
  assumptions: {
    section: 'Ce que suppose ce calcul',
    aside: 'Pour en juger vous-même.',
    compared: (plans: number) => `La courbe vient de ${formatNumber(plans, 'fr')} combinaisons, toutes calculées. À gain égal, on retient la moins chère, puis le moins de contrats, puis l’ordre des lots. Aucun titulaire n’entre dans le calcul.`,
    unknown: (count: number) => `${many(count, 'réponse inconnue', 'réponses inconnues')} dans votre évaluation`,
    allKnown: 'Aucune réponse inconnue dans votre évaluation',
    assumed: (domains: readonly string[]) => `Non évalués, donc supposés très bas\u00a0: ${domains.join(' · ')}.`,
    prices: (at: string) => `Prix et plafonds au ${at}\u00a0: le prix le plus élevé que la règle de chaque lot peut donner chez vous. Un bon de commande signé aujourd’hui ne coûtera pas plus\u202f; un prix publié plus tard peut être plus haut. Le plafond est le total des commandes que l’accord-cadre permet sur un lot.`,
    sizes: (agents: number, workstations: number) => `Quantités pour ${many(agents, 'agent', 'agents')} et ${many(workstations, 'poste', 'postes')}.`,
    estimated: 'Ce que vous n’avez pas dit de votre taille est estimé\u202f; vous pourrez corriger les quantités dans le panier.',
    help: 'Ce calcul ne certifie rien et ne remplace pas un audit.',
    method: 'La méthode, le modèle entier et comment refaire le calcul',
  },
}
