import { addDays, parisDay } from '#app/features/core/index.ts'

const tomorrow = addDays(parisDay(new Date()), 1)

/** A form each tenant action would accept: what protects another tenant's object is then the scope, not a fault of the form. */
export const validForms: Readonly<Record<string, Record<string, string>>> = {
  'routes/collectivite.commandes.$orderId._index': { shownNetCents: '100000', statement: 'on' },
  'routes/collectivite.commandes.$orderId.abandonner': { reasonText: 'Besoin disparu' },
  'routes/collectivite.evaluation.contexte': { assessment: 'none', revision: '0', 'about.C01': '24' },
  'routes/collectivite.evaluation.relire': { assessment: 'none', seen: '', name: 'Awa Rivet', jobTitle: 'Maire', on: '2026-01-01', confirmed: 'on' },
  'routes/collectivite.evaluation.relire_.$ruleCode': { assessment: 'none', seen: '', reply: 'Les deux sont exactes.' },
  'routes/collectivite.plans.$planId._index': { intent: 'rename', name: 'Plan de la commission' },
  'routes/titulaire.commandes.$orderId._index': { intent: 'accept' },
  'routes/titulaire.offres.$lotCode._index': { intent: 'unavailable', until: '', reason: 'Équipe complète' },
  'routes/titulaire.offres.$lotCode.prix': { validFrom: tomorrow, 'prices.item': '100' },
}
