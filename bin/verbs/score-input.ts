import { type InputProblem, type Questionnaire, type scoreInput, questionnaireNamedBy, readScoreInput } from '#app/features/assessment/index.ts'
// Not through the door, which brings the database along: this verb needs none.
import { listQuestionnaires, readQuestionnaire } from '#app/features/assessment/questionnaire.server.ts'
import { inputSentences } from './input-sentences.ts'
import type { Outcome } from './verb.ts'

type Input = Parameters<typeof scoreInput>[1]
type Parsed =
  | { readonly ok: true; readonly questionnaire: Questionnaire; readonly input: Input; readonly problems: readonly InputProblem[] }
  | { readonly ok: false; readonly outcome: Outcome }

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
  for (const { place, reason } of problems) say(`${place || 'fichier'} : ${inputSentences[reason]}`)
  return { ok: true, questionnaire, input, problems }
}
