import type { Sheet, SheetPiece, SheetRow, SheetSection } from '#app/features/assessment/index.ts'
import { type Bilingual, type Lang, type ParisDay, formatEuros } from '#app/features/core/index.ts'
import { centsByYear, sumByYear } from '../choosing/plan-lines.ts'
import type { ScenarioKind } from '../advice/advice.ts'
import type { KeptContent, KeptMeans } from '../plans/content.ts'
import { keptWords, whyNotSentences, whySentences } from '../plans/reasons.ts'
import { noteTextsOf } from './texts.ts'

/** What the note says besides the plan kept. `address`: where the formula, its weights and its data are published. */
export type NoteFacts = {
  readonly body: string
  readonly content: KeptContent
  readonly scenario: ScenarioKind
  /** What the plan was computed for; null when it cannot be read any more. */
  readonly means: KeptMeans | null
  readonly framework: { readonly title: Bilingual; readonly notifiedOn: ParisDay; readonly validTo: ParisDay }
  readonly address: string
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

const yearsOf = ({ plan }: KeptContent): number => plan.measures.costCentsByYear.length

const taxOf = (content: KeptContent): number => sum(sumByYear(content.lines, 'taxCents', yearsOf(content)))

/** Lots and totals by year: the table of the proposal. Amounts in euros excluding tax, days of the body's own people. */
const proposalTable = (content: KeptContent, lang: Lang): SheetPiece => {
  const t = noteTextsOf(lang).table
  const words = keptWords(content, lang)
  const years = yearsOf(content)
  const euros = (cents: number) => (cents === 0 ? t.nothing : formatEuros(cents, lang))
  const of = (part: 'operatingCents' | 'investmentCents' | 'taxCents') => sumByYear(content.lines, part, years)
  const net = content.plan.measures.costCentsByYear
  const total = (key: string, label: string, cents: readonly number[]): SheetRow => ({ key, cells: [label, '', ...cents.map(euros), euros(sum(cents)), ''] })
  const days = content.plan.measures.staffDaysByYear
  const lots = content.lines.map((line): SheetRow => {
    const parts = [...(line.formula === null ? [] : [words.formula(line.lot, line.formula)]), ...line.options.map((code) => t.option(words.option(line.lot, code)))]
    const cents = centsByYear(line)
    return { key: `${line.lot} ${line.formula ?? ''}`, cells: [t.line(words.lotHeading(line.lot), parts), t.startsIn(line.startYear), ...cents.map(euros), euros(sum(cents)), t.count(sum(line.staffDays))] }
  })
  return {
    kind: 'table', caption: t.caption,
    columns: [
      { key: 'lot', header: t.lot, share: 4.4 }, { key: 'starts', header: t.starts, share: 1.2 },
      ...net.map((_, index) => ({ key: `year${index + 1}`, header: t.year(index + 1), share: 2.2, numeric: true })),
      { key: 'all', header: t.all, share: 2.2, numeric: true }, { key: 'days', header: t.days, share: 1, numeric: true },
    ],
    rows: [
      ...lots,
      total('net', t.net, net), total('operating', t.operating, of('operatingCents')), total('investment', t.investment, of('investmentCents')),
      total('tax', t.tax, of('taxCents')), total('gross', t.gross, of('taxCents').map((cents, index) => cents + (net[index] ?? 0))),
      { key: 'staff', cells: [t.staffDays, '', ...days.map(t.count), '', t.count(sum(days))] },
    ],
  }
}

const listOr = (items: readonly string[], otherwise: string): SheetPiece => (items.length > 0 ? { kind: 'list', items } : { kind: 'text', text: otherwise })

const effects = (content: KeptContent, lang: Lang): SheetPiece[] => {
  const t = noteTextsOf(lang)
  const words = keptWords(content, lang)
  const gained = content.plan.domains.flatMap(({ domain, from, to }) => {
    const more = (to.at(-1) ?? from) - from
    return more >= 0.05 ? [t.domain(words.domain(domain), more)] : []
  })
  return [{ kind: 'text', text: [t.coverage(content.plan.coverage, yearsOf(content)), gained.length > 0 ? t.domains(gained) : '', t.effort(content.plan.measures.staffDaysByYear)].filter(Boolean).join(' ') }]
}

/** How far the computation may be trusted, and where to check it. */
const basis = ({ content, scenario, address }: NoteFacts, lang: Lang): string[] => {
  const t = noteTextsOf(lang)
  const { plan: { proof }, doubt, status, model, closedAt, unknown, asked, names } = content
  const found = () => {
    if (proof.status === 'bounded') return t.bounded(proof.gap)
    if (status === 'unreachable') return t.closest
    return scenario === 'targets' ? t.cheapest : t.proven
  }
  const sure = content.lines.flatMap(({ lot }) => {
    const share = doubt?.lots.find((each) => each.lot === lot)?.share
    const number = names.lots.find(({ code }) => code === lot)?.number
    return share === undefined || number === undefined ? [] : [t.sureLot(number, share)]
  })
  return [
    `${found()} ${t.answers(closedAt, unknown, asked)}`,
    t.judgement(model.authorship[lang]),
    ...(doubt && sure.length > 0 ? [t.sure(doubt.draws, sure)] : []),
    t.limits,
    t.data(address),
  ]
}

/** The means that were given, year by year when they differ; the plan for the targets knows none. */
const meansWords = ({ means, scenario }: NoteFacts, lang: Lang): string => {
  const t = noteTextsOf(lang).facts
  if (scenario === 'targets' || !means) return t.noLimit
  const years = means.years.map(({ budgetCents, staffDays }) => t.meansOf(budgetCents, staffDays))
  const said = new Set(years).size === 1 ? t.everyYear(years[0] ?? '', years.length) : t.byYear(years)
  const granted = means.grantCents > 0 ? `${said}${t.grant(means.grantCents)}` : said
  return scenario === 'modest' ? t.modest(granted) : granted
}

/** The lots to order, by the year in which they start. */
const ordersByYear = ({ lines, names }: KeptContent): { year: number; lots: number[] }[] =>
  [...new Set(lines.map(({ startYear }) => startYear))].toSorted((a, b) => a - b).map((year) => ({
    year,
    lots: names.lots.flatMap(({ code, number }) => (lines.some(({ lot, startYear }) => lot === code && startYear === year) ? [number] : [])).toSorted((a, b) => a - b),
  }))

/**
 * Two pages for the council, told once for the page and for the PDF: what is proposed, why these lots and not the others, what it costs and asks, what it
 * rests on, a draft to adapt. A council's papers are public: no answer, no question, no unmet condition and no level of a domain stands in it.
 */
export const noteOf = (facts: NoteFacts, lang: Lang): Sheet => {
  const { body, content, framework } = facts
  const t = noteTextsOf(lang)
  const years = yearsOf(content)
  const net = content.plan.measures.costCents
  const insured = content.names.lots.some(({ code, insurance }) => insurance && content.lines.some(({ lot }) => lot === code))
  const isWhole = content.whyNot?.length === 0
  const about = [...(isWhole ? [t.everyLot] : []), ...(insured ? [t.insurance] : [])]
  const section = (id: string, title: string, pieces: readonly SheetPiece[], wide = false): SheetSection => ({ id, title, pieces, wide })
  return {
    eyebrow: t.eyebrow(body),
    title: t.title,
    facts: [
      { term: t.facts.object, detail: t.facts.objectOf(content.lines.length, years) },
      ...(facts.means || facts.scenario === 'targets' ? [{ term: t.facts.means, detail: meansWords(facts, lang) }] : []),
      { term: t.facts.assessed, detail: t.day(content.closedAt) },
      { term: t.facts.computed, detail: t.facts.computedOn(t.day(content.day), content.model.version, content.questionnaire) },
    ],
    sections: [
      section('contexte', t.context, [{ kind: 'text', text: [t.levels(content.level, content.target), t.unknown(content.unknown, content.asked), t.free(content.freeActions)].filter(Boolean).join(' ') }]),
      section('proposition', t.proposal, [proposalTable(content, lang), { kind: 'text', text: t.prices(content.day), soft: true }], true),
      section('pourquoi', t.why, [listOr(whySentences(content, lang), t.notKept), { kind: 'text', text: t.weighted, soft: true }, ...(about.length > 0 ? [{ kind: 'text' as const, text: about.join(' ') }] : [])]),
      ...(isWhole ? [] : [section('pourquoi-pas', t.whyNot, [listOr(whyNotSentences(content, true, lang), t.notKept)])]),
      section('effets', t.effects, effects(content, lang)),
      section('fondement', t.basis, [{ kind: 'list', items: basis(facts, lang) }]),
      section('commande', t.order, [{ kind: 'text', text: t.framework(framework.title[lang], framework.notifiedOn, framework.validTo) }]),
      section('deliberation', t.draft, [
        { kind: 'text', text: t.draftNotice, soft: true },
        ...t.paragraphs(ordersByYear(content), net, net + taxOf(content), years).map((text): SheetPiece => ({ kind: 'text', text })),
        { kind: 'blank', label: t.blanks.session, lines: 1 }, { kind: 'blank', label: t.blanks.vote, lines: 1 }, { kind: 'blank', label: t.blanks.signature, lines: 1 },
      ]),
    ],
  }
}
