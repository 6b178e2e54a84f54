import { type InputFault, type InputProblem, type Questionnaire, type scoreInput, questionnaireNamedBy, readScoreInput } from '#app/features/assessment/index.ts'
// Not through the door, which brings the database along: this verb needs none.
import { listQuestionnaires, readQuestionnaire } from '#app/features/assessment/questionnaire.server.ts'
import type { Outcome } from './verb.ts'

type Input = Parameters<typeof scoreInput>[1]
type Parsed =
  | { readonly ok: true; readonly questionnaire: Questionnaire; readonly input: Input; readonly problems: readonly InputProblem[] }
  | { readonly ok: false; readonly outcome: Outcome }

const sentences: Readonly<Record<InputFault, string>> = {
  'not-an-object': 'un objet JSON est attendu ici.',
  'unknown-key': 'clé inconnue.',
  pass: '« first » ou « full » attendu.',
  profile: 'valeur impossible : nombre entier positif, texte, ou none, important, essential pour nis2.',
  'unknown-question': 'aucune question ne porte ce code.',
  level: 'le niveau est un nombre entier de 0 à 4.',
  assurance: '« A0 », « A1 » ou « A2 » attendu.',
  certainty: '« sure », « about » ou « guess » attendu.',
  'answer-shape': 'une réponse est soit un niveau, soit « unknown », soit « notApplicable » avec son motif.',
  'reason-missing': '« notApplicable » demande un motif (« reason »).',
  'must-apply': 'cette question n’admet pas « notApplicable ».',
  'unknown-context': 'aucune question de contexte ne porte ce code.',
  context: 'valeur impossible : nombre entier dans les bornes, ou liste de choix publiés.',
}

/** Answers and profile as `score` reads them, checked against the questionnaire that they name; each part left aside is told. */
export const parseScoreFile = async (raw: unknown, say: (line: string) => void): Promise<Parsed> => {
  const published = await listQuestionnaires()
  const version = questionnaireNamedBy(raw)
  if (version === null || !published.includes(version)) {
    say(`questionnaire : version absente ou inconnue. Versions publiées : ${published.join(', ')}.`)
    return { ok: false, outcome: { done: false, json: { refused: 'assessment.unknown-questionnaire', version, published } } }
  }
  const questionnaire = await readQuestionnaire(version)
  const { input, problems } = readScoreInput(questionnaire, raw)
  for (const { place, reason } of problems) say(`${place || 'fichier'} : ${sentences[reason]}`)
  return { ok: true, questionnaire, input, problems }
}
