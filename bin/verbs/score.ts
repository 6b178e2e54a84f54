import { publishedScore, scoreInput } from '#app/features/assessment/index.ts'
import { parseScoreFile } from './score-input.ts'
import { type Verb, done, onlyArgument, readJsonFile } from './verb.ts'

/** Scores answers read from a file; needs no database. What cannot be read is told and counts as blank: the score is that of the rest. */
export const verb: Verb = {
  usage: 'score fichier.json        (- pour l’entrée standard)',
  run: async (args, say) => {
    const read = readJsonFile(onlyArgument(args, 'score'), say)
    if (!read.ok) return read.outcome
    const parsed = await parseScoreFile(read.value, say)
    if (!parsed.ok) return parsed.outcome
    const { score, toVerify } = scoreInput(parsed.questionnaire, parsed.input)
    const printed = publishedScore(parsed.questionnaire, score, toVerify)
    if (parsed.problems.length === 0) return done(printed)
    return { done: false, json: { refused: 'assessment.score-input', problems: parsed.problems, ...printed } }
  },
}
