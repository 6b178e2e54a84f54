import { type Lang, formatList } from '#app/features/core/index.ts'
import type { Block, PdfDocument } from '#app/formats/pdf/document.ts'
import { type ContextQuestion, type Question, type Questionnaire, domainsInOrder } from '../questionnaire.ts'
import { textsOf } from '../texts.ts'
import { en } from './paper.texts.en.ts'
import { fr } from './paper.texts.fr.ts'

/** Words of the questionnaire to fill in by hand. */
export const paperTextsOf = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)

/** More options than this stand side by side. */
const manyOptions = 6

const contextBlocks = (asked: ContextQuestion, lang: Lang): Block => {
  const t = paperTextsOf(lang)
  const head: Block[] = [
    { kind: 'heading', level: 3, text: asked.text[lang], aside: asked.code },
    { kind: 'text', words: asked.hint[lang], size: 'small', tone: 'soft' },
  ]
  if (!('options' in asked)) {
    const label = asked.kind === 'money' ? t.amount(asked.unit[lang]) : t.answer(asked.unit[lang])
    return { kind: 'together', blocks: [...head, { kind: 'blank', label }, { kind: 'list', items: [t.unknown], marker: 'box', size: 'small' }] }
  }
  const date = asked.kind === 'choices' ? asked.dateForEach : undefined
  const items = asked.options.map(({ label, exclusive }) => (date && !exclusive ? t.dated(label[lang], date[lang]) : label[lang]))
  return {
    kind: 'together',
    blocks: [...head, { kind: 'text', words: asked.kind === 'choice' ? t.oneChoice : t.manyChoices, size: 'small' }, { kind: 'list', items: [...items, t.unknown], marker: 'box', size: 'small', inline: !date && items.length > manyOptions }],
  }
}

const conditionOf = ({ visibleWhen }: Question, { context }: Questionnaire, lang: Lang): string => {
  const asked = context.find(({ code }) => code === visibleWhen?.context)
  if (!visibleWhen || !asked || !('options' in asked)) return ''
  return paperTextsOf(lang).onlyIf(asked.code, formatList(asked.options.filter(({ code }) => visibleWhen.anyOf.includes(code)).map(({ label }) => label[lang].toLowerCase()), lang))
}

const questionBlocks = (question: Question, questionnaire: Questionnaire, lang: Lang): Block => {
  const t = paperTextsOf(lang)
  const { code, text, levels, whoKnows, pass, notApplicable } = question
  const hint = [conditionOf(question, questionnaire, lang), t.knows(textsOf(lang).knowers(whoKnows))].filter(Boolean).join(' ')
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', level: 3, text: text[lang], aside: pass === 'first' ? `${code} *` : code },
      { kind: 'text', words: hint, size: 'small', tone: 'soft' },
      { kind: 'list', items: levels.map((level, rank) => [{ strong: t.level(rank) }, ` ${level[lang]}`]), marker: 'box', size: 'small' },
      { kind: 'list', items: [t.unknown, ...(notApplicable ? [t.notApplicable] : [])], marker: 'box', size: 'small', inline: true },
      { kind: 'list', items: t.certainty, marker: 'box', size: 'small', inline: true },
      { kind: 'blank', label: t.note },
    ],
  }
}

const introBlocks = (questionnaire: Questionnaire, lang: Lang): Block[] => {
  const t = paperTextsOf(lang)
  const { questions, axes, title, version } = questionnaire
  const count = (code: string, first: boolean) => questions.filter(({ domain, pass }) => domain === code && (!first || pass === 'first')).length
  return [
    { kind: 'heading', level: 1, text: t.title(version), marked: false },
    { kind: 'text', words: title[lang], tone: 'soft' },
    { kind: 'text', words: t.lead(questions.length, questions.filter(({ pass }) => pass === 'first').length), size: 'lead' },
    { kind: 'heading', level: 2, text: t.how },
    { kind: 'list', items: t.howText, size: 'small' },
    { kind: 'heading', level: 2, text: t.type },
    { kind: 'text', words: t.typeText, size: 'small' },
    { kind: 'heading', level: 2, text: t.who, marked: false },
    { kind: 'blank', label: t.whoLines.body },
    { kind: 'blank', label: t.whoLines.people, lines: 2 },
    { kind: 'blank', label: t.whoLines.day },
    { kind: 'heading', level: 2, text: t.parts },
    {
      kind: 'table', caption: t.partsCaption,
      columns: [{ header: t.columns.part, share: 4 }, { header: t.columns.axis, share: 2 }, { header: t.columns.questions, share: 1.3, numeric: true }, { header: t.columns.first, share: 1.5, numeric: true }],
      rows: domainsInOrder(questionnaire).map(({ code, title: part, axis }) => [
        t.part(part[lang], code), axes.find((found) => found.code === axis)?.title[lang] ?? axis, `${count(code, false)}`, `${count(code, true)}`,
      ]),
    },
  ]
}

/** The whole questionnaire to print: how to answer, what is asked of the body, then each part on its own pages, with boxes to tick. */
export const paperOf = (questionnaire: Questionnaire, lang: Lang): PdfDocument => {
  const t = paperTextsOf(lang)
  const { version, axes, questions, context } = questionnaire
  return {
    lang: lang === 'fr' ? 'fr-FR' : 'en-GB',
    title: t.title(version),
    author: 'Ressort',
    subject: t.subject,
    at: new Date(`${version.slice(0, 4)}-01-01T00:00:00Z`),
    foot: { reference: t.foot(version), page: t.page },
    margin: 40,
    dense: true,
    blocks: [
      ...introBlocks(questionnaire, lang),
      { kind: 'page' },
      { kind: 'heading', level: 2, text: t.context },
      { kind: 'text', words: t.contextText, size: 'small' },
      ...context.map((asked) => contextBlocks(asked, lang)),
      ...domainsInOrder(questionnaire).flatMap(({ code, title, axis }): Block[] => {
        const own = questions.filter(({ domain }) => domain === code)
        return [
          { kind: 'page' },
          { kind: 'heading', level: 2, text: t.part(title[lang], code) },
          { kind: 'text', words: t.partText(axes.find((found) => found.code === axis)?.title[lang] ?? axis, own.length), size: 'small', tone: 'soft' },
          ...own.map((question) => questionBlocks(question, questionnaire, lang)),
        ]
      }),
    ],
  }
}
