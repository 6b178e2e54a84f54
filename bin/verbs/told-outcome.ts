import type { recommendFromFile } from '#app/features/recommendation/command/command.server.ts'
import { inputSentences } from './input-sentences.ts'
import type { Outcome } from './verb.ts'

type Told = Omit<Awaited<ReturnType<typeof recommendFromFile>>, 'told'> & { readonly told: object | null }

const sentences: Readonly<Record<Told['problems'][number]['reason'], string>> = {
  ...inputSentences,
  required: 'budget attendu.',
  years: 'de 1 à 3 années.',
  length: 'une valeur par année.',
  amount: 'nombre entier de centimes hors taxes attendu, de 0 à 10 milliards.',
  days: 'nombre de jours positif attendu, deux décimales au plus, ou null.',
  'not-a-list': 'liste attendue.',
  'unknown-lot': 'aucun lot ne porte ce code.',
  'unknown-formula': 'ce lot n’a pas de formule de ce code.',
  'excluded-too': 'lot à la fois écarté et exigé.',
  twice: 'lot déjà nommé.',
  day: 'jour attendu, comme 2027-12-31.',
}

const reasons: Readonly<Record<NonNullable<Told['refused']>, string>> = {
  'recommendation.other-questionnaire': 'Le fichier ne porte pas la version du questionnaire que le modèle utilise.',
  'recommendation.input': 'Une partie du fichier n’a pas pu être lue.',
  'recommendation.impossible': 'Aucun plan ne tient dans ces moyens : « relaxations » dit le moindre changement qui en permet un.',
}

/** What a verb about plans ends with: what could be computed, with the refusal and its problems beside. */
export const toldOutcome = ({ refused, problems, facts, told }: Told, say: (line: string) => void): Outcome => {
  if (refused === null) return { done: true, json: told }
  say(reasons[refused])
  for (const { place, reason } of problems) say(`${place || 'fichier'} : ${sentences[reason]}`)
  return { done: false, json: { refused, ...facts, ...(problems.length > 0 ? { problems } : {}), ...told } }
}
