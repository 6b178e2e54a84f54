import type { InputFault } from '#app/features/assessment/index.ts'

/** What cannot be read of answers, said on stderr. */
export const inputSentences: Readonly<Record<InputFault, string>> = {
  'not-an-object': 'un objet JSON est attendu ici.',
  'unknown-key': 'clé inconnue.',
  pass: '« first » ou « full » attendu.',
  profile: 'valeur impossible : nombre entier positif, texte, ou none, important, essential pour nis2.',
  'unknown-question': 'aucune question ne porte ce code.',
  level: 'le niveau est un nombre entier de 0 à 4.',
  assurance: '« A0 », « A1 » ou « A2 » attendu.',
  certainty: '« sure », « about » ou « guess » attendu.',
  'answer-shape': 'une réponse est soit un niveau, soit « unknown », soit « notApplicable » avec son motif.',
  'reason-missing': '« notApplicable » demande un motif (« reason »).',
  'must-apply': 'cette question n’admet pas « notApplicable ».',
  'unknown-context': 'aucune question de contexte ne porte ce code.',
  context: 'valeur impossible : nombre entier dans les bornes, ou liste de choix publiés.',
}
