import { checkOperator } from '#app/ui/shell/operator-check.server.ts'
import { type Verb, onlyArgument, typedPath } from './verb.ts'

/** Judges an operator's file as the boot does, with every contrast its colours make; needs no database. */
export const verb: Verb = {
  usage: 'operator-check fichier.json',
  run: async (args, say) => {
    const { reasons, contrasts } = checkOperator(typedPath(onlyArgument(args, 'operator-check')))
    for (const reason of reasons) say(reason)
    const accepted = reasons.length === 0
    return { done: accepted, json: { verdict: accepted ? 'accepted' : 'refused', reasons, contrasts: contrasts.map((pair) => ({ ...pair, ratio: Math.floor(pair.ratio * 100) / 100, holds: pair.ratio >= pair.needed })) } }
  },
}
