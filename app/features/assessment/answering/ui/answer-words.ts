import type { Bilingual, Lang } from '#app/features/core/index.ts'
import type { Certainty } from '../../answer.ts'
import { textsOf } from '../texts.ts'

type Given = { readonly kind: 'level' | 'unknown' | 'not-applicable'; readonly level: number | null; readonly certainty?: Certainty | null; readonly reason?: string }

/** The choice of the form that an answer is. */
export const choiceOf = ({ kind, level }: Given): string => (kind === 'level' ? String(level) : kind)

/** An answer in words: the fact of its level, « je ne sais pas », « non concerné » and why. */
export const answerWords = (levels: readonly Bilingual[], answer: Given, lang: Lang): string => {
  const t = textsOf(lang).page
  if (answer.kind === 'unknown') return t.unknown
  if (answer.kind === 'not-applicable') return answer.reason ? `${t.notApplicable} — ${answer.reason}` : t.notApplicable
  const fact = levels[answer.level ?? -1]?.[lang] ?? ''
  return `${answer.level ?? ''} — ${fact}${answer.certainty === 'guess' ? ` ${t.guessed}` : ''}`
}

/** The same from what was typed in the form and refused. */
export const typedWords = (levels: readonly Bilingual[], values: Readonly<Record<string, string>>, lang: Lang): string => {
  const { choice = '', reason = '', certainty } = values
  const kind = choice === 'unknown' || choice === 'not-applicable' ? choice : 'level'
  return answerWords(levels, { kind, level: kind === 'level' ? Number(choice) : null, certainty: certainty === 'guess' ? certainty : null, reason }, lang)
}
