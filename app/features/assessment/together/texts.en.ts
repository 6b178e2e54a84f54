import { formatDay, formatInstant } from '#app/features/core/index.ts'
import type { Knower } from '../questionnaire.ts'
import { en as named } from './role-texts.en.ts'
import type { fr } from './texts.fr.ts'

const greetings: Record<Knower, string> = {
  direction: 'Dear colleague,', informatique: 'Hello,', rh: 'Hello,', finances: 'Hello,', communication: 'Hello,', prestataire: 'Hello,', elu: 'Dear Councillor,', services: 'Hello,',
}
const questions = (count: number) => (count === 1 ? `${count} question` : `${count} questions`)
const minutesLong = (minutes: number) => `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
const answersOutOf = (answered: number, total: number) => `${answered} ${answered === 1 ? 'answer' : 'answers'} out of ${total}`

export const en: typeof fr = {
  invitations: {
    title: 'Invite somebody to answer',
    lead: 'Somebody in your organisation, or a provider, answers the parts you choose through a link, without an account.',
    form: 'New invitation',
    sees: 'What the guest will see',
    seesText: [
      'The questions of the parts you open, with the answers and notes already there.',
      'On cross-check questions, they answer without seeing the answer already given.',
      'Nothing else: not the other parts, your documents, your results or your orders.',
    ],
    name: 'First and last name',
    email: 'E-mail address',
    emailHint: 'The link goes to this address: check it, whoever receives it can answer.',
    role: 'Their role',
    parts: 'Parts to open',
    part: (title, count) => `${title} (${questions(count)})`,
    deadline: 'Until',
    deadlineHint: (first, last) => `Between ${formatDay(first, 'en')} and ${formatDay(last, 'en')}, until midnight.`,
    lang: 'Language of the message',
    langs: { fr: 'French', en: 'English' },
    message: 'A word for this person (optional)',
    messageHint: 'Write neither a password nor an answer: the message travels in the clear.',
    submit: 'Send the invitation',
    sent: 'Invitations sent',
    none: 'No invitation',
    noneText: 'The people you invite will appear here, with how much they have answered.',
    noneAction: 'Back to the assessment',
    person: named.who,
    invitedBy: (name, at) => `Invited by ${name} on ${formatDay(at, 'en')}`,
    states: { sent: 'Sent', opened: 'Opened', finished: 'Finished', revoked: 'Cancelled', expired: 'Expired', closed: 'Assessment closed' },
    on: (at) => `on ${formatInstant(at, 'en')}`,
    until: (day) => `until ${formatDay(day, 'en')}`,
    since: (day) => `since ${formatDay(day, 'en')}`,
    answered: answersOutOf,
    again: 'Send a new link',
    extend: 'Extend',
    revoke: 'Cancel the invitation',
    change: (name) => `Send again, extend, cancel: ${name}`,
    issues: {
      'no-part': 'Tick at least one part.',
      'deadline:required': 'Say until which day.',
      'role:required': 'Choose a role.',
    },
    refusals: {
      'assessment.deadline-out': ({ first, last }) => `Choose a day between ${formatDay(String(first), 'en')} and ${formatDay(String(last), 'en')}.`,
      'assessment.part-not-asked': () => 'Tick at least one part. Those that no longer ask a question have left the list.',
      'assessment.too-many-links': ({ most }) => `${most} invitations are already open. Cancel one, or wait until somebody has finished.`,
      'assessment.too-many-today': ({ most }) => `You have sent ${most} invitations today. Carry on tomorrow.`,
      'assessment.too-often': ({ most }) => `This link has already been sent again ${most} times. Call the person, or cancel this invitation and make another.`,
      'assessment.link-over': () => 'This invitation is already finished or cancelled. Make a new one.',
      'assessment.not-open': () => 'The assessment has been closed in the meantime: nobody can answer any more.',
    },
    done: {
      invited: 'The invitation has been sent.',
      replaced: 'This person already had a link for these parts: a new one has been sent, the old one no longer works.',
      again: 'A new link has been sent. The old one no longer works.',
      extended: 'The date has been moved. The same link works.',
      revoked: 'The invitation is cancelled. Answers already given remain.',
    },
  },

  apart: {
    title: 'To discuss',
    agree: (agreeing, compared) => (agreeing === compared ? `${compared > 1 ? `The ${compared} answers given twice agree` : 'The answer given twice agrees'}.` : `${agreeing} ${agreeing === 1 ? 'answer' : 'answers'} out of ${compared} ${agreeing === 1 ? 'agrees' : 'agree'}.`),
    advice: 'Talk about it, then one of you corrects their answer: the difference disappears as soon as both say the same. Nothing is averaged; until then, the answer on the left counts.',
    nothing: 'Nothing to discuss: you understand the same thing.',
    said: (name, role, at) => `${named.who(name, role)}, on ${formatDay(at, 'en')}:`,
    levels: (levels) => (levels === 1 ? '1 level apart' : `${levels} levels apart`),
    kinds: 'One knows, the other does not',
    changeFirst: 'Correct the first answer',
    changeYours: 'Look at your answer again',
    askGuest: 'Send them their link again',
  },

  ask: {
    title: 'Ask whoever would know',
    lead: 'The message is ready: copy it, or open it in your mail program.',
    to: 'To whom',
    by: 'Answer wanted before',
    update: 'Update the message',
    subjectLabel: 'Subject',
    message: 'The message',
    messageHint: 'Select all, then copy.',
    mailto: 'Open in the mail program',
    mailtoShort: 'The message is too long to open by itself: copy it once the mail program is open.',
    invite: 'Invite this person to answer directly',
    inviteText: 'They receive a link, answer the questions of this part, and you see what they said.',
    orElse: 'Or else',
    back: 'Back to the question',
    subject: (body) => `A question for the cyber assessment of ${body}`,
    greetings,
    why: (body) => `${body} is assessing how prepared it is for cyber attacks, and you are the right person to help us.`,
    before: (day) => `Could you answer before ${day}? “I don’t know” is a useful answer too.`,
    warning: 'Send neither a password nor a configuration file: a sentence or a call is enough.',
    thanks: 'Many thanks,',
  },

  mail: {
    hello: 'Hello,',
    signature: 'The Ressort team\nThis message is automatic: please do not reply.',
    inviteSubject: (body) => `${body} invites you to answer a few questions`,
    invite: (inviter, body) => `${inviter}, on behalf of ${body}, invites you to answer a part of its assessment of how prepared it is for cyber attacks.`,
    inviteParts: (parts) => `Parts opened: ${parts}.`,
    inviteMessage: (inviter, message) => `A word from ${inviter}:\n${message}`,
    inviteLink: (minutes) => `Open this link, without an account or a password. Allow ${minutesLong(minutes)}, in one or several sittings:`,
    inviteUntil: (day) => `This link is for you alone and works until ${day} included.`,
    inviteCheck: (inviter, body) => `Any doubt about this message? Before opening the link, call ${inviter} (${body}) on a number you already know. We never ask for a password.`,
    finishedSubject: (name) => `${name} has finished answering`,
    finished: (name, body, answered, total) => `${name} has finished answering for ${body}: ${answersOutOf(answered, total)}. The answers are in the assessment:`,
  },
}
