import { addDays, parisDay } from '#app/features/core/index.ts'

const tomorrow = addDays(parisDay(new Date()), 1)

/** A form each tenant action would accept: what protects another tenant's object is then the scope, not a fault of the form. */
export const validForms: Readonly<Record<string, Record<string, string>>> = {
  'routes/collectivite.commandes.$orderId._index': { shownNetCents: '100000', statement: 'on' },
  'routes/collectivite.commandes.$orderId.abandonner': { reasonText: 'Besoin disparu' },
  'routes/titulaire.commandes.$orderId._index': { intent: 'accept' },
  'routes/titulaire.offres.$lotCode._index': { intent: 'unavailable', until: '', reason: 'Équipe complète' },
  'routes/titulaire.offres.$lotCode.prix': { validFrom: tomorrow, 'prices.item': '100' },
}
