import type { Lang } from '#app/features/core/index.ts'
import type { WhyLot, WhyNot, WhyThen } from '../advice/advice.ts'
import { changeWords } from '../ui/change-words.ts'
import type { Words } from '../ui/names.ts'
import { planTextsOf } from '../ui/texts.ts'
import { reasonTextsOf } from './texts.ts'

/** Below this a difference of weighted levels is the last bits of a sum, and two plans are worth the same. */
const noLevel = 1e-9

/** More changes than this are read one to a line. */
const mostInSentence = 2

const insteadOf = ({ lot, lostValue, changes }: WhyLot, words: Words, lang: Lang): string[] => (lostValue <= noLevel ? [] : changeWords(changes.filter((change) => change.lot !== lot), words, lang))

/** What the best plan without a lot would change, when it is too long for a sentence; otherwise nothing. */
export const insteadList = (why: WhyLot, words: Words, lang: Lang): string[] => {
  const changes = insteadOf(why, words, lang)
  return changes.length > mostInSentence ? changes : []
}

/** Why a lot is there, as sentences: what the best plan without it loses, what it would change (when that is short) and cost. */
export const whySentences = (why: WhyLot, words: Words, lang: Lang): string[] => {
  const t = reasonTextsOf(lang).why
  const { lostValue, savedCents, domains } = why
  if (lostValue <= noLevel) return [savedCents < 0 ? t.dearerTie(-savedCents) : t.tie]
  const instead = insteadOf(why, words, lang)
  return [
    domains.length > 0 ? t.losesOn(lostValue, domains.map(({ domain }) => words.domain(domain))) : t.loses(lostValue),
    ...(instead.length > 0 && instead.length <= mostInSentence ? [t.instead(instead)] : []),
    ...(savedCents > 0 ? [t.cheaper(savedCents)] : savedCents < 0 ? [t.dearer(-savedCents)] : []),
  ]
}

/** Why a lot is not there, in one sentence. */
export const whyNotSentence = ({ reason, prerequisites, leastCents, leastDays, changes, lostValue }: WhyNot, words: Words, lang: Lang): string => {
  const t = reasonTextsOf(lang).whyNot
  switch (reason) {
    case 'prerequisite':
      return t.prerequisite(prerequisites.map((code) => words.prerequisite(code).replace(/\.$/, '')))
    case 'too-dear':
      return leastCents === null ? t.tooDearAtAll : t.tooDear(leastCents)
    case 'staff-days':
      return leastDays === null ? t.tooDearAtAll : t.staffDays(planTextsOf(lang).days(leastDays))
    case 'pushes-out': {
      const others = changeWords(changes, words, lang)
      return lostValue <= noLevel ? t.sameWorth(others) : t.pushesOut(others, lostValue)
    }
    default:
      return t.because[reason]
  }
}

/** Why a lot starts in its year. */
export const whyThenSentence = ({ lot, startYear, reason, lostValue, prerequisites }: WhyThen, words: Words, lang: Lang): string => {
  const t = reasonTextsOf(lang).then
  const needed = prerequisites.map(words.prerequisite)
  const because = (): string => {
    switch (reason) {
      case 'prerequisite':
        return startYear === 1 ? t.keepsOthers(needed) : t.prerequisite(needed)
      case 'first-gains-most':
        return t.firstGainsMost(lostValue)
      case 'loses':
        return lostValue > noLevel ? t.loses(lostValue) : t.same
      default:
        return t[reason]
    }
  }
  return t.starts(words.lotHeading(lot), startYear) + because()
}
