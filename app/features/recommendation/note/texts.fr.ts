import { formatDay, formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'

const euros = (cents: number) => formatEuros(cents, 'fr')
const day = (at: Date | string) => formatDay(at, 'fr')
const level = (value: number) => formatNumber(value, 'fr', 1)
const figure = (count: number) => formatNumber(count, 'fr', Number.isInteger(Math.round(count * 10) / 10) ? 0 : 1)
const days = (count: number) => `${figure(count)} ${count >= 2 ? 'jours' : 'jour'}`
const years = (count: number) => (count > 1 ? `${count} ans` : 'un an')
const lots = (count: number) => (count > 1 ? `${count} lots` : 'un lot')
const percent = (share: number) => formatPercent(Math.floor(share * 100), 'fr')

export const fr = {
  day,
  title: 'Note de présentation au conseil',
  short: (at: Date) => `Note au conseil, plan du ${day(at)}`,
  eyebrow: (body: string) => `Plan de cyber-résilience · ${body}`,
  subject: 'Deux pages pour le conseil\u00a0: ce qui est proposé, pourquoi, ce que cela coûte, sur quoi cela repose',
  file: (at: string) => `note-au-conseil-${at}.pdf`,
  page: (page: number, total: number) => `page ${page} sur ${total}`,
  pdf: 'Télécharger le PDF',
  printHint: 'Cette page s’imprime aussi telle quelle.',
  facts: {
    object: 'Objet\u00a0:',
    objectOf: (count: number, horizon: number) => `commande de ${lots(count)} de l’accord-cadre de cyber-résilience, sur ${years(horizon)}`,
    assessed: 'Évaluation close le\u00a0:',
    computed: 'Plan calculé le\u00a0:',
    versions: 'Versions\u00a0:',
    version: (model: string, questionnaire: string) => `modèle ${model}, questionnaire ${questionnaire}`,
  },
  context: 'Contexte',
  levels: (value: number | null, target: number) => (value === null ? `Le niveau d’ensemble n’a pas pu être établi. Le niveau visé est de ${level(target)} sur 4.` : `L’organisme s’est évalué à ${level(value)} sur 4. Le niveau visé est de ${level(target)}.`),
  unknown: (count: number, asked: number) => (count === 0 ? `Les ${asked} questions ont toutes une réponse connue.` : `${formatPercent(Math.round((100 * count) / Math.max(1, asked)), 'fr')} des réponses ne sont pas connues (${count} sur ${asked}).`),
  free: (count: number) => (count > 0 ? `Il reste ${count > 1 ? `${count} gestes` : 'un geste'} à faire sans achat, hors de ce plan.` : ''),
  proposal: 'Proposition',
  table: {
    caption: 'Le plan par lot et par année, hors taxes',
    lot: 'Lot et formule', starts: 'Début', year: (year: number) => `Année ${year}`, all: 'En tout', days: 'Jours',
    net: 'Total hors taxes', tax: 'Taxes', gross: 'Total taxes comprises', operating: 'Dont fonctionnement', investment: 'Dont investissement', staffDays: 'Jours des équipes',
    option: (name: string) => `option «\u202f${name}\u202f»`,
    line: (lot: string, parts: readonly string[]) => `${lot}\u00a0: ${parts.join(', ')}`,
    startsIn: (year: number) => `année ${year}`,
    count: (count: number) => (count === 0 ? '—' : figure(count)),
    nothing: '—',
  },
  prices: (on: string) => `Prix du ${day(on)}, premier jour de l’année 1\u00a0: le plus élevé que la règle de chaque lot peut donner.`,
  why: 'Pourquoi ces lots',
  whyNot: 'Pourquoi pas les autres',
  notKept: 'Les raisons n’ont pas pu être calculées quand ce plan a été gardé.',
  everyLot: 'Tous les lots sont dans le plan.',
  insurance: 'L’assurance ne réduit aucun risque\u00a0: elle paie une partie des frais.',
  effects: 'Ce que cela changera',
  coverage: (share: number, horizon: number) => `${horizon > 1 ? `Sur ${horizon} ans` : 'Sur l’année'}, le plan apporterait ${percent(share)} de ce que vaudrait le niveau visé partout, atteint dès le départ, si chaque formule est bien utilisée.`,
  domain: (name: string, gained: number) => `${name} +\u00a0${level(gained)}`,
  domains: (list: readonly string[]) => `Niveaux gagnés, par domaine\u00a0: ${list.join(' · ')}.`,
  effort: (byYear: readonly number[]) => `Temps demandé aux équipes\u00a0: ${formatList(byYear.map((count, index) => `${days(count)} l’année ${index + 1}`), 'fr')}.`,
  basis: 'Sur quoi cela repose',
  proven: 'Ce plan est l’optimum prouvé du modèle publié.',
  cheapest: 'Ce plan est le moins cher de ceux qui atteignent le niveau visé au plus tôt, prouvé pour le modèle publié.',
  closest: 'Aucun plan n’atteint partout le niveau visé\u00a0: celui-ci s’en approche le plus.',
  bounded: (gap: number) => `Recherche arrêtée avant la fin\u00a0: ce plan est à ${formatNumber(Math.ceil(gap * 1_000) / 10, 'fr', 1)}\u00a0% au plus de l’optimum du modèle publié.`,
  answers: (on: Date, count: number, asked: number) => `Il s’appuie sur les réponses du ${day(on)}, dont ${formatPercent(Math.round((100 * count) / Math.max(1, asked)), 'fr')} inconnues.`,
  judgement: (author: string) => `Effets des lots, tels que publiés\u00a0: «\u202f${author}\u202f»`,
  sure: (draws: number, list: readonly string[]) => `Sur ${formatNumber(draws, 'fr')} tirages des réponses inconnues et des effets, le meilleur plan retient\u00a0: ${formatList(list, 'fr')}.`,
  sureLot: (number: number, share: number) => `le lot ${number} dans ${formatPercent(Math.round(share * 100), 'fr')}`,
  limits: 'Ce calcul aide à décider. Il ne certifie aucune conformité et ne remplace pas un audit.',
  data: (address: string) => `Formule, poids et données\u00a0: ${address}`,
  order: 'Comment se fait la commande',
  framework: (title: string, notified: string, to: string) => `Par bons de commande sur le contrat «\u202f${title}\u202f», notifié le ${day(notified)} et valable jusqu’au ${day(to)}. La règle publiée de chaque lot désigne le titulaire\u202f; aucun titulaire n’entre dans le calcul. Rien n’est engagé avant la signature de chaque bon.`,
  draft: 'Projet de délibération, à adapter',
  draftNotice: 'Brouillon. Vos services complètent les textes visés et vérifient les montants.',
  paragraphs: (orders: readonly { readonly year: number; readonly lots: readonly number[] }[], net: number, gross: number, horizon: number) => [
    'Vu … (textes à compléter)\u202f; vu la présente note\u202f;',
    'Le conseil, après en avoir délibéré,',
    `– approuve le plan de cyber-résilience présenté, soit ${euros(net)} hors taxes et ${euros(gross)} taxes comprises au plus sur ${years(horizon)}\u202f;`,
    `– autorise … à signer les bons de commande du plan\u00a0: ${formatList(orders.map(({ year, lots: numbers }) => `${numbers.length > 1 ? 'lots' : 'lot'} ${formatList(numbers.map(String), 'fr')} l’année ${year}`), 'fr')}\u202f;`,
    '– dit que les crédits nécessaires sont inscrits au budget, sections de fonctionnement et d’investissement.',
  ],
  blanks: { session: 'Délibération n° et séance du', vote: 'Vote (pour, contre, abstentions)', signature: 'Nom, qualité et signature' },
}
