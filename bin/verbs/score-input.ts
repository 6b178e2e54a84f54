import { type Questionnaire, type scoreInput, parseScoreInput, questionnaireNamedBy } from '#app/features/assessment/index.ts'
import { listQuestionnaires, readQuestionnaire } from '#app/features/assessment/index.server.ts'
import { type Outcome, refused } from './verb.ts'

type Parsed = { readonly ok: true; readonly questionnaire: Questionnaire; readonly input: Parameters<typeof scoreInput>[1] } | { readonly ok: false; readonly outcome: Outcome }

/** Answers and profile as `score` and `recommend` read them, checked against the questionnaire that they name. */
export const readScoreInput = async (raw: unknown, say: (line: string) => void): Promise<Parsed> => {
  const published = await listQuestionnaires()
  const version = questionnaireNamedBy(raw)
  if (version === null || !published.includes(version)) {
    say(`questionnaire : version absente ou inconnue. Versions publiées : ${published.join(', ')}.`)
    return { ok: false, outcome: { done: false, json: { refused: 'assessment.unknown-questionnaire', version, published } } }
  }
  const questionnaire = await readQuestionnaire(version)
  const input = parseScoreInput(questionnaire, raw)
  if (!input.ok) {
    say(`${String(input.refusal.facts.place)} : ${String(input.refusal.facts.reason)}`)
    return { ok: false, outcome: refused(input.refusal, say) }
  }
  return { ok: true, questionnaire, input: input.value }
}
