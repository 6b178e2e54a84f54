import { type Operator, operatorFile } from './operator.schema.ts'

/** An invented operator. Its telephone numbers lie in the range kept for fiction (Arcep, 02 61 91 xx xx); it has no SIRET, so that nobody's is borrowed. */
export const demonstrationOperator: Operator = operatorFile.parse({
  name: { fr: 'Centrale d’achat (démonstration)', en: 'Central purchasing body (demonstration)' },
  contacts: {
    phone: '02 61 91 00 00',
    email: 'aide@ressort.demo',
    hours: { fr: 'du lundi au vendredi, 8 h 30 à 17 h 30', en: 'Monday to Friday, 8:30 am to 5:30 pm' },
    address: { fr: '1 rue de l’Exemple, 00000 Ville-Fictive (fictif)', en: '1 rue de l’Exemple, 00000 Ville-Fictive (invented)' },
  },
  legal: {
    publisher: { fr: 'Centrale d’achat de démonstration, organisme inventé (fictif)', en: 'Demonstration central purchasing body, which does not exist (invented)' },
    publicationDirector: { fr: 'Dominique Exemple, directrice générale (fictif)', en: 'Dominique Exemple, chief executive (invented)' },
    host: {
      name: { fr: 'Hébergeur d’exemple (fictif)', en: 'Example host (invented)' },
      address: { fr: '2 rue de l’Exemple, 00000 Ville-Fictive (fictif)', en: '2 rue de l’Exemple, 00000 Ville-Fictive (invented)' },
      phone: '02 61 91 00 01',
    },
  },
  privacy: {
    dpo: { name: { fr: 'Andréa Exemple (fictif)', en: 'Andréa Exemple (invented)' }, email: 'dpo@ressort.demo' },
    legalBasis: {
      fr: 'exécution d’une mission d’intérêt public, article 6, paragraphe 1, point e) du RGPD (fictif)',
      en: 'performance of a task carried out in the public interest, Article 6(1)(e) of the GDPR (invented)',
    },
    processors: [{ fr: 'l’hébergeur d’exemple (fictif)', en: 'the example host (invented)' }],
    transfers: { fr: 'aucune donnée ne sort de l’Union européenne (fictif)', en: 'no data leave the European Union (invented)' },
    retention: {
      accounts: { fr: 'deux ans après la dernière connexion (fictif)', en: 'two years after the last sign-in (invented)' },
      assessments: { fr: 'cinq ans (fictif)', en: 'five years (invented)' },
      orders: { fr: 'dix ans après la fin de l’accord-cadre (fictif)', en: 'ten years after the end of the framework agreement (invented)' },
      journal: { fr: 'dix ans après la fin de l’accord-cadre (fictif)', en: 'ten years after the end of the framework agreement (invented)' },
      logs: { fr: 'six mois (fictif)', en: 'six months (invented)' },
      backups: { fr: 'trente jours (fictif)', en: 'thirty days (invented)' },
    },
  },
  accessibility: { established: '2026-11-22' },
})
