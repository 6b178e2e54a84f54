import { formatDuration, formatList, formatNumber } from '#app/features/core/index.ts'
import { exact } from './figure.ts'
import type { fr } from './questionnaire.texts.fr.ts'

const figure = (value: number) => exact(value, 'en')
const number = (code: string) => `${Number(code.slice(1))}`

export const en: typeof fr = {
  title: 'The questionnaire',
  description: 'Every question of the assessment, its levels, weights and rules: to read, to print, to download.',
  lead: (questions, parts, first) => `${questions} questions in ${parts} parts, ${first} of them for a first pass. Nothing is hidden: levels, weights, caps and rules are here.`,
  method: 'How the level is computed',
  paper: 'The questionnaire on paper (PDF)',
  file: (version) => `Download ${version} (JSON)`,
  partsAside: 'Open a part to read the levels of each question.',
  lot: (lot, title) => `lot ${lot}, ${title}`,
  partFacts: (weight, lot) => [`Weight ${figure(weight)}`, lot].filter(Boolean).join(' · '),
  questionFacts: (weight, isFirst) => `weight ${figure(weight)}${isFirst ? ', first pass' : ''}`,
  number,
  context: {
    title: 'Your organisation',
    aside: 'Facts, never scored. They set the target level and leave out questions without object.',
    between: (min, max, unit) => `from ${formatNumber(min, 'en')} to ${formatNumber(max, 'en')} ${unit}`,
    hides: (codes) => (codes.length > 1 ? `May leave out questions ${formatList(codes.map(number), 'en')}.` : `May leave out question ${number(codes[0] ?? '')}.`),
  },
  rules: {
    title: 'Cross-checks and actions',
    text: (rules, actions) =>
      `${rules} rules bring together two answers that rarely go together: they ask a question, they correct nothing. ${actions} actions need no purchase. Each part gives its own.`,
  },
  part: {
    description: (title) => `The questions of the part “${title}”: levels, weights, examples, mappings.`,
    lead: (count, weight, lot) => `${count} questions. Weight of the part in the calculation: ${figure(weight)}.${lot ? ` It points to ${lot}.` : ''}`,
    choose: 'Tick the fact that is true today.',
    unknown: 'I do not know',
    notApplicable: 'Not applicable, because:',
    example: 'Example in a commune of 2,000 inhabitants',
    who: (people) => `Who knows: ${people}.`,
    alwaysApplies: 'Applies to every body.',
    mayNotApply: 'May be declared not applicable, with the reason.',
    blocks: (control, fails, caps) => `Capping measure (${control}): ${fails === 0 ? 'at level 0' : `up to level ${fails}`}, ${formatList(caps, 'en')}.`,
    cap: (domain, cap) => `“${domain}” does not exceed ${figure(cap)}`,
    shown: (text, options) => `Asked according to your answer to “${text}” (${formatList(options, 'en')}), or while that answer is missing.`,
    mappings: (csf, hygiene, recyf) =>
      [
        csf.length > 0 ? `CSF 2.0: ${csf.join(', ')}` : '',
        hygiene.length > 0 ? `Hygiene guide: ${hygiene.map((measure) => `${measure}`).join(', ')}` : '',
        recyf.length > 0 ? `ReCyF: ${recyf.join(', ')}` : '',
      ].filter(Boolean),
    mappingsTitle: 'The mappings',
    mappingsText: 'Numbers only, to find the subject elsewhere: the subcategories of the American framework NIST CSF 2.0, the 42 measures of the hygiene guide of [[anssi|ANSSI]], the objectives of [[recyf|ReCyF]]. Answering here proves compliance with none of them.',
    rules: 'Answers brought together',
    rulesAside: 'Two answers that rarely go together. The portal asks, it does not correct.',
    noRules: 'No rule is about this part.',
    atLeast: (code, value) => `question ${number(code)}: level ${value} or above`,
    atMost: (code, value) => `question ${number(code)}: level ${value} or below`,
    contextAtLeast: (text, value) => `“${text}”: ${value} or more`,
    contextAtMost: (text, value) => `“${text}”: ${value} or less`,
    contextIs: (text, option) => `“${text}”: ${option}`,
    actions: 'Actions without a purchase',
    actionsAside: 'Suggested when the answer is low, or unknown.',
    noActions: 'No free action is about this part.',
    action: (code, level, minutes, who) => `Question ${number(code)}, ${level === 0 ? 'at level 0' : `up to level ${level}`} · ${formatDuration(minutes * 60, 'en')} · ${who}`,
    next: (title) => `Next part: ${title}`,
  },
}
