import { formatDay, formatInstant, formatList, formatNumber, formatPercent, formatRange } from '#app/features/core/index.ts'
import type { ParisDay } from '#app/features/core/index.ts'
import type { BodyType } from '#app/features/identity/index.ts'
import type { AssuranceShare } from './assurance-share.ts'
import type { ChangeKind } from './answer-changes.ts'
import type { Verdict } from './comparison.ts'
import type { PeerScope, SizeBand } from './peers.ts'

const level = (value: number) => formatNumber(value, 'fr', 1)
const share = (part: number) => formatPercent(Math.round(part * 100), 'fr')
const day = (at: Date | ParisDay) => formatDay(at, 'fr')
const questions = (count: number) => `${count} ${count > 1 ? 'questions' : 'question'}`
const passes: Record<'first' | 'full', string> = { first: 'premier passage', full: 'passage complet' }

const bodies: Record<BodyType, string> = {
  commune: 'communes',
  epci: 'intercommunalités',
  departement: 'départements',
  region: 'régions ou collectivités uniques',
  ccas: 'centres d’action sociale',
  sdis: 'services d’incendie et de secours',
  syndicat: 'syndicats',
  hopital: 'hôpitaux ou établissements médico-sociaux publics',
  'centre-de-gestion': 'centres de gestion',
  autre: 'autres acheteurs publics',
}
const units: Record<SizeBand['by'], string> = { population: 'habitants', agents: 'agents' }
const sizeOf = ({ by, from, below }: SizeBand): string => {
  if (below === null) return `de ${formatNumber(from, 'fr')} ${units[by]} ou plus`
  return from === 0 ? `de moins de ${formatNumber(below, 'fr')} ${units[by]}` : `de ${formatRange(from, below, 'fr')} ${units[by]}`
}
const verdicts: Record<Verdict, string> = { higher: 'en hausse', lower: 'en baisse', 'within-margin': 'dans la marge', same: 'inchangé' }
const places: Record<'low' | 'middle' | 'high', string> = { low: 'dans le quart le plus bas', middle: 'dans la moitié centrale', high: 'dans le quart le plus haut' }
const territories: Record<PeerScope, string> = { department: 'votre département', region: 'votre région', country: 'tout le pays' }

