import type { Lang } from '#app/features/core/index.ts'
import { wordsOf } from '../ui/names.ts'
import type { KeptContent } from './content.ts'
import { en } from './reasons.texts.en.ts'
import { fr } from './reasons.texts.fr.ts'

const textsIn = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)

/** Below this many weighted levels, two plans are worth the same. */
const nothingLost = 1e-6

/** The words of a plan kept, in one language. */
export const keptWords = ({ names }: KeptContent, lang: Lang) => wordsOf({ ...names, questions: {} }, lang)

/** Why each lot of the plan is in it, a sentence each; none when the reasons were not kept. */
export const whySentences = (content: KeptContent, lang: Lang): string[] => {
  const words = keptWords(content, lang)
  const t = textsIn(lang)
  return (content.why ?? []).map(({ lot, lostValue, savedCents, domains }) => {
    const say = () => {
      if (lostValue > nothingLost) return t.why.loses(lostValue, domains.map(({ domain }) => words.domain(domain)))
      if (lostValue < -nothingLost) return t.why.wanted
      return savedCents < 0 ? t.why.dearer(-savedCents) : t.why.tie
    }
    return t.lot(words.lotHeading(lot), say())
  })
}

type Aside = NonNullable<KeptContent['whyNot']>[number]

/**
 * Why each other lot is left aside, a sentence each; that insurance reduces no risk is said wherever it is named. `isPublic`: the sentence of a
 * prerequisite would tell what the body lacks, so only that there is one is said.
 */
export const whyNotSentences = (content: KeptContent, isPublic: boolean, lang: Lang): string[] => {
  const words = keptWords(content, lang)
  const t = textsIn(lang)
  const reasonOf = ({ reason, prerequisites, leastCents, leastDays }: Aside): string => {
    if (reason === 'prerequisite') return isPublic || prerequisites.length === 0 ? t.prerequisite : t.prerequisites(prerequisites.map((code) => words.prerequisite(code).replace(/\.$/, '')))
    if (reason === 'too-dear' && leastCents !== null) return t.tooDear(leastCents)
    if (reason === 'staff-days' && leastDays !== null) return t.staffDays(leastDays)
    return t.whyNot[reason] ?? t.other
  }
  return (content.whyNot ?? []).map((aside) => {
    const said = t.lot(words.lotHeading(aside.lot), reasonOf(aside))
    return content.names.lots.find(({ code }) => code === aside.lot)?.insurance ? `${said} ${t.insurance}` : said
  })
}
