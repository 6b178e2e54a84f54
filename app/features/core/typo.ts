import type { Lang } from './lang.ts'

/** What typography never touches: addresses, e-mail addresses, code between backticks. */
const verbatim = /`[^`]*`|(?:https?:\/\/|www\.)[^\s«»]*[^\s«».,;:!?)]|[^\s«»]+@[^\s«»]*[^\s«».,;:!?)]/g

const set = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\d])'(?=[\p{L}\d«])/gu, '’')
    .replace(/\.\.\./g, '…')
    .replace(/(?<=[^\s\u00a0\u202f!?;])[ \u00a0\u202f]?([;!?]+)(?=[\s)»”:]|$)/g, '\u202f$1')
    .replace(/(?<=[^\s\u00a0\u202f:])[ \u00a0\u202f]?:(?=[\s»]|$)/g, '\u00a0:')
    .replace(/«[ \u00a0\u202f]*(?=[^\s])/g, '«\u202f')
    .replace(/(?<=[^\s«])[ \u00a0\u202f]*»/g, '\u202f»')
    .replace(/(?<![\d,.])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g, (figure) => figure.replace(/\D/g, '\u202f'))
    .replace(/(\d)[ \u00a0\u202f]?([%€])/g, '$1\u00a0$2')
    .replace(/(?<!\d)(\d{1,2})[ \u00a0]h(?:[ \u00a0](\d{2}))?(?![\p{L}\d])/gu, (_, hours: string, minutes?: string) => `${hours}\u00a0h${minutes ? `\u00a0${minutes}` : ''}`)
    .replace(/\bn° ?(?=\d)/g, 'n°\u00a0')

/**
 * French typography of a text that somebody wrote, applied when it is shown: narrow no-break spaces before ; ! ? and inside
 * guillemets, a no-break space before a colon, % and €, groups of three digits, curled apostrophes. Applying it twice changes nothing.
 */
export const typo = (text: string, lang: Lang = 'fr'): string => {
  if (lang !== 'fr') return text
  // Marks a kept piece by a private-use character that is neither a space nor a sign.
  const kept = text.match(verbatim) ?? []
  let next = 0
  return set(text.replace(verbatim, '\ue000')).replace(/\ue000/g, () => kept[next++] ?? '\ue000')
}
