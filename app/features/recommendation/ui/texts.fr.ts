import { byCode, formatList, formatNumber } from '#app/features/core/index.ts'

const quoted = (name: string) => `«\u202f${name}\u202f»`
const nth = (year: number) => (year === 1 ? 'la première année' : year === 2 ? 'la deuxième année' : 'la troisième année')
const options = (names: readonly string[]) => `${names.length > 1 ? 'les options' : 'l’option'} ${formatList(names.map(quoted), 'fr')}`

/** Words that every page about a plan says the same way. */
export const fr = {
  lot: {
    line: (number: number, shortTitle: string) => `lot ${number}, ${shortTitle}`,
    heading: (number: number, shortTitle: string) => `Lot ${number}, ${shortTitle}`,
    inside: (number: number, shortTitle: string) => `lot ${number} (${shortTitle})`,
    taken: (numbers: readonly string[]) => (numbers.length === 0 ? 'aucun lot' : `${numbers.length > 1 ? 'lots' : 'lot'} ${formatList(numbers, 'fr')}`),
  },
  levels: (value: number) => (value > 0 && value < 0.05 ? 'moins de 0,1 niveau pondéré' : `${formatNumber(value, 'fr', 1)} ${value >= 1.95 ? 'niveaux pondérés' : 'niveau pondéré'}`),
  gained: (value: number) => (value > 0 && value < 0.05 ? 'Moins de 0,1 niveau pondéré gagné.' : `${formatNumber(value, 'fr', 1)} ${value >= 1.95 ? 'niveaux pondérés gagnés' : 'niveau pondéré gagné'}.`),
  days: (days: number) => `${formatNumber(days, 'fr', Math.round(days * 10) % 10 === 0 ? 0 : 1)} ${days >= 2 ? 'jours' : 'jour'}`,
  change: {
    add: (lot: string, formula: string) => `ajouter le ${lot}, ${quoted(formula)}`,
    addIn: (lot: string, formula: string, year: number) => `ajouter le ${lot}, ${quoted(formula)}, ${nth(year)}`,
    remove: (lot: string) => `retirer le ${lot}`,
    move: (lot: string, from: string, to: string) => `passer le ${lot} de ${quoted(from)} à ${quoted(to)}`,
    sooner: (lot: string, year: number) => `commencer le ${lot} dès ${nth(year)}`,
    later: (lot: string, year: number) => `ne commencer le ${lot} que ${nth(year)}`,
    addOptions: (lot: string, names: readonly string[]) => `ajouter au ${lot} ${options(names)}`,
    removeOptions: (lot: string, names: readonly string[]) => `retirer du ${lot} ${options(names)}`,
  },
  sureness: byCode({ robust: 'robuste', likely: 'probable', depends: 'dépend de vos réponses' }),
  years: {
    caption: 'Le plan par lot et par année, hors taxes',
    lot: 'Lot et formule',
    year: (year: number) => `Année ${year}`,
    all: 'En tout',
    starts: 'commence',
    net: 'Total hors taxes',
    tax: 'Taxes',
    days: 'Jours de vos équipes',
    option: (name: string) => `option ${quoted(name)}`,
  },
  proof: {
    proven: 'Optimum prouvé pour ce modèle.',
    within: (percent: number) => `Recherche arrêtée avant la fin\u00a0: ce plan est au plus à ${formatNumber(percent, 'fr', 1)}\u00a0% de l’optimum de ce modèle.`,
  },
}
