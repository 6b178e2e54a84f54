import { type Cents, byCode, formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'
import { fr as shared } from '../ui/texts.fr.ts'

const euros = (cents: Cents) => formatEuros(cents, 'fr')
const { levels } = shared
const quoted = (names: readonly string[]) => formatList(names.map((name) => `«\u202f${name}\u202f»`), 'fr')
const all = (items: readonly string[]) => formatList(items, 'fr')
const nth = (year: number) => (year === 1 ? 'la première année' : year === 2 ? 'la deuxième année' : 'la troisième année')

/** Sentences on why a plan is what it is. */
export const fr = {
  why: {
    question: (lot: string) => `Pourquoi le ${lot}\u202f?`,
    loses: (value: number) => `Sans lui, le meilleur plan possible gagne ${levels(value)} de moins.`,
    losesOn: (value: number, domains: readonly string[]) => `Sans lui, le meilleur plan possible gagne ${levels(value)} de moins, surtout dans ${quoted(domains)}.`,
    cheaper: (cents: Cents) => `Ce plan-là coûterait ${euros(cents)} de moins en tout.`,
    dearer: (cents: Cents) => `Ce plan-là coûterait ${euros(cents)} de plus en tout.`,
    instead: (changes: readonly string[]) => `À la place, il faudrait ${all(changes)}.`,
    insteadList: 'À la place, il faudrait\u00a0:',
    dearerTie: (cents: Cents) => `Sans lui, un autre plan ferait aussi bien, mais coûterait ${euros(cents)} de plus.`,
    tie: 'Sans lui, un autre plan ferait aussi bien au même prix. À égalité, on retient le moins de contrats, puis l’ordre des lots.',
  },
  whyNot: {
    question: (lot: string) => `Pourquoi pas le ${lot}\u202f?`,
    because: byCode({
      'no-formula': 'Ce lot n’a pas encore de formule publiée.',
      'no-contractor': 'Aucun titulaire ne peut vous servir aujourd’hui\u00a0: hors de votre département, suspendu ou indisponible.',
      'no-price': 'Aucun prix n’est en vigueur aujourd’hui.',
      'no-model': 'Le modèle ne dit pas encore ce que ce lot améliore.',
      ceiling: 'Le plafond légal du lot est presque atteint\u00a0: il ne permet plus ces formules.',
      'agreement-ends': 'L’accord-cadre prend fin avant que ce lot puisse commencer.',
      excluded: 'Vous l’avez écarté.',
      'existing-contract': 'Un contrat en cours couvre ce lot pendant toute la période.',
      'nothing-to-close': 'Vous atteignez déjà vos cibles sur tout ce que ce lot améliore.',
      'adds-nothing': 'Les lots retenus comblent déjà ce qu’il comblerait.',
    }),
    prerequisite: (sentences: readonly string[]) => `${sentences.length > 1 ? 'Des conditions manquent' : 'Une condition manque'}, et aucun budget n’y supplée\u00a0: ${quoted(sentences)}.`,
    insurance: 'L’assurance ne réduit aucun risque\u00a0: elle paie une partie des frais.',
    tooDear: (cents: Cents) => `Sa formule utile la moins chère demande ${euros(cents)} hors taxes la première année\u00a0: trop pour vos moyens.`,
    tooDearAtAll: 'Aucune de ses formules utiles n’entre dans vos moyens.',
    staffDays: (days: string) => `Sa formule utile la plus légère demande ${days} de vos équipes la première année\u00a0: trop pour vos moyens.`,
    pushesOut: (changes: readonly string[], value: number) => `Pour le prendre, il faudrait ${all(changes)}\u00a0: le plan gagnerait ${levels(value)} de moins.`,
    sameWorth: (changes: readonly string[]) => `Pour le prendre, il faudrait ${all(changes)}\u00a0: le plan vaudrait autant. À égalité, on retient le moins cher, puis le moins de contrats, puis l’ordre des lots.`,
  },
  then: {
    starts: (lot: string, year: number) => `${lot}, ${nth(year)}\u00a0: `,
    firstGainsMost: (value: number) => `un an plus tard, le plan gagnerait ${levels(value)} de moins.`,
    keepsOthers: (sentences: readonly string[]) => `un autre lot du plan en a besoin. ${all(sentences)}`,
    budget: 'plus tôt, le budget n’y suffit pas.',
    'staff-days': 'plus tôt, vos équipes n’en auraient pas le temps.',
    prerequisite: (sentences: readonly string[]) => `plus tôt, une condition manque. ${all(sentences)}`,
    'existing-contract': 'un contrat en cours couvre ce lot jusque-là.',
    loses: (value: number) => `une autre année, le plan gagnerait ${levels(value)} de moins.`,
    same: 'une autre année ne ferait pas gagner davantage et coûterait plus.',
  },
  step: {
    more: (cents: Cents) => `Et avec ${euros(cents)} de plus la première année\u202f?`,
    less: (cents: Cents) => `Et avec ${euros(cents)} de moins la première année\u202f?`,
    buys: (changes: readonly string[], value: number) => `Il faudrait ${all(changes)}\u00a0: ${levels(value)} de gain en plus.`,
    costs: (changes: readonly string[], value: number) => `Il faudrait ${all(changes)}\u00a0: ${levels(value)} de gain en moins.`,
    swaps: (changes: readonly string[]) => `Il faudrait ${all(changes)}, pour le même gain.`,
    nothingMore: 'Rien de mieux\u00a0: le plan resterait le même.',
    left: (cents: Cents) => `Il reste déjà ${euros(cents)} la première année.`,
    nothingLess: 'Rien de perdu\u00a0: le plan resterait le même.',
    none: 'Aucun plan ne respecterait encore toutes vos conditions.',
  },
  doubt: {
    stands: (share: number, draws: number) => `Ce plan reste le meilleur dans ${formatPercent(share * 100, 'fr')} des ${formatNumber(draws, 'fr')} tirages.`,
    share: (share: number, draws: number) => `${formatPercent(share * 100, 'fr')} des ${formatNumber(draws, 'fr')} tirages`,
    clarify: (domain: string, value: number) => `${domain}. Le savoir ferait gagner ${levels(value)} en moyenne.`,
    answer: (level: number, changes: readonly string[]) => `Au niveau ${level}, il faudrait ${all(changes)}.`,
    regret: (changes: readonly string[]) => `Si vous voulez éviter la plus mauvaise surprise, il faudrait ${all(changes)}.`,
    worst: (worst: number, worstOfBest: number) => `Au pire des tirages, cet autre plan perd ${levels(worst)} sur le meilleur\u202f; le vôtre en perd ${formatNumber(worstOfBest, 'fr', 1)}.`,
  },
  near: (cents: Cents, value: number) => `${euros(cents)} en tout, ${levels(value)} de gain. Il faudrait\u00a0:`,
  swap: {
    take: (formula: string) => `Prendre «\u202f${formula}\u202f»`,
    without: (lot: string) => `Se passer du ${lot}`,
    gain: (value: number) => `${levels(value)} de gain en plus`,
    loss: (value: number) => `${levels(value)} de gain en moins`,
    sameGain: 'même gain',
    nearlySame: 'presque le même gain',
    dearer: (cents: Cents) => `${euros(cents)} de plus en tout`,
    cheaper: (cents: Cents) => `${euros(cents)} de moins en tout`,
    samePrice: 'même prix',
    none: 'ne tient pas dans vos moyens ou vos conditions',
    again: 'à recalculer, car une autre formule est imposée',
    beyond: 'plus cher que ce plan, ou condition non remplie',
  },
  beyond: (lot: string, years: number, cents: Cents) => `${lot} engage encore ${years > 1 ? `${years} années` : 'une année'} après la période\u00a0: ${euros(cents)} hors taxes par an.`,
}
