import { type Lang, formatDay, formatList } from '#app/features/core/index.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { textsOf } from './texts.ts'

type Message = { readonly to: string; readonly subject: string; readonly body: string }

type Invitation = {
  readonly to: string
  readonly inviter: string
  readonly body: string
  readonly parts: readonly string[]
  readonly minutes: number
  /** The last day, included. */
  readonly lastDay: string
  readonly message: string
  readonly link: string
}

const lines = (...paragraphs: readonly string[]): string => `${paragraphs.filter(Boolean).join('\n\n')}\n`

/** The titles of parts, in the order of the bank. */
export const partTitles = (questionnaire: Questionnaire, parts: readonly string[], lang: Lang): string[] =>
  questionnaire.domains.filter(({ code }) => parts.includes(code)).map(({ title }) => title[lang])

/** The message that carries a link: who invites, on what, for how long, how to check that it is genuine. No answer is ever in it. */
export const invitationMail = (lang: Lang, { to, inviter, body, parts, minutes, lastDay, message, link }: Invitation): Message => {
  const { mail } = textsOf(lang)
  return {
    to,
    subject: mail.inviteSubject(body),
    body: lines(
      mail.hello, mail.invite(inviter, body), mail.inviteParts(formatList(parts.map(mail.part), lang)), message ? mail.inviteMessage(inviter, message) : '',
      mail.inviteLink(minutes), link, mail.inviteUntil(formatDay(lastDay, lang)), mail.inviteCheck(inviter, body), mail.signature,
    ),
  }
}

type Finished = { readonly to: string; readonly name: string; readonly body: string; readonly answered: number; readonly total: number; readonly link: string }

/** Tells the referents and whoever invited that a guest has finished: how many questions, never an answer. */
export const finishedMail = (lang: Lang, { to, name, body, answered, total, link }: Finished): Message => {
  const { mail } = textsOf(lang)
  return { to, subject: mail.finishedSubject(name), body: lines(mail.hello, mail.finished(name, body, answered, total), link, mail.signature) }
}
