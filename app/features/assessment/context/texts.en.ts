import { formatDay, formatInstant, formatNumber } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

const number = (value: number) => formatNumber(value, 'en')

export const en: typeof fr = {
  title: 'Your organisation',
  lead: (count) => `${count} questions about what you are, all optional. They set the target level and remove the questions that do not concern you; none of them is scored.`,
  toldBy: (by, at) => `Saved${by ? ` by ${by}` : ''} on ${formatInstant(at, 'en')}.`,
  proposed: 'Some answers are suggested',
  proposedText: 'Check them: they only count once saved.',
  fromSignUp: 'Suggested from your sign-up, to be checked.',
  fromPicture: (day) => `Suggested from your assessment of ${formatDay(day, 'en')}, to be checked.`,
  noAnswer: 'No answer',
  days: (label) => `${label}, for each need ticked (optional)`,
  day: (label, option) => `${label}: ${option}`,
  submit: 'Save',
  toHub: 'Back to the assessment',
  questions: 'Your answers',
  readOnly: 'You can read this page. Only lead contacts and contributors answer.',
  hidden: {
    title: (count) => (count === 1 ? '1 question is not asked of you' : `${count} questions are not asked of you`),
    later: (count) => (count === 1 ? '1 question of the full pass will not be asked of you' : `${count} questions of the full pass will not be asked of you`),
    text: 'According to this page they do not concern you: they count neither for nor against you.',
    kept: (count) =>
      count === 1
        ? 'You had answered one of them. That answer is kept and does not count; it will count again if the question comes back.'
        : `You had answered ${number(count)} of them. Those answers are kept and do not count; they will count again if the questions come back.`,
  },
  done: { 'context-kept': 'Your answers are saved.' },
  issues: {
    'not-a-number': 'Write a whole number, for example 24.',
    'not-chosen': 'Choose among the answers offered.',
    past: 'That day has passed: untick this need, or correct the date.',
    'not-ticked': 'Tick this need above as well, or clear the date.',
  },
  outOfBounds: (min, max) => `Write a number between ${number(min)} and ${number(max)}.`,
  alone: (option) => `“${option}” goes with no other answer: untick one or the other.`,
  refusals: {
    'assessment.closed': () => 'The assessment was closed in the meantime: this page is frozen with it. Open a new assessment to answer again.',
    'assessment.context-changed': () => 'Nothing was replaced: compare above, correct the form if need be, then save.',
  },
  conflict: {
    title: 'Someone filled in this page at the same time as you',
    theirs: (by, at) => `${by ?? 'Someone else'} saved other answers on ${formatInstant(at, 'en')}. These differ from yours.`,
    caption: 'Answers that differ',
    columns: { question: 'Question', stored: 'Saved', yours: 'What you typed' },
    advice: 'What you typed is still in the form. If you save, it replaces the other person’s answers.',
    keep: 'Keep what is saved',
  },
}
