import { type Cents, formatDay, formatEuros, formatNumber } from '#app/features/core/index.ts'

const euros = (cents: Cents) => formatEuros(cents, 'fr')

/** Words of the three scenarios side by side. */
export const fr = {
  title: 'Comparer les trois scénarios',
  lead: (cents: Cents) => `Pour un budget de ${euros(cents)} hors taxes la première année.`,
  crumb: 'Choisir',
  noMeans: { title: 'Rien à comparer encore', body: 'Indiquez d’abord vos moyens.', action: 'Indiquer vos moyens' },
  noPlan: 'Aucun plan ne tient.',
  criterion: 'Critère',
  cost: {
    title: 'Ce que cela coûte',
    caption: 'Coût, taxes et jours, par année',
    year: (year: number) => `Année ${year}, hors taxes`,
    tax: (year: number) => `Taxes, année ${year}`,
    all: 'Toute la durée, hors taxes',
    gross: 'Toute la durée, taxes comprises',
    days: (year: number) => `Jours de vos équipes, année ${year}`,
  },
  content: {
    title: 'Ce que cela contient',
    caption: 'Formules et début, lot par lot',
    none: 'non retenu',
    from: (day: string) => `à partir du ${formatDay(day, 'fr')}`,
    option: (name: string) => `avec «\u202f${name}\u202f»`,
    contracts: 'Nombre de contrats',
    last: 'Dernier début',
    conditions: 'Conditions à tenir',
    noCondition: 'aucune',
  },
  effect: {
    title: 'Ce que cela améliore',
    caption: 'Niveau atteint à la fin du plan, domaine par domaine',
    level: (from: number, to: number) => (to - from < 0.05 ? `reste à ${formatNumber(from, 'fr', 1)}` : `de ${formatNumber(from, 'fr', 1)} à ${formatNumber(to, 'fr', 1)}`),
    target: (target: number) => `cible ${formatNumber(target, 'fr', 1)}`,
    assumed: 'départ supposé',
    gained: 'Gain',
    coverage: 'Part du gain possible',
    percent: (share: number) => `${formatNumber(Math.floor(share * 100), 'fr')}\u00a0%`,
  },
  sure: {
    title: 'Ce qui est sûr',
    caption: 'Preuve du calcul et part des tirages',
    proof: 'Calcul',
    lot: (heading: string) => `${heading}, dans vos tirages`,
    share: (share: number) => `${formatNumber(Math.round(share * 100), 'fr')}\u00a0% des tirages`,
    stands: 'Tirages où ce plan reste le meilleur',
    unknown: 'pas de tirage',
  },
}
