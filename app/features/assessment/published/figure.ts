import { type Lang, formatNumber } from '#app/features/core/index.ts'

/** A published figure with the decimals it needs, two at most. */
export const exact = (value: number, lang: Lang): string => {
  const hundredths = Math.round(value * 100)
  return formatNumber(value, lang, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2)
}

/** A computed figure, two decimals always: shown rounded, never kept so. */
export const rounded = (value: number, lang: Lang): string => formatNumber(value, lang, 2)
