import type { Lang } from '#app/features/core/index.ts'
import { textsOf } from '../texts.ts'
import type { ReportAnswer, ReportFacts } from './facts.ts'
import { axesTable, domainTitle, domainsTable, lotsTable, withSpire } from './levels.ts'
import type { Sheet, SheetPiece, SheetSection } from './sheet.ts'
import { reportTextsOf } from './texts.ts'

const actionsShown = 8
const unknownShown = 6

/** When a picture was taken, who confirmed it, what it asked. */
export const pictureFacts = ({ results, attested }: ReportFacts, lang: Lang): Sheet['facts'] => {
  const t = reportTextsOf(lang)
  return [
    { term: t.facts.closed, detail: t.day(results.closedAt) },
    { term: t.facts.confirmed, detail: attested ? t.facts.confirmedBy(attested.name, attested.title, attested.on) : t.facts.nobody },
    { term: t.facts.pass, detail: t.facts.passes(results.pass, results.questionCount) },
  ]
}

const headFacts = (facts: ReportFacts, lang: Lang): Sheet['facts'] => {
  const { facts: t } = reportTextsOf(lang)
  const { questionnaire, rules, target } = facts.results
  return [{ term: t.body, detail: facts.body }, ...pictureFacts(facts, lang), { term: t.versions, detail: t.version(questionnaire, rules) }, { term: t.target, detail: t.targetValue(target) }]
}

/** The whole in three sentences: the level, what holds it back, what is not known. */
const sentences = ({ results }: ReportFacts, lang: Lang): string[] => {
  const t = reportTextsOf(lang).report
  const { overall, target, axes, unknown, questionCount } = results
  const [lowest] = axes.flatMap(({ title, score }) => (score ? [{ title, ...score }] : [])).sort((a, b) => a.point - b.point)
  return [
    overall ? t.level(overall.point, overall.low, overall.high, target) : t.noLevel,
    lowest ? t.weakest(lowest.title[lang], lowest.point, domainTitle(results, lowest.weakest, lang)) : t.noWeakest,
    unknown.length > 0 ? t.unknown(unknown.length, questionCount) : t.known,
  ]
}

const listOr = (items: readonly string[], otherwise: string, ordered = false): SheetPiece => (items.length > 0 ? { kind: 'list', items, ordered } : { kind: 'text', text: otherwise })

const factsPieces = ({ results }: ReportFacts, lang: Lang): SheetPiece[] => {
  const t = reportTextsOf(lang)
  const { strengths, gaps, unknown } = results
  const facts = (found: typeof strengths) => found.map(({ fact, question }) => t.fact(fact[lang], question))
  return [
    { kind: 'heading', text: t.report.strengths(strengths.length) },
    listOr(facts(strengths), t.report.noStrength),
    { kind: 'heading', text: t.report.gaps(gaps.length) },
    listOr(facts(gaps), t.report.noGap),
    { kind: 'heading', text: t.report.clarify },
    ...(unknown.length > 0 ? [{ kind: 'text' as const, text: t.report.clarifyAll(unknownShown, unknown.length), soft: true }] : []),
    listOr(unknown.slice(0, unknownShown).map(({ text, code, whoKnows }) => t.toClarify(text[lang], code, textsOf(lang).knowers(whoKnows))), t.report.noUnknown, true),
  ]
}

const actionsPieces = ({ actions }: ReportFacts, lang: Lang): SheetPiece[] => {
  const t = reportTextsOf(lang)
  if (actions.length === 0) return [{ kind: 'text', text: t.report.noAction }]
  return [
    { kind: 'text', text: t.report.actionsText(actionsShown, actions.length) },
    {
      kind: 'table', caption: t.captions.actions,
      columns: [{ key: 'action', header: t.columns.action, share: 4 }, { key: 'time', header: t.columns.time, share: 1.2, numeric: true }, { key: 'who', header: t.columns.who, share: 3 }],
      rows: actions.slice(0, actionsShown).map(({ code, text, minutes, who, mayCost }) => ({
        key: code, cells: [text[lang], t.minutes(minutes), `${textsOf(lang).knowers(who)}${mayCost ? ` (${t.mayCost})` : ''}`],
      })),
    },
  ]
}

