import { formatDay, formatInstant, formatList, formatNumber, formatPercent, formatRange } from '#app/features/core/index.ts'
import type { ParisDay } from '#app/features/core/index.ts'
import type { BodyType } from '#app/features/identity/index.ts'
import type { PeerScope, SizeBand } from './peers.ts'
import type { fr } from './texts.fr.ts'

const level = (value: number) => formatNumber(value, 'en', 1)
const share = (part: number) => formatPercent(Math.round(part * 100), 'en')
const day = (at: Date | ParisDay) => formatDay(at, 'en')
const questions = (count: number) => `${count} ${count === 1 ? 'question' : 'questions'}`
const passes: Record<'first' | 'full', string> = { first: 'first pass', full: 'full pass' }

const bodies: Record<BodyType, string> = {
  commune: 'communes',
  epci: 'groupings of communes',
  departement: 'départements',
  region: 'regions or single authorities',
  ccas: 'social action centres',
  sdis: 'fire and rescue services',
  syndicat: 'joint boards',
  hopital: 'public hospitals or care homes',
  'centre-de-gestion': 'staff management centres',
  autre: 'other public buyers',
}
const units: Record<SizeBand['by'], string> = { population: 'inhabitants', agents: 'staff' }
const sizeOf = ({ by, from, below }: SizeBand): string => {
  if (below === null) return `with ${formatNumber(from, 'en')} ${units[by]} or more`
  return from === 0 ? `with fewer than ${formatNumber(below, 'en')} ${units[by]}` : `with ${formatRange(from, below, 'en')} ${units[by]}`
}
const verdicts = { higher: 'up', lower: 'down', 'within-margin': 'within the margin', same: 'unchanged' }
const places: Record<'low' | 'middle' | 'high', string> = { low: 'in the lowest quarter', middle: 'in the middle half', high: 'in the highest quarter' }
const territories: Record<PeerScope, string> = { department: 'your département', region: 'your region', country: 'the whole country' }

