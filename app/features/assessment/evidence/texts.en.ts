import { formatDay, formatInstant, formatNumber } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

const mebibyte = 1024 * 1024
const size = (bytes: number) => (bytes < mebibyte ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)), 'en')} KiB` : `${formatNumber(Math.round((bytes * 10) / mebibyte) / 10, 'en')} MiB`)
const kinds = 'PDF, PNG, JPEG or WebP image, DOCX, XLSX, ODT or ODS'
const day = (iso: string) => formatDay(new Date(`${iso}T12:00:00Z`), 'en')

export const en: typeof fr = {
  title: 'Evidence',
  lead: 'Evidence does not change your level: it makes it surer, and narrows its range.',
  answer: 'Your answer',
  level: (level) => `Level ${level}`,
  noLevel: 'Only an answer that has a level can be backed. Answer the question first.',
  toQuestion: 'Back to the question',
  pieces: 'What backs your answer',
  piecesAside: (most) => `${most} pieces of evidence at most per answer. Only your organisation reads them.`,
  caption: 'Evidence for this answer',
  columns: { piece: 'Evidence', worth: 'What it is worth', added: 'Added', action: 'Remove' },
  dated: (iso) => `dated ${day(iso)}`,
  size,
  keptAt: (place) => `Kept: ${place}`,
  worth: (assurance, verifier) => (assurance === 2 ? `Finding of a third party: ${verifier}` : 'Dated document'),
  backed: (level) => `Backed level ${level}: no longer counts, unless the answer comes back to it.`,
  added: (by, at) => `${by ? `by ${by}, ` : ''}${formatInstant(at, 'en')}`,
  download: 'Download',
  remove: 'Remove',
  named: (title) => `, ${title}`,
  none: 'No evidence yet. Without any, your answer counts as declared.',
  noneFrozen: 'This answer was declared without evidence.',
  frozen: (at) => `The assessment has been closed since ${formatDay(at, 'en')}: its evidence no longer changes.`,
  readOnly: 'You may read this evidence. Only referents and contributors add any.',
  full: 'This answer has all the evidence it can hold. Remove one piece to add another.',
  add: 'Add evidence',
  addAside: 'A file, or the reference of a document that you keep elsewhere.',
  worthLegend: 'What is this evidence worth?',
  worths: {
    document: { label: 'A dated document', hint: 'Council decision, minutes, contract, invoice, dated screenshot: it shows what you observed.' },
    finding: { label: 'The finding of a third party', hint: 'Report of an audit, a test or an inspection by somebody outside your organisation: it is worth the most.' },
  },
  fields: {
    title: 'Title',
    titleHint: 'For example: minutes of the restore test.',
    dated: 'Date of the document',
    datedHint: 'The one written on it, for example 31/12/2025.',
    verifier: 'Who verified',
    verifierHint: 'For the finding of a third party: the name of the person or the organisation.',
    file: 'File',
    fileHint: (most) => `${kinds}; ${size(most)} at most. Take out passwords and personal data that are not needed.`,
    whereKept: 'Where it is kept',
    whereKeptHint: 'Without a file, say where to find the document: register, binder, shared folder.',
  },
  submit: 'Add this evidence',
  issues: {
    worth: 'Say what this evidence is worth.',
    verifier: 'Write who verified.',
    'file-too-large': 'This file is over 10 MiB. Choose a lighter one, or say where it is kept.',
  },
  refusals: {
    'evidence.empty': () => 'This file is empty. Choose another one.',
    'evidence.macros': () => `This file holds macros, or may hold some: it is not accepted. Save it as a PDF, then try again. Accepted: ${kinds}.`,
    'evidence.other-kind': () => `This kind of file is not accepted. Accepted: ${kinds}.`,
    'evidence.disguised': (facts) => `This file is named “.${facts.extension}”, but its content is something else. Open it, save it again, then retry. Accepted: ${kinds}.`,
    'evidence.nothing': () => 'Choose a file, or say where the document is kept.',
    'evidence.future': () => 'The date of the document is in the future. Check it.',
    'evidence.moved': () => 'The answer changed level in the meantime. Reload the page, then see whether this evidence still fits.',
    'evidence.too-many': () => 'This answer already has 10 pieces of evidence. Remove one to add another.',
    'evidence.full': (facts) => `Your organisation already keeps ${size(Number(facts.held))} of files out of 300 MiB; this one takes ${size(Number(facts.size))}. Say where it is kept instead, without the file.`,
    'assessment.closed': () => 'The assessment was closed in the meantime: its evidence no longer changes.',
  },
  done: { 'evidence-added': 'The evidence is added.', 'evidence-removed': 'The evidence is removed.' },
}
