import { type Lang, type ParisDay, formatDay } from '#app/features/core/index.ts'
import type { Knower } from '../questionnaire.ts'
import { textsOf } from './texts.ts'

type Asking = {
  readonly to: Knower
  readonly body: string
  readonly ask: string
  readonly by: ParisDay
  readonly signature: { readonly name: string; readonly jobTitle: string }
}

/** The message to whoever would know, ready to send: what is asked, for when, what never to send, who signs. */
export const messageTo = (lang: Lang, { to, body, ask, by, signature }: Asking): { subject: string; text: string } => {
  const { ask: t } = textsOf(lang)
  const signed = [signature.name, signature.jobTitle, body].filter(Boolean).join('\n')
  return { subject: t.subject(body), text: [t.greetings[to], t.why(body), ask, t.before(formatDay(by, lang)), t.warning, t.thanks, signed].join('\n\n') }
}

/** Longest address that every mail program takes. */
export const longestMailto = 1_800

/** The address that opens the message in the mail program; without its text when that would be too long an address. */
export const mailtoOf = ({ subject, text }: { subject: string; text: string }): { href: string; whole: boolean } => {
  const start = `mailto:?subject=${encodeURIComponent(subject)}`
  const href = `${start}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
  return href.length <= longestMailto ? { href, whole: true } : { href: start, whole: false }
}