export const en: typeof fr = {
  nav: { label: 'The results in five pages', results: 'Results', overTime: 'Over time', peers: 'Peers', actions: 'Free actions', documents: 'Documents' },

  page: {
    strength: 'What holds',
    weakness: 'What weakens',
    firstMove: 'First move',
    noStrength: 'No strength to name yet.',
    noGap: 'No known answer is under the target.',
    noMove: 'No free action is missing: see the lots.',
    backed: ({ backed, verified }) => (backed === 0 ? 'declared' : verified > 0 ? `${share(backed)}, ${share(verified)} verified` : share(backed)),
    backedAll: ({ backed, verified }) =>
      backed === 0 ? 'No answer rests on a document yet: all is declared.' : `Answers backed by a dated document: ${share(backed)} of the weight of the questions${verified > 0 ? `, of which ${share(verified)} verified by a third party` : ''}.`,
    columns: { known: 'Known answers', backed: 'Backed', status: 'Status' },
    known: (known, asked, part) => `${known} of ${asked}${known === asked ? '' : `, ${share(part)} of the weight`}`,
    states: { assessed: 'assessed', 'to-confirm': 'to be confirmed', 'not-assessable': 'cannot be assessed' },
    ask: 'Ask somebody',
    askOpens: 'To ask these questions around you, open a new assessment: it starts from your answers.',
    more: (count) => (count === 1 ? 'One more answer to clarify' : `${count} more answers to clarify`),
    ground: 'What this result rests on',
    attested: 'Attested by',
    attestedBy: (name, work, on) => `${[name, work].filter(Boolean).join(', ')}, on ${day(on)}`,
    closedBy: 'Closed by',
    nobody: 'somebody of your organisation',
    target: 'Target',
    targetBy: (target, rule) => `${level(target)} out of 4${rule ? `: ${rule}` : ''}`,
    targetNote: 'The same for every domain. It depends on the NIS\u00a02 status, else on the type and size.',
    left: 'Left out',
    leftOut: (hidden, notConcerned) =>
      [hidden > 0 ? `${questions(hidden)} that your context rules out` : '', notConcerned > 0 ? `${questions(notConcerned)} “not applicable”` : ''].filter(Boolean).join(', '),
    methodLink: 'The whole method',
  },

  overTime: {
    title: 'Over time',
    lead: (count) => (count === 1 ? 'Only one assessment is closed. The next one will show what moved.' : `${count} closed assessments, and what changed from one date to the other.`),
    again: 'Open an assessment',
    history: 'All your assessments',
    historyAside: 'Each bar is a level, the thin line its interval.',
    chart: 'Overall level and level by axis, from 0 to 4',
    takeaway: (from, to, mixed) => `Overall level: ${level(from)} at the first assessment, ${level(to)} at the last.${mixed ? ' The passes do not ask the same questions: compare below.' : ''}`,
    one: 'One assessment only: nothing to read over time yet.',
    overall: 'Overall',
    columns: { date: 'Assessment', pass: 'Pass', target: 'Target', domain: 'Domain', before: 'Before', after: 'After', difference: 'Difference', reading: 'Reading' },
    pass: passes,
    unknown: 'cannot be assessed',
    withRange: (point, low, high) => `${level(point)} (${level(low)} to ${level(high)})`,
    older: (count) => (count === 1 ? 'One older assessment is in the lists below.' : `${count} older assessments are in the lists below.`),
    choose: 'Compare two dates',
    chooseAside: 'The earlier of the two is always “before”.',
    from: 'From',
    to: 'To',
    option: (at, pass) => `${day(at)}, ${passes[pass]}`,
    compare: 'Compare',
    sameTwice: 'Choose two different assessments.',
    compared: (before, after) => `From ${day(before)} to ${day(after)}`,
    notes: {
      common: (common) => `Compared on ${questions(common)} asked at both dates, with the same weights: these levels may differ from those of each results page.`,
      allCommon: (common) => `The ${questions(common)} are the same at both dates.`,
      pass: (before, after) => `Before: ${passes[before]}. After: ${passes[after]}.`,
      left: (before, after) => `${[before > 0 ? `${questions(before)} of the first date` : '', after > 0 ? `${questions(after)} of the second` : ''].filter(Boolean).join(' and ')} stay out of the comparison.`,
      version: (before, after) => `The questionnaire changed: ${before} before, ${after} after. A question worded otherwise is not compared.`,
      target: (before, after) => `Your target went from ${level(before)} to ${level(after)}.`,
      nothing: 'No question was asked at both dates: nothing can be compared.',
    },
    domains: 'Domain by domain',
    domainsAside: '“Within the margin”: the two intervals overlap, the difference may be nothing.',
    takeawayDomains: (higher, lower, margin) =>
      `${higher === 0 ? 'No domain clearly rises' : higher === 1 ? '1 domain clearly rises' : `${higher} domains clearly rise`}; ${lower === 0 ? 'none clearly falls' : lower === 1 ? '1 clearly falls' : `${lower} clearly fall`}; ${margin} ${margin === 1 ? 'moves' : 'move'} within the margin.`,
    verdict: (verdict, toConfirm) => `${verdicts[verdict]}${toConfirm ? ', to be confirmed' : ''}`,
    difference: (value) => `${value > 0.0499 ? '+' : value < -0.0499 ? '−' : ''}${level(Math.abs(value))}`,
    notCompared: 'not compared: no question in common',
    notAssessable: 'not compared: cannot be assessed at one of the dates',
    changes: 'The answers that changed',
    changesAside: (count) => (count === 0 ? '' : `${questions(count)}. Each link opens the answer of the later date.`),
    noChange: 'No common answer changed.',
    groups: { raised: 'Up', lowered: 'Down', known: 'Now known', unknown: 'Now unknown', applicable: 'Now applicable', 'not-applicable': 'No longer applicable' },
    move: (from, to) => (from !== null && to !== null ? `from level ${from} to level ${to}` : to !== null ? `level ${to}` : from !== null ? `was at level ${from}` : ''),
    others: (count) => `${count === 1 ? 'One more answer changed' : `${count} more answers changed`}: see the file of the answers (CSV)`,
    happened: (what) => `What happened: ${what}`,
  },

  peers: {
    title: 'Peers',
    lead: (count, type, band, scope) => `${formatNumber(count, 'en')} ${bodies[type]} ${sizeOf(band)} in ${territories[scope]}.`,
    place: (name) => `Territory compared: ${name}.`,
    at: (at) => `Figures read on ${formatInstant(at, 'en')}, from the latest closed assessment of each, first and full passes together.`,
    widened: (scopes) => `The comparison reaches beyond ${formatList(scopes.map((scope) => territories[scope]), 'en')}: too few bodies there closed an assessment, or their figures could be found by subtraction.`,
    chart: 'Your level among your peers, from 0 to 4',
    chartAside: 'Bar: your level. Triangle: the median of the group, half are above it, half below. Thin line: the middle half of the group.',
    takeaway: (below, total) => (below === 0 ? `None of your ${total} compared domains is in the lowest quarter.` : `${below} of ${total} ${total === 1 ? 'domain' : 'domains'} ${below === 1 ? 'is' : 'are'} in the lowest quarter.`),
    columns: { domain: 'Domain', level: 'Level', own: 'You', median: 'Median', middle: 'Middle half', place: 'Your place' },
    middle: (low, high) => `${level(low)} to ${level(high)}`,
    places: (place, toConfirm) => `${places[place]}${toConfirm ? ', to be confirmed' : ''}`,
    maskedDomain: (smallest) => `masked: fewer than ${smallest} others assessed, or levels that a neighbour’s would give away`,
    ownUnknown: 'cannot be assessed for you',
    masked: 'Comparison masked',
    maskedText: (smallest, type, band) => `It takes at least ${smallest} other ${bodies[type]} ${sizeOf(band)} with a closed assessment. There are fewer today, even in the whole country.`,
    notKnown: 'The type of your organisation, its inhabitants or its staff are missing to find your peers.',
    back: 'Back to the results',
    rules: 'What others see of you',
    rulesText: (smallest) => [
      'No name, no level of a single body: medians and quartiles, nothing else.',
      `A group holds at least ${smallest} bodies besides you, of the same type and band of size. You count in it too: all read the same figures there.`,
      'A territory whose figures would reveal others by subtraction is not shown: the comparison widens.',
      'The purchasing body and the contractors have no access to this page.',
    ],
  },

  actions: {
    title: 'Free actions',
    lead: (count) => (count === 0 ? 'Your answers call for no free action.' : count === 1 ? 'One thing to do without buying anything.' : `${count} things to do without buying anything, by person. The most useful first.`),
    first: 'Print this page and give each person their list.',
    none: 'Nothing to do here',
    noneText: 'The lots take over.',
    person: (minutes) => `${minutes} in all`,
    minutes: (minutes) => `about ${minutes}`,
    withWhom: (people) => `With ${people}.`,
    because: 'Because',
    unknown: 'you do not know yet',
    mayCost: 'Your IT supplier may charge for its time: ask first.',
  },

  documents: {
    title: 'Documents',
    lead: 'To print, to put before the council, to file, or to work out the score elsewhere.',
    warning: 'These files reveal your weak points',
    warningText: 'Treat them as confidential. Only the annex is written for a deliberation, which is published. The others bear on the security of your information systems: before handing any over, see article L.\u00a0311-5 of the French code of relations between the public and the administration.',
    read: 'To read and print',
    data: 'Data',
    report: 'Report',
    reportNote: 'the whole result, with the answers',
    annex: 'One-page annex',
    annexNote: 'for a deliberation, without any of your answers',
    page: 'Read as a page',
    pdf: 'PDF',
    workbook: 'Workbook (XLSX)',
    workbookNote: 'three sheets: levels, answers, to clarify',
    levels: 'Levels (CSV)',
    levelsNote: 'by lot, by axis and by domain',
    answers: 'Answers (CSV)',
    answersNote: 'with certainty, evidence, notes, who and when',
    json: 'Whole assessment (JSON)',
    jsonNote: 'can be read by the command that works out the score',
  },

  sheets: { levels: 'Levels', answers: 'Answers', unknown: 'To clarify' },

  file: {
    answersName: (on) => `answers-${on}.csv`,
    workbookName: (on) => `assessment-${on}.xlsx`,
    dataName: (on) => `assessment-${on}.json`,
    columns: {
      domain: 'Domain', code: 'Code', question: 'Question', answer: 'Answer', level: 'Level', certainty: 'Certainty', assurance: 'Proof', reason: 'Reason', note: 'Note',
      happened: 'What happened', by: 'By', at: 'On', rank: 'Rank', whoKnows: 'Who may know', blocking: 'May cap',
    },
    states: { unknown: 'I don’t know', 'not-applicable': 'Not applicable', blank: 'No answer', hidden: 'Not asked: does not apply to you' },
    certainties: { sure: 'sure', about: 'roughly', guess: 'guessed' },
    yes: 'yes',
    no: 'no',
  },
}
