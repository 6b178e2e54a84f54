import type { Lang } from '#app/features/core/index.ts'
import type { Change } from '../advice/advice.ts'
import type { Words } from './names.ts'
import { planTextsOf } from './texts.ts'

const partsOf = ({ lot, from, to, fromYear, toYear, options }: Change, words: Words, lang: Lang): string[] => {
  const t = planTextsOf(lang).change
  const name = words.lotInside(lot)
  const named = (codes: readonly string[]) => codes.map((code) => words.option(lot, code))
  if (from !== null && to === null) return [t.remove(name)]
  const parts: string[] = []
  if (from === null && to !== null) parts.push(toYear !== null && toYear > 1 ? t.addIn(name, words.formula(lot, to), toYear) : t.add(name, words.formula(lot, to)))
  if (from !== null && to !== null && from !== to) parts.push(t.move(name, words.formula(lot, from), words.formula(lot, to)))
  if (options.added.length > 0) parts.push(t.addOptions(name, named(options.added)))
  if (options.removed.length > 0) parts.push(t.removeOptions(name, named(options.removed)))
  if (fromYear !== null && toYear !== null && fromYear !== toYear) parts.push((toYear < fromYear ? t.sooner : t.later)(name, toYear))
  return parts
}

/** What changes between two plans, in verbs: « ajouter le lot 4 (Sauvegarde), … », « retirer le lot 7 (…) ». To be listed in a sentence. */
export const changeWords = (changes: readonly Change[], words: Words, lang: Lang): string[] => changes.flatMap((change) => partsOf(change, words, lang))
