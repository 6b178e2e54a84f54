import { formatDay, formatEuros, formatList } from '#app/features/core/index.ts'

const day = (at: Date | string) => formatDay(at, 'fr')

const euros = (cents: number) => formatEuros(cents, 'fr')

export const fr = {
  defaultName: {
    modest: (cents: number, on: string) => `Plan modeste pour ${euros(cents)} par an, le ${day(on)}`,
    budget: (cents: number, on: string) => `Plan pour ${euros(cents)} par an, le ${day(on)}`,
    targets: (_cents: number, on: string) => `Plan pour atteindre vos cibles, le ${day(on)}`,
  },
  choose: {
    submit: 'Mettre au panier',
    firstYear: (cents: number) => `La première année, soit ${euros(cents)} hors taxes. Rien n’est réservé avant la signature.`,
    later: (lots: readonly string[], from: string) => `À commander à partir du ${day(from)}\u00a0: ${formatList(lots, 'fr')}.`,
    nothingYet: 'Rien ne commence la première année\u00a0: il n’y a rien à mettre au panier aujourd’hui.',
    refusals: {
      changed: 'Les prix, vos réponses, un plafond ou un contrat ont changé depuis l’affichage. Le plan ci-dessous est à jour\u00a0: relisez-le, puis mettez-le au panier.',
      nothing: 'Rien ne commence la première année\u00a0: il n’y a rien à mettre au panier.',
      noAssessment: 'Vous n’avez pas encore d’évaluation close. Répondez aux questions jusqu’à la clôture, puis revenez choisir.',
      means: 'Vos moyens ne sont plus lisibles. Indiquez à nouveau votre budget, puis choisissez.',
      busy: 'Beaucoup de calculs sont en cours. Attendez quelques secondes, puis recommencez.',
    },
  },
}
