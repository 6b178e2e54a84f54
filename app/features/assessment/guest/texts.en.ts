import { formatDay } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

const questions = (count: number) => (count === 1 ? `${count} question` : `${count} questions`)
const minutesLong = (minutes: number) => `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`

export const en: typeof fr = {
  guest: {
    title: (body) => `Answering for ${body}`,
    lead: (inviter, body, count, minutes) => `${body} is assessing how ready it is for cyberattacks. ${inviter} invites you to answer ${questions(count)}: ${minutesLong(minutes)}, without an account.`,
    facts: { who: 'Who invites you', inviter: (name, body) => `${name}, ${body}`, until: 'Until', untilDay: (day) => `${formatDay(day, 'en')} included`, left: 'Left to you', leftCount: (left, total) => (left === 0 ? 'nothing: everything has an answer' : `${left} out of ${questions(total)}`), message: 'Their message' },
    begin: 'Start',
    resume: 'Continue',
    unknown: '“I don’t know” is a good answer. You can stop and come back through the same link.',
    secret: 'Your answers go to this organisation and nobody else. Write neither a password nor the address of a server.',
    check: (inviter) => `Any doubt? Call ${inviter} on a number you already know.`,
    list: 'The questions',
    states: { yours: 'Answered by you', theirs: 'Already answered', blank: 'To do' },
    finishTitle: 'Finish',
    finishText: (left) => (left === 0 ? 'Every question has an answer.' : `${left === 1 ? '1 question is' : `${left} questions are`} left without an answer: you can finish all the same.`),
    finishAfter: 'After that the link will no longer work, and whoever invited you will be told.',
    finish: 'I have finished',
    done: { 'answer-kept': 'Your answer is saved. You can come back through the same link.' },
  },

  question: {
    position: (rank, total) => `Question ${rank} of ${total}`,
    back: 'All the questions',
    blind: 'Somebody else has answered this question. Answer as you see it: their answer is not shown to you, and yours does not replace it. If the two differ, you will talk about it.',
    closed: 'Your answer came too late to be saved. Here it is, for you to keep:',
  },

  gone: {
    unknown: { title: 'Unknown link', text: 'This link leads nowhere. It was copied wrongly, or replaced by a more recent one.', next: 'Open the latest message you received, or ask whoever invited you for a new link.' },
    finished: { title: 'You have finished', text: (body) => `Thank you. Your answers are saved for ${body}; this link no longer works.`, next: (inviter) => `To correct an answer, ask ${inviter} for a new link.` },
    revoked: { title: 'This invitation is cancelled', text: (body) => `${body} has cancelled the invitation. The answers you had saved remain.`, next: (inviter) => `There is nothing for you to do. A question? Call ${inviter}.` },
    expired: { title: 'The date has passed', text: (body) => `The invitation from ${body} is no longer valid. The answers you had saved remain.`, next: (inviter) => `Ask ${inviter} to extend it: the same link will work again.` },
    closed: { title: 'The assessment is closed', text: (body) => `${body} has closed its assessment: answers can no longer be changed.`, next: (inviter) => `There is nothing for you to do. A question? Call ${inviter}.` },
  },

  second: {
    title: 'Second answer',
    lead: 'A colleague has already answered. Answer as you see it: their answer is not shown to you, and yours does not replace it.',
    mine: 'The answer on record is yours. A colleague or a provider can answer too, without seeing it: you will know whether you understand the same thing.',
    none: 'Nobody has answered this question yet: answer it first.',
    invite: 'Invite somebody to answer',
    question: 'Back to the question',
    kept: 'Your answer is saved beside the first one.',
  },
}
