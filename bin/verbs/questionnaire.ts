import { publishedQuestionnaire } from '#app/features/assessment/index.ts'
// Not through the door, which brings the database along: this verb needs none.
import { listQuestionnaires, readQuestionnaire } from '#app/features/assessment/questionnaire.server.ts'
import { type Verb, done, misuse } from './verb.ts'

/** Prints a published questionnaire; the latest when no version is named. */
export const verb: Verb = {
  usage: 'questionnaire [version]',
  run: async (args, say) => {
    if (args.length > 1) throw misuse('questionnaire : une version au plus.')
    const published = await listQuestionnaires()
    const version = args[0] ?? published.at(-1) ?? ''
    if (!published.includes(version)) {
      say(`Questionnaire inconnu : ${version}. Versions publiées : ${published.join(', ')}.`)
      return { done: false, json: { refused: 'assessment.unknown-questionnaire', version, published } }
    }
    return done(publishedQuestionnaire(await readQuestionnaire(version)))
  },
}
