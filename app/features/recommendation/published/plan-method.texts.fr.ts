import { type Cents, formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'

const figure = (value: number) => formatNumber(value, 'fr', Math.round(value * 100) % 10 === 0 ? 1 : 2)
const percent = (share: number) => formatPercent(share * 100, 'fr')

/** Titles may hold « et » and commas: only what joins them changes. */
const oneOf = (titles: readonly string[]) => formatList(titles.map((title) => `« ${title} »`), 'fr').replace('» et «', '» ou «')

/** The words of the page that says how a combination of lots is chosen. */
export const fr = {
  title: 'Comment une combinaison est choisie',
  description: 'Le modèle publié des combinaisons de lots : valeur, prix, conditions, formules, règles de départage, et le fichier entier.',
  lead: 'Un modèle publié, vos moyens, une recherche qui prouve son résultat. Avec cette page et le fichier, vous recalculez un plan à la main.',
  file: (version: string) => `Télécharger le modèle ${version} (JSON)`,
  method: 'Lire le calcul du niveau',
  author: {
    title: 'Un avis, pas une mesure',
    text: 'Aucune étude ne mesure ce que chaque prestation apporte à une collectivité française. Ces chiffres servent à comparer des plans. Ils ne promettent aucune baisse du risque.',
  },
  value: {
    title: 'La valeur d’un plan',
    aside: 'En niveaux pondérés : un niveau gagné dans un domaine de poids 1, la première année, vaut 1 au plus.',
    caption: 'Ce que vaut chaque niveau comblé',
    columns: { share: 'Part de l’écart', slope: 'Un niveau compte pour' },
    share: (share: number, rank: number, count: number) => (rank === 0 ? `Les premiers ${percent(share)}` : rank === count - 1 ? `Les derniers ${percent(share)}` : `Les ${percent(share)} suivants`),
    slope: figure,
    discount: (discount: number) => `Coefficient annuel : ${figure(discount)}. Ce qui protège dès cette année compte un peu plus.`,
    cap: (share: number) => `Les synergies d’une année comptent au plus ${percent(share)} du reste.`,
  },
  example: {
    title: 'Un exemple, à la main',
    given: (weight: number, from: number, target: number, gained: number) => `Un domaine de poids ${figure(weight)} est à ${figure(from)}, pour un niveau visé de ${figure(target)} : l’écart est de ${figure(target - from)}. Une formule y apporte ${figure(gained)}.`,
    part: (levels: number, slope: number, worth: number) => `${figure(levels)} niveau × ${figure(slope)} = ${figure(worth)}`,
    first: (sum: number, weight: number, first: number) => `Première année : ${figure(sum)} × ${figure(weight)} = ${figure(first)}.`,
    second: (first: number, discount: number, second: number, both: number) => `Deuxième année : ${figure(first)} × ${figure(discount)} = ${figure(second)}. Sur deux ans, ce domaine apporte ${figure(both)} niveaux pondérés.`,
  },
  weights: { title: 'Le poids des domaines', aside: 'Les mêmes que ceux de l’évaluation.', caption: 'Poids et lot principal de chaque domaine', columns: { domain: 'Domaine', weight: 'Poids', lot: 'Lot principal' }, weight: figure },
  rules: { title: 'Ce qu’un plan respecte', aside: 'Une seule règle enfreinte, et le plan est écarté.' },
  lots: {
    title: 'Les lots, formule par formule',
    aside: 'Contenu, quantités, jours, effets et conditions de chacune.',
    caption: 'Échelle de chaque lot',
    columns: { lot: 'Lot', formulas: 'Formules', options: 'Options', delivery: 'Qui agit' },
    lot: (number: number, title: string) => (title === '' ? `Lot ${number}` : `Lot ${number}, ${title}`),
    delivered: 'Le titulaire fait',
    advised: 'Le titulaire conseille, l’organisme agit',
  },
  synergies: {
    title: 'Quand deux lots s’aident',
    aside: 'Une synergie compte chaque année où ses deux lots sont actifs.',
    caption: 'Synergies entre lots',
    columns: { lots: 'Lots', what: 'Ce qui passe de l’un à l’autre', worth: 'Compte pour' },
    lots: (from: number, to: number | null) => (to === null ? `${from} vers tous` : `${from} vers ${to}`),
    with: (number: number, titles: readonly string[]) => (titles.length === 0 ? '' : `Lot ${number} : ${oneOf(titles)}.`),
    levels: (levels: number) => `${figure(levels)} niveau pondéré par an`,
    relief: (share: number) => `${percent(share)} de jours en moins`,
  },
  sizes: {
    title: 'Prix, quantités, jours',
    aside: 'Les quantités viennent de la taille de l’organisme.',
    caption: 'Ce qui est estimé quand personne ne l’a dit',
    columns: { measure: 'Mesure', estimate: 'Estimation' },
    measures: { servers: 'Serveurs', applications: 'Logiciels', sites: 'Sites', terabytes: 'Téraoctets à sauvegarder' },
  },
  effects: {
    title: 'D’où viennent les effets',
    aside: 'Bas et haut ne servent qu’aux tirages ; la recherche lit l’effet probable.',
    caption: 'Part de l’effet haut que l’on retient',
    columns: { delivery: 'Qui agit', low: 'Effet bas', likely: 'Effet probable' },
    share: percent,
  },
  search: {
    title: 'La recherche et sa preuve',
    aside: 'Le même calcul donne toujours le même plan.',
    steps: [
      'Toutes les combinaisons d’une formule ou aucune par lot, au départ de la première année, sont évaluées une à une. On en tire chaque plan que nul autre ne bat à la fois en coût et en valeur.',
      'Sur un à trois ans, avec options et années de départ, une recherche exacte écarte par le calcul tout ce qui ne peut pas faire mieux. Elle s’arrête quand il ne reste rien : le plan est alors prouvé.',
      'Un second logiciel, HiGHS, résout le même problème écrit autrement. Son résultat est montré à côté.',
    ],
    bounded: 'Si le temps manque, la page montre le meilleur plan trouvé et dit à combien il peut être du meilleur possible.',
  },
  ties: { title: 'Égalités et équité' },
  doubt: {
    title: 'Ce qui n’est pas sûr',
    aside: 'Les tirages ont un germe fixe : ils se refont à l’identique.',
    text: (draws: number, robust: number, likely: number) =>
      `Les réponses inconnues et les effets sont tirés au sort ${formatNumber(draws, 'fr')} fois, entre leurs bornes. Un lot pris dans au moins ${percent(robust)} des tirages est « robuste » ; dans au moins ${percent(likely)}, « probable » ; sinon il « dépend de vos réponses ». Le meilleur plan de chaque tirage est cherché parmi quatre mille plans au plus : ceux qu’une recherche exacte trouve pour les premiers tirages, et leurs voisins.`,
    study: (modest: number, step: Cents, near: number) => `Le plan modeste prend ${percent(modest)} de chaque budget. « Un peu plus » et « un peu moins » valent ${formatEuros(step, 'fr')}. Deux plans se valent à ${percent(near)} près.`,
  },
  free: {
    title: 'Ce qui ne s’achète pas',
    aside: 'Montré à côté du plan, coût nul.',
    summary: (count: number) => `Lire les ${formatNumber(count, 'fr')} gestes`,
    caption: 'Gestes sans achat',
    columns: { action: 'Geste', question: 'Question', level: 'Porte la réponse à', days: 'Jours' },
    question: (code: string) => `${Number(code.slice(1))}`,
    level: (level: number) => `niveau ${level}`,
    days: (days: number) => formatNumber(days, 'fr', 2),
  },
  limits: {
    title: 'Ce que ce modèle ne dit pas',
    list: [
      'Il compare des plans. Il ne chiffre ni un risque, ni une probabilité d’attaque.',
      'Les effets des lots s’additionnent : la réalité est moins simple.',
      'Une mesure absente qui plafonne un domaine dans l’évaluation n’est pas vue par la recherche : la lever vaut plus que ce qui est compté ici.',
      'Le niveau de départ est supposé le même pour tous quand on estime un effet.',
      'Les jours d’agents sont l’estimation la moins étayée ; ce sont eux, souvent, qui arrêtent un petit plan.',
      'L’assurance n’agit que sur son propre domaine : elle ne réduit aucune probabilité.',
    ],
  },
  sources: { title: 'Sources', aside: 'Elles donnent des ordres de grandeur. Aucune ne mesure l’effet d’un lot.', read: 'Lire la source' },
  versions: {
    title: 'Versions et fichiers',
    model: 'Modèle',
    earlier: 'Modèle précédent',
    questionnaire: 'Questionnaire',
    licence: 'Licence',
    licenceText: 'Licence Ouverte 2.0',
    redo: 'Refaire le calcul',
    redoText: 'npm run -s ressort -- recommend demande.json',
    print: 'Avec vos prix et vos quantités',
    printText: 'npm run -s ressort -- model --profile profil.json',
  },
}
