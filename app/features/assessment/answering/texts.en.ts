import { formatDay, formatList, formatTime } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

export const en: typeof fr = {
  status: {
    saving: 'Saving…',
    saved: (at) => `Saved at ${formatTime(at, 'en')}`,
    incomplete: 'To complete: say why it does not apply to you, and the answer will be saved.',
    failed: 'Not saved yet',
    retry: 'Try again',
    signIn: 'Sign in again in a new tab',
    leave: 'Your last answer is not saved. Leave this page and lose it?',
  },
  faults: {
    server: { title: 'The service is not responding', text: 'Your answer is not saved yet. It stays on this page; it will be sent again by itself.' },
    session: { title: 'Your session is over', text: 'Your answer stays on this page. Sign in again in a new tab, come back here, then try again.' },
    network: { title: 'Your device is offline', text: 'Your answer stays on this page. It will be sent as soon as the connection is back.' },
    closed: { title: 'The assessment has been closed in the meantime', text: 'Answers can no longer be changed. Yours stays on this page: copy what you want to keep.' },
    'too-long': { title: 'Your text is too long', text: 'It stays on this page. Shorten it and it will be saved at once.' },
    refused: { title: 'This answer can no longer be saved here', text: 'Your right to answer has changed, or the link is no longer valid. Copy what you want to keep.' },
  },
  before: (day) => `On ${formatDay(day, 'en')}:`,
  levelled: (answer) => `level ${answer}`,
  stillTrue: 'It is still true',
  ask: (who) => `Someone else may know: ${who}.`,
  askLink: 'Prepare the message to send',
  happened: 'What has happened since?',
  happenedHint: (from) => `The level was ${from}; it moves by more than one level. One sentence is enough: a purchase, a departure, an incident, or an earlier answer that was wrong.`,
  hidden: {
    title: 'You are not asked this question',
    pass: 'It belongs to the full assessment.',
    toHub: 'See the questions asked',
    context: (question, given) => `To “${question}”, your organisation answered: ${formatList(given, 'en')}.`,
    toContext: 'Check that answer',
  },
  changes: (revision) => (revision === 1 ? 'never changed' : revision === 2 ? 'changed once' : `changed ${revision - 1} times`),
  evidence: 'What backs this answer',
  secondAnswer: 'A second opinion on this question',
  toReview: 'Discuss it in the review',
  frozen: { answer: 'Answer', certainty: 'Certainty', note: 'Note', given: 'Given' },
}
