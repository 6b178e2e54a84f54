import { type Lang, formatEuros } from '#app/features/core/index.ts'
import type { Span } from '../../directory.ts'
import { publicTextsOf } from './texts.ts'

/** « 1 450 € à 1 900 € », or one amount when both ends meet; whole euros when `rounded`. */
export const spanText = (span: Span | null, lang: Lang, rounded = false): string => {
  const t = publicTextsOf(lang)
  if (!span) return t.home.noPrice
  const shown = (cents: number) => formatEuros(rounded ? Math.round(cents / 100) * 100 : cents, lang)
  const [low, high] = [shown(span.lowCents), shown(span.highCents)]
  return low === high ? low : t.lot.range(low, high)
}