export const fr = {
  nav: { label: 'Les résultats en cinq pages', results: 'Résultats', overTime: 'Évolution', peers: 'Comparables', actions: 'Gestes gratuits', documents: 'Documents' },

  page: {
    strength: 'Ce qui tient',
    weakness: 'Ce qui fragilise',
    firstMove: 'Premier geste',
    noStrength: 'Aucune force à nommer encore.',
    noGap: 'Aucune réponse connue n’est sous la cible.',
    noMove: 'Aucun geste gratuit ne manque\u00a0: voyez les lots.',
    backed: ({ backed, verified }: AssuranceShare) => (backed === 0 ? 'déclaré' : verified > 0 ? `${share(backed)}, dont ${share(verified)} vérifié` : share(backed)),
    backedAll: ({ backed, verified }: AssuranceShare) =>
      backed === 0
        ? 'Aucune réponse ne s’appuie encore sur un document\u00a0: tout est déclaré.'
        : `Réponses étayées par un document daté\u00a0: ${share(backed)} du poids des questions${verified > 0 ? `, dont ${share(verified)} vérifié par un tiers` : ''}.`,
    columns: { known: 'Réponses connues', backed: 'Appui', status: 'État' },
    known: (known: number, asked: number, part: number) => `${known} sur ${asked}${known === asked ? '' : `, ${share(part)} du poids`}`,
    states: { assessed: 'évalué', 'to-confirm': 'à\u00a0confirmer', 'not-assessable': 'non évaluable' },
    ask: 'Demander à quelqu’un',
    askOpens: 'Pour poser ces questions autour de vous, ouvrez une nouvelle évaluation\u00a0: elle repart de vos réponses.',
    more: (count: number) => (count === 1 ? 'Une autre réponse à éclaircir' : `${count} autres réponses à éclaircir`),
    ground: 'Sur quoi repose ce résultat',
    attested: 'Attesté par',
    attestedBy: (name: string, work: string, on: ParisDay) => `${[name, work].filter(Boolean).join(', ')}, le ${day(on)}`,
    closedBy: 'Clos par',
    nobody: 'une personne de votre organisme',
    target: 'Cible',
    targetBy: (target: number, rule: string | null) => `${level(target)} sur 4${rule ? `\u00a0: ${rule}` : ''}`,
    targetNote: 'La même pour tous les domaines. Elle dépend du statut NIS\u00a02, sinon du type et de la taille.',
    left: 'Hors du compte',
    leftOut: (hidden: number, notConcerned: number) =>
      [hidden > 0 ? `${questions(hidden)} que votre contexte écarte` : '', notConcerned > 0 ? `${questions(notConcerned)} «\u202fnon concerné\u202f»` : ''].filter(Boolean).join(', '),
    methodLink: 'La méthode complète',
  },

  overTime: {
    title: 'Évolution',
    lead: (count: number) => (count === 1 ? 'Une seule évaluation est close. La prochaine dira ce qui a bougé.' : `${count} évaluations closes, et ce qui a changé d’une date à l’autre.`),
    again: 'Ouvrir une évaluation',
    history: 'Toutes vos évaluations',
    historyAside: 'Chaque barre est un niveau, le trait fin sa fourchette.',
    chart: 'Niveau d’ensemble et par axe, de 0 à 4',
    takeaway: (from: number, to: number, mixed: boolean) =>
      `Niveau d’ensemble\u00a0: ${level(from)} à la première évaluation, ${level(to)} à la dernière.${mixed ? ' Les passages ne posent pas les mêmes questions\u00a0: comparez plus bas.' : ''}`,
    one: 'Une seule évaluation\u00a0: pas encore d’évolution à lire.',
    overall: 'Ensemble',
    columns: { date: 'Évaluation', pass: 'Passage', target: 'Cible', domain: 'Domaine', before: 'Avant', after: 'Après', difference: 'Écart', reading: 'Lecture' },
    pass: passes,
    unknown: 'non évaluable',
    withRange: (point: number, low: number, high: number) => `${level(point)} (${level(low)} à ${level(high)})`,
    older: (count: number) => (count === 1 ? 'Une évaluation plus ancienne est dans les listes ci-dessous.' : `${count} évaluations plus anciennes sont dans les listes ci-dessous.`),
    choose: 'Comparer deux dates',
    chooseAside: 'La plus ancienne des deux est toujours «\u202favant\u202f».',
    from: 'De',
    to: 'À',
    option: (at: Date, pass: 'first' | 'full') => `${day(at)}, ${passes[pass]}`,
    compare: 'Comparer',
    sameTwice: 'Choisissez deux évaluations différentes.',
    compared: (before: Date, after: Date) => `Du ${day(before)} au ${day(after)}`,
    notes: {
      common: (common: number) => `Comparé sur ${questions(common)} posées aux deux dates, avec les mêmes poids\u00a0: ces niveaux peuvent différer de ceux de chaque page de résultats.`,
      allCommon: (common: number) => `Les ${questions(common)} sont les mêmes aux deux dates.`,
      pass: (before: 'first' | 'full', after: 'first' | 'full') => `Avant\u00a0: ${passes[before]}. Après\u00a0: ${passes[after]}.`,
      left: (before: number, after: number) =>
        [before > 0 ? `${questions(before)} de la première date` : '', after > 0 ? `${questions(after)} de la seconde` : ''].filter(Boolean).join(' et ') + ' restent hors de la comparaison.',
      version: (before: string, after: string) => `Le questionnaire a changé\u00a0: ${before} avant, ${after} après. Une question reformulée n’est pas comparée.`,
      target: (before: number, after: number) => `Votre cible est passée de ${level(before)} à ${level(after)}.`,
      nothing: 'Aucune question n’a été posée aux deux dates\u00a0: rien ne se compare.',
    },
    domains: 'Domaine par domaine',
    domainsAside: '«\u202fDans la marge\u202f»\u00a0: les deux fourchettes se recouvrent, l’écart peut n’être rien.',
    takeawayDomains: (higher: number, lower: number, margin: number) =>
      `${higher === 0 ? 'Aucun domaine ne monte nettement' : higher === 1 ? '1 domaine monte nettement' : `${higher} domaines montent nettement`}\u202f; ${lower === 0 ? 'aucun ne baisse nettement' : lower === 1 ? '1 baisse nettement' : `${lower} baissent nettement`}\u202f; ${margin} ${margin > 1 ? 'bougent' : 'bouge'} dans la marge.`,
    verdict: (verdict: Verdict, toConfirm: boolean) => `${verdicts[verdict]}${toConfirm ? ', à\u00a0confirmer' : ''}`,
    difference: (value: number) => `${value > 0.0499 ? '+' : value < -0.0499 ? '−' : ''}${level(Math.abs(value))}`,
    notCompared: 'pas comparé\u00a0: aucune question commune',
    notAssessable: 'pas comparé\u00a0: non évaluable à l’une des dates',
    changes: 'Les réponses qui ont changé',
    changesAside: (count: number) => (count === 0 ? '' : `${questions(count)}. Chaque lien ouvre la réponse de la date la plus récente.`),
    noChange: 'Aucune réponse commune n’a changé.',
    groups: {
      raised: 'En hausse',
      lowered: 'En baisse',
      known: 'Désormais connues',
      unknown: 'Désormais inconnues',
      applicable: 'Désormais concernées',
      'not-applicable': 'Désormais non concernées',
    } satisfies Record<ChangeKind, string>,
    move: (from: number | null, to: number | null) => (from !== null && to !== null ? `du niveau ${from} au niveau ${to}` : to !== null ? `niveau ${to}` : from !== null ? `était au niveau ${from}` : ''),
    others: (count: number) => `${count === 1 ? 'Une autre réponse a changé' : `${count} autres réponses ont changé`}\u00a0: voir le fichier des réponses (CSV)`,
    happened: (what: string) => `Ce qui s’est passé\u00a0: ${what}`,
  },

  peers: {
    title: 'Comparables',
    lead: (count: number, type: BodyType, band: SizeBand, scope: PeerScope) =>
      `${formatNumber(count, 'fr')} ${bodies[type]} ${sizeOf(band)} ${scope === 'country' ? 'dans tout le pays' : `de ${territories[scope]}`}.`,
    place: (name: string) => `Territoire comparé\u00a0: ${name}.`,
    at: (at: Date) => `Chiffres lus le ${formatInstant(at, 'fr')}, d’après la dernière évaluation close de chacun, premiers passages et passages complets ensemble.`,
    widened: (scopes: readonly PeerScope[]) =>
      `La comparaison est élargie au-delà ${formatList(scopes.map((scope) => `de ${territories[scope]}`), 'fr')}\u00a0: trop peu d’organismes y ont clos une évaluation, ou leurs chiffres se retrouveraient par soustraction.`,
    chart: 'Votre niveau parmi vos comparables, de 0 à 4',
    chartAside: 'Barre\u00a0: votre niveau. Triangle\u00a0: la médiane du groupe, une moitié est au-dessus, l’autre en dessous. Trait fin\u00a0: la moitié centrale du groupe.',
    takeaway: (below: number, total: number) => (below === 0 ? `Aucun de vos ${total} domaines comparés n’est dans le quart le plus bas.` : `${below} ${below > 1 ? 'domaines' : 'domaine'} sur ${total} ${below > 1 ? 'sont' : 'est'} dans le quart le plus bas.`),
    columns: { domain: 'Domaine', level: 'Niveau', own: 'Vous', median: 'Médiane', middle: 'Moitié centrale', place: 'Votre place' },
    middle: (low: number, high: number) => `${level(low)} à ${level(high)}`,
    places: (place: keyof typeof places, toConfirm: boolean) => `${places[place]}${toConfirm ? ', à\u00a0confirmer' : ''}`,
    maskedDomain: (smallest: number) => `masqué\u00a0: moins de ${smallest} autres évalués, ou niveaux déductibles de ceux d’un voisin`,
    ownUnknown: 'non évaluable chez vous',
    masked: 'Comparaison masquée',
    maskedText: (smallest: number, type: BodyType, band: SizeBand) =>
      `Il faut au moins ${smallest} autres ${bodies[type]} ${sizeOf(band)} ayant clos une évaluation. Elles sont moins nombreuses aujourd’hui, même dans tout le pays.`,
    notKnown: 'Il manque le type de votre organisme, son nombre d’habitants ou d’agents pour trouver vos comparables.',
    back: 'Revenir aux résultats',
    rules: 'Ce que les autres voient de vous',
    rulesText: (smallest: number) => [
      'Aucun nom, aucun niveau d’un organisme seul\u00a0: des médianes et des quartiles, et rien d’autre.',
      `Un groupe compte au moins ${smallest} organismes en plus de vous, de même type et de même tranche de taille. Vous y comptez aussi\u00a0: tous y lisent les mêmes chiffres.`,
      'Un territoire dont les chiffres en révéleraient d’autres par soustraction n’est pas montré\u00a0: la comparaison s’élargit.',
      'La centrale d’achat et les titulaires n’ont pas accès à cette page.',
    ],
  },

  actions: {
    title: 'Gestes gratuits',
    lead: (count: number) => (count === 0 ? 'Vos réponses n’appellent aucun geste gratuit.' : count === 1 ? 'Un geste sans rien acheter.' : `${count} gestes sans rien acheter, rangés par personne. Les plus utiles d’abord.`),
    first: 'Imprimez cette page et donnez à chacun sa liste.',
    none: 'Rien à faire ici',
    noneText: 'Les lots prennent la suite.',
    person: (minutes: string) => `${minutes} en tout`,
    minutes: (minutes: string) => `${minutes} environ`,
    withWhom: (people: string) => `Avec ${people}.`,
    because: 'Parce que',
    unknown: 'vous ne savez pas encore',
    mayCost: 'Votre prestataire peut facturer son temps\u00a0: demandez avant.',
  },

  documents: {
    title: 'Documents',
    lead: 'De quoi imprimer, délibérer, archiver ou refaire le calcul ailleurs.',
    warning: 'Ces fichiers révèlent vos points faibles',
    warningText: 'Rangez-les comme un document confidentiel. Seule l’annexe est écrite pour une délibération, qui se publie. Les autres portent sur la sécurité de vos systèmes d’information\u00a0: avant toute communication, voyez l’article L.\u00a0311-5 du code des relations entre le public et l’administration.',
    read: 'À lire et à imprimer',
    data: 'Données',
    report: 'Rapport',
    reportNote: 'tout le résultat, avec les réponses',
    annex: 'Annexe d’une page',
    annexNote: 'pour une délibération, sans aucune de vos réponses',
    page: 'Lire en page',
    pdf: 'PDF',
    workbook: 'Classeur (XLSX)',
    workbookNote: 'trois feuilles\u00a0: niveaux, réponses, à clarifier',
    levels: 'Niveaux (CSV)',
    levelsNote: 'par lot, par axe et par domaine',
    answers: 'Réponses (CSV)',
    answersNote: 'avec certitude, preuves, notes, qui et quand',
    json: 'Évaluation complète (JSON)',
    jsonNote: 'relisible par la commande qui refait le calcul',
  },

  sheets: { levels: 'Niveaux', answers: 'Réponses', unknown: 'À clarifier' },

  file: {
    answersName: (on: ParisDay) => `reponses-${on}.csv`,
    workbookName: (on: ParisDay) => `evaluation-${on}.xlsx`,
    dataName: (on: ParisDay) => `evaluation-${on}.json`,
    columns: {
      domain: 'Domaine', code: 'Code', question: 'Question', answer: 'Réponse', level: 'Niveau', certainty: 'Certitude', assurance: 'Preuve', reason: 'Motif', note: 'Note',
      happened: 'Ce qui s’est passé', by: 'Par', at: 'Le', rank: 'Rang', whoKnows: 'Qui peut le savoir', blocking: 'Peut plafonner',
    },
    states: { unknown: 'Je ne sais pas', 'not-applicable': 'Non concerné', blank: 'Sans réponse', hidden: 'Pas posée\u00a0: ne vous concerne pas' },
    certainties: { sure: 'sûr', about: 'à peu près', guess: 'deviné' },
    yes: 'oui',
    no: 'non',
  },
}
