import { formatDay, formatInstant, formatList, formatNumber } from '#app/features/core/index.ts'
import type { WorkstationsFrom } from '../context/told-profile.ts'
import type { Profile } from '../target-profile.ts'
import type { fr } from './texts.fr.ts'

const number = (code: string) => `${Number(code.slice(1))}`
const count = (value: number) => formatNumber(value, 'en')
const list = (items: readonly string[]) => formatList(items, 'en')

const workstations: Record<WorkstationsFrom, (value: string) => string> = {
  context: (value) => `${value}, from the page “Your organisation”`,
  'sign-up': (value) => `${value}, from your sign-up`,
  estimate: (value) => `${value}, estimated from your size`,
  nowhere: () => 'unknown',
}

const nis2: Record<Profile['nis2'], string> = { none: 'none, in your view', important: 'important entity, in your view', essential: 'essential entity, in your view' }

export const en: typeof fr = {
  title: 'Review before closing',
  lead: 'Closing freezes your answers under your name. You can assess again whenever you like.',
  back: 'Back to the list',
  toClose: 'Go to closing',

  aim: {
    title: 'The target level',
    aside: 'A published rule sets it, the same for everybody.',
    level: 'Target',
    levelValue: (level) => `${formatNumber(level, 'en', 1)} out of 4`,
    rule: 'Rule applied',
    nis2: 'NIS 2 status',
    nis2Told: (status) => (status === null ? 'not stated: it counts as none' : nis2[status]),
    population: 'Inhabitants',
    populationValue: (value) => (value === null ? 'unknown' : count(value)),
    workstations: 'Workstations',
    workstationsValue: (value, from) => workstations[from](value === null ? '' : count(value)),
    toldBy: (by, at) => `Page “Your organisation” saved${by ? ` by ${by}` : ''} on ${formatInstant(at, 'en')}.`,
    notTold: 'The page “Your organisation” is not saved yet: the target rests on your sign-up alone.',
    change: 'Open “Your organisation”',
  },

  doubts: {
    title: 'To check together',
    aside: 'Two answers that rarely go together. Perhaps both are right: say so in one sentence.',
    none: 'No answer contradicts another.',
    both: 'Your two answers:',
    reply: 'Check',
    replied: (total) => (total === 1 ? '1 point explained' : `${total} points explained`),
    repliedBy: (by, at) => `${by ? `${by}, ` : ''}on ${formatInstant(at, 'en')}:`,
    edit: 'Change',
    aboutRule: (code) => ` (point ${number(code)})`,
    others: (count) => (count === 1 ? 'One more point' : `${count} more points`) + ':',
    point: (code) => `point\u00a0${number(code)}`,
  },

  doubt: {
    title: 'Two answers to check',
    sides: 'Your two answers',
    change: 'Change this answer',
    ofQuestion: (code) => ` to question ${number(code)}`,
    ofContext: ' about your organisation',
    write: 'If both are right',
    aside: 'Your sentence stays with the assessment. It changes no answer and no level.',
    label: 'That is right, because…',
    submit: 'Save',
    cancel: 'Back to the review',
    readOnly: 'Only lead contacts and contributors answer.',
    lastBy: (by, at) => `Written${by ? ` by ${by}` : ''} on ${formatInstant(at, 'en')}.`,
    issues: { required: 'Write a sentence, or change one of the two answers.' },
    refusals: {
      'assessment.closed': () => 'The assessment was closed in the meantime: nothing changes any more.',
      'assessment.reply-changed': () => 'Someone wrote something else at the same time as you. Nothing was replaced: compare with the sentence saved, then keep the one you want.',
    },
  },

  leaps: {
    others: (count) => (count === 1 ? 'One more' : `${count} more`) + ':',
    title: 'What changed a lot',
    aside: 'More than one level away from your last assessment: say what happened.',
    moved: (from, to) => `from level ${from} to level ${to}`,
    tell: 'Say what happened',
    forQuestion: (code) => ` for question ${number(code)}`,
  },

  left: {
    allAnswered: 'Every question has an answer.',
    now: 'If the assessment is closed now',
    nowBlank: (total) => (total === 1 ? 'one question without an answer counts as unknown;' : `${total} questions without an answer count as unknown;`),
    nowToReconfirm: (total) =>
      total === 1 ? 'one answer of the last assessment, not confirmed again, counts as unknown;' : `${total} answers of the last assessment, not confirmed again, count as unknown;`,
    nowToConfirm: (domains) =>
      domains.length === 0
        ? 'no domain will be “to be confirmed”.'
        : domains.length === 1 ? `one domain will be “to be confirmed”: ${list(domains)}.` : `${domains.length} domains will be “to be confirmed”${domains.length > 3 ? '' : `: ${list(domains.map((domain) => `“${domain}”`))}`}.`,
    blankTitle: (total) => (total === 1 ? '1 question without an answer' : `${total} questions without an answer`),
    blankText: 'A question without an answer counts as “I don’t know”: the level is lower and the range wider.',
    toReconfirmTitle: (total) => (total === 1 ? '1 answer to confirm again' : `${total} answers to confirm again`),
    toReconfirmText: 'An answer of the last assessment only counts once confirmed again.',
    reconfirm: 'Confirm them part by part',
    unknownTitle: (total) => (total === 1 ? '1 “I don’t know”' : `${total} “I don’t know”`),
    unknownText: 'You may close like this. One more answer narrows the range.',
    who: (people) => `Who may know: ${people}.`,
    others: (total) => (total === 1 ? 'and one more, among your answers' : `and ${total} more, among your answers`),
  },

  answers: {
    aside: 'Each question leads to its answer, to change if need be.',
    caption: 'Your answers',
    columns: { question: 'Question', answer: 'Answer', by: 'By' },
    toReconfirm: 'To confirm again',
    blank: 'To do',
    unknown: 'I don’t know',
    guessed: (fact) => `${fact} (a guess)`,
    notApplicable: (reason) => `Not applicable — ${reason}`,
  },

  close: {
    title: 'Close',
    name: 'Your name',
    jobTitle: 'Your function',
    on: 'Date',
    onHint: (from) => `Between ${formatDay(from, 'en')}, the day the assessment began, and today.`,
    confirm: 'I confirm that these answers describe the situation of my organisation on that date. They can no longer change.',
    submit: 'Close and see the results',
    onlyReferent: 'A lead contact closes the assessment',
    onlyReferentText: (names) => (names.length > 0 ? `Ask ${list(names)}.` : 'Your organisation has no lead contact yet.'),
    issues: {
      confirm: 'Tick the box to confirm.',
      future: 'That date is still to come. Write today’s at the latest.',
      'before-start': 'The assessment had not begun yet on that day.',
    },
    refusals: {
      'assessment.closed': () => 'The assessment is closed already. Open “Assess” to read the results.',
      'assessment.picture-changed': () => 'Someone answered while you were reading, and the result is no longer the same. Nothing is closed: read this page again, it is up to date, then confirm.',
    },
  },
  done: { 'doubt-replied': 'Your explanation is saved.' },
}