const answerWords = ({ state, level, fact, reason }: ReportAnswer, lang: Lang): string => {
  const t = reportTextsOf(lang).answers
  switch (state) {
    case 'level': return t.level(level ?? 0, fact?.[lang] ?? '')
    case 'not-applicable': return t.notApplicable(reason)
    default: return t[state]
  }
}

/** What the answer rests on, and the role of who gave it when it is not somebody of the body. */
const supportWords = ({ state, certainty, assurance, invited }: ReportAnswer, lang: Lang): string => {
  const t = reportTextsOf(lang).answers
  const said = state === 'level' ? [certainty ? t.certainties[certainty] : '', t.assurances[assurance] ?? ''] : []
  const words = [...said, invited ? t.invited(textsOf(lang).knowers([invited])) : ''].filter(Boolean).join(', ')
  return words ? ` (${words})` : ''
}

const answersPieces = ({ parts }: ReportFacts, lang: Lang): SheetPiece[] => {
  const t = reportTextsOf(lang)
  return [
    { kind: 'text', text: t.report.answersText, soft: true },
    ...parts.flatMap(({ title, answers }): SheetPiece[] => [
      { kind: 'heading', text: title[lang] },
      {
        kind: 'table', caption: t.captions.answers(title[lang]), headed: true,
        columns: [{ key: 'question', header: t.columns.question, share: 1 }, { key: 'answer', header: t.columns.answer, share: 1.15 }],
        rows: answers.map((answer) => ({ key: answer.code, cells: [`${answer.code}. ${answer.text[lang]}`, `${answerWords(answer, lang)}${supportWords(answer, lang)}`] })),
      },
    ]),
  ]
}

const methodPieces = ({ results }: ReportFacts, lang: Lang): SheetPiece[] => {
  const t = reportTextsOf(lang)
  const axisOf = (code: string) => results.axes.find((axis) => axis.code === code)?.title[lang] ?? code
  return [
    { kind: 'list', items: t.report.methodText(results.target) },
    {
      kind: 'table', caption: t.captions.weights,
      columns: [{ key: 'domain', header: t.columns.domain, share: 4 }, { key: 'axis', header: t.columns.axis, share: 2 }, { key: 'weight', header: t.columns.weight, share: 1, numeric: true }],
      rows: results.domains.map(({ code, title, axis, weight }) => ({ key: code, cells: [title[lang], axisOf(axis), t.level(weight)] })),
    },
  ]
}

/** The full report of a frozen picture, told once for its page and for its PDF. No name of who answered. */
export const reportOf = (facts: ReportFacts, lang: Lang): Sheet => {
  const t = reportTextsOf(lang)
  const { results } = facts
  const section = (id: string, title: string, pieces: readonly SheetPiece[], wide = true): SheetSection => ({ id, title, pieces, wide })
  return {
    eyebrow: facts.body,
    title: t.report.title,
    facts: headFacts(facts, lang),
    sections: [
      section('ensemble', t.report.whole, withSpire([{ kind: 'list', items: sentences(facts, lang), ordered: true }], results, lang), false),
      section('axes', t.report.axes, [{ kind: 'text', text: t.legend, soft: true }, axesTable(results, lang), domainsTable(facts, lang)]),
      section('faits', t.report.facts, factsPieces(facts, lang), false),
      ...(results.lots.length > 0 ? [section('lots', t.report.lots, [{ kind: 'text', text: t.report.lotsText }, lotsTable(results, lang)])] : []),
      section('gestes', t.report.actions, actionsPieces(facts, lang)),
      { ...section('reponses', t.report.answers, answersPieces(facts, lang)), apart: true },
      section('methode', t.report.method, methodPieces(facts, lang)),
      section('limites', t.report.limits, [{ kind: 'list', items: t.report.limitsText }], false),
    ],
  }
}
