import { type Lang, formatList } from '#app/features/core/index.ts'
import type { Change, Explanation, FrontierPoint, Step } from '../advice/advice.ts'
import { changeWords } from '../ui/change-words.ts'
import type { Words } from '../ui/names.ts'
import { reasonTextsOf } from './texts.ts'

/** Below this a difference of weighted levels is the last bits of a sum, and two plans are worth the same. */
const noLevel = 1e-9

/** What a little more, or a little less, of the first year's money changes. */
export const stepSentence = ({ plan, gainedValue, changes }: Step, direction: 'more' | 'less', words: Words, lang: Lang): string => {
  const t = reasonTextsOf(lang).step
  if (plan === null) return t.none
  const said = changeWords(changes, words, lang)
  if (said.length === 0) return direction === 'more' ? t.nothingMore : t.nothingLess
  if (Math.abs(gainedValue) <= noLevel) return t.swaps(said)
  return gainedValue > 0 ? t.buys(said, gainedValue) : t.costs(said, -gainedValue)
}

/** Below this a difference rounds to no tenth of a level. */
const noTenth = 0.05

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export type Swap = Explanation['swaps'][number]

/** How a swap was searched: within the authority's means, within what a plan without limits costs, or not at all because another formula is pinned. */
export type SwapScope = 'means' | 'plan' | 'pinned'

/** What a swap gains or loses, then what it costs more or less; or why there is nothing to say. */
export const swapWords = ({ plan, gainedValue, moreCents }: Swap, scope: SwapScope, lang: Lang): string[] => {
  const t = reasonTextsOf(lang).swap
  if (plan === null) return [{ means: t.none, plan: t.beyond, pinned: t.again }[scope]]
  const worth = Math.abs(gainedValue) <= noLevel ? t.sameGain : Math.abs(gainedValue) < noTenth ? t.nearlySame : gainedValue > 0 ? t.gain(gainedValue) : t.loss(-gainedValue)
  return [worth, moreCents === 0 ? t.samePrice : moreCents > 0 ? t.dearer(moreCents) : t.cheaper(-moreCents)]
}

/** What a step of the path adds to the one before, in verbs. */
export const roadmapWords = (point: FrontierPoint, before: FrontierPoint | undefined, words: Words, lang: Lang): string => {
  const changes = point.formulas.flatMap(({ lot, formula }): Change[] => {
    const held = before?.formulas.find((each) => each.lot === lot)?.formula ?? null
    return held === formula ? [] : [{ lot, from: held, to: formula, fromYear: held === null ? null : 1, toYear: 1, options: { added: [], removed: [] } }]
  })
  return capital(formatList(changeWords(changes, words, lang), lang))
}
