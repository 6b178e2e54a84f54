import { byCode, formatEuros, formatList, formatNumber } from '#app/features/core/index.ts'

const euros = (cents: number) => formatEuros(cents, 'fr')
const levels = (value: number) => (value < 0.05 ? 'moins de 0,1 niveau pondéré' : `${formatNumber(value, 'fr', 1)} ${value >= 1.95 ? 'niveaux pondérés' : 'niveau pondéré'}`)
const days = (count: number) => `${formatNumber(count, 'fr', 1)} ${count >= 2 ? 'jours' : 'jour'}`

export const fr = {
  lot: (name: string, reason: string) => `${name}\u00a0: ${reason}`,
  why: {
    loses: (value: number, domains: readonly string[]) => `sans lui, le meilleur plan gagne ${levels(value)} de moins${domains.length > 0 ? `, surtout dans ${formatList(domains.map((name) => `«\u202f${name}\u202f»`), 'fr')}` : ''}.`,
    dearer: (cents: number) => `sans lui, un autre plan ferait aussi bien, mais coûterait ${euros(cents)} de plus.`,
    tie: 'un autre plan ferait aussi bien\u202f; à égalité, on retient le moins cher, puis le moins de contrats, puis l’ordre des lots.',
    wanted: 'vous l’avez demandé\u202f; sans lui, un autre plan gagnerait plus.',
  },
  whyNot: byCode({
    'no-formula': 'aucune formule n’est encore publiée.',
    'no-contractor': 'aucun titulaire ne peut vous servir aujourd’hui.',
    'no-price': 'aucun prix n’est en vigueur aujourd’hui.',
    'no-model': 'le modèle ne le connaît pas encore.',
    ceiling: 'le plafond de l’accord-cadre est presque atteint pour ce lot.',
    'agreement-ends': 'l’accord-cadre se termine avant qu’il puisse commencer.',
    excluded: 'vous l’avez écarté.',
    'existing-contract': 'un contrat en cours couvre déjà ce besoin.',
    'nothing-to-close': 'vous atteignez déjà vos cibles sur ce qu’il améliore.',
    'pushes-out': 'il prendrait la place de lots qui apportent plus.',
    'adds-nothing': 'les lots retenus comblent déjà ce qu’il comblerait.',
  }),
  other: 'le calcul ne le retient pas.',
  prerequisite: 'une condition préalable n’est pas remplie.',
  prerequisites: (sentences: readonly string[]) => `condition préalable non remplie\u00a0: ${formatList(sentences, 'fr')}.`,
  tooDear: (cents: number) => `sa formule utile la moins chère coûte ${euros(cents)} hors taxes la première année\u00a0: trop pour ce budget.`,
  staffDays: (count: number) => `sa formule utile la plus légère demande ${days(count)} à vos équipes\u00a0: trop pour votre temps.`,
  insurance: 'L’assurance ne réduit aucun risque\u00a0: elle paie une partie des frais.',
}
