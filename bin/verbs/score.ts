import { publishedScore, scoreInput } from '#app/features/assessment/index.ts'
import { readScoreInput } from './score-input.ts'
import { type Verb, done, onlyArgument, readJsonFile } from './verb.ts'

/** Scores answers read from a file; needs no database. */
export const verb: Verb = {
  usage: 'score fichier.json        (- pour l’entrée standard)',
  run: async (args, say) => {
    const read = readJsonFile(onlyArgument(args, 'score'), say)
    if (!read.ok) return read.outcome
    const parsed = await readScoreInput(read.value, say)
    if (!parsed.ok) return parsed.outcome
    const { score, toVerify } = scoreInput(parsed.questionnaire, parsed.input)
    return done(publishedScore(parsed.questionnaire, score, toVerify))
  },
}
