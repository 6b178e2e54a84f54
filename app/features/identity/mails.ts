import type { Lang } from '#app/features/core/index.ts'
import { textsOf } from './texts.ts'

type Message = { to: string; subject: string; body: string }
const lines = (...paragraphs: string[]): string => `${paragraphs.join('\n\n')}\n`

/** Every message the room sends, in the language of whoever receives it: plain text, one link, nothing sensitive. */
export const mailsOf = (lang: Lang) => {
  const { mail } = textsOf(lang)
  const message = (to: string, subject: string, ...paragraphs: string[]): Message => ({ to, subject, body: lines(mail.hello, ...paragraphs, mail.signature) })
  return {
    confirmEmail: (to: string, body: string, link: string) => message(to, mail.confirmSubject, mail.confirm(body), link, mail.confirmDelay, mail.notYou),
    finishSignUp: (to: string, body: string, link: string) => message(to, mail.finishSubject, mail.finish(body), link, mail.confirmDelay, mail.notYou),
    alreadyRegistered: (to: string, links: { signIn: string; forgotten: string; join: string }) =>
      message(to, mail.alreadySubject, mail.already, links.signIn, mail.alreadyForgotten, links.forgotten, mail.alreadyJoin, links.join, mail.notYou),
    resetPassword: (to: string, link: string) => message(to, mail.resetSubject, mail.reset, link, mail.resetDelay, mail.notYou),
    passwordChanged: (to: string, forgotten: string) => message(to, mail.changedSubject, mail.changed, forgotten),
    bodyToApprove: (to: string, body: string, link: string) => message(to, mail.approveSubject, mail.approve(body), link),
    bodyApproved: (to: string, body: string, link: string) => message(to, mail.approvedSubject, mail.approved(body), link),
    bodyRefused: (to: string, body: string, reason: string) => message(to, mail.refusedSubject, mail.refused(body), reason, mail.refusedNext),
    joinRequest: (to: string, name: string, body: string, link: string) => message(to, mail.joinSubject, mail.join(name, body), link),
    joinApproved: (to: string, body: string, link: string) => message(to, mail.joinedSubject, mail.joined(body), link),
    joinRefused: (to: string, body: string) => message(to, mail.notJoinedSubject, mail.notJoined(body)),
    invitation: (to: string, inviter: string, body: string, link: string) => message(to, mail.invitationSubject, mail.invitation(inviter, body), link, mail.invitationDelay, mail.notYou),
    rightsChanged: (to: string, body: string, link: string) => message(to, mail.rightsSubject, mail.rights(body), link),
  }
}
