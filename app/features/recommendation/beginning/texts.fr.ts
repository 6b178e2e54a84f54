import { type Cents, byCode, formatEuros, formatNumber } from '#app/features/core/index.ts'

const euros = (cents: Cents) => formatEuros(cents, 'fr')
const many = (count: number, one: string, several: string) => `${formatNumber(count, 'fr')} ${count > 1 ? several : one}`

/** Words of the first idea, given without an assessment. */
export const fr = {
  title: 'Une première idée, sans évaluation',
  crumb: 'Choisir',
  lead: 'Le portail ne sait rien de vos protections. Il suppose un niveau très bas partout et ne retient que ce que presque tout organisme de votre taille devrait prendre.',
  warning: { title: 'Ce n’est pas un conseil', body: 'Cette idée se fonde sur votre taille seule. Ne commandez rien sans avoir fait l’évaluation\u00a0: vos réponses à vingt questions changent souvent le plan.' },
  assess: 'Faire l’évaluation',
  form: {
    section: 'Votre organisme en bref',
    aside: 'Rien n’est enregistré. Laissez vide ce que vous ne savez pas\u00a0: ce sera estimé.',
    type: 'Type d’organisme',
    population: 'Population',
    agents: 'Agents',
    workstations: 'Postes de travail',
    budget: 'Budget de la première année, hors taxes',
    budgetHint: 'Par exemple 40\u202f000',
    days: 'Jours de vos équipes, la première année',
    daysHint: 'Vide\u00a0: sans limite.',
    daysUnit: 'jours',
    years: 'Durée du plan',
    yearsOf: (count: number) => many(count, 'an', 'ans'),
    submit: 'Avoir une première idée',
  },
  issues: byCode({
    required: 'Écrivez un montant, par exemple 40\u202f000.',
    'not-a-number': 'Ce nombre n’est pas compris. Écrivez par exemple 2\u202f000.',
    negative: 'Un nombre négatif n’a pas de sens ici.',
    'too-large': 'Ce nombre est trop grand.',
    'unknown-choice': 'Ce choix n’existe pas. Choisissez dans la liste.',
  }),
  idea: {
    section: 'Une première piste',
    aside: (draws: number) => `Ce qui revient dans presque tous les ${formatNumber(draws, 'fr')} tirages sur ce qui n’est pas su.`,
    year: (year: number) => `Année ${year}`,
    cost: (net: Cents, tax: Cents, days: string) => `${euros(net)} HT, ${euros(net + tax)} TTC, ${days} de vos équipes`,
    from: (year: number) => `à partir de l’année ${year}`,
    share: (share: number) => `dans ${formatNumber(Math.floor(share * 100), 'fr')}\u00a0% des tirages`,
    nothing: 'Aucun lot ne revient dans presque tous les tirages\u00a0: sans vos réponses, le portail ne conseille aucun achat.',
    impossible: 'Aucun plan ne tient dans ces moyens.',
    clarify: 'À demander d’abord',
    sizes: (agents: number, workstations: number) => `Quantités pour ${many(agents, 'agent', 'agents')} et ${many(workstations, 'poste', 'postes')}, estimées si vous ne les avez pas dites.`,
  },
}
