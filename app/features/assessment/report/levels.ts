import type { Lang } from '#app/features/core/index.ts'
import type { SpireSector } from '#app/ui/charts/spire-data.ts'
import { asShown } from '../results/levels.ts'
import type { ReportFacts } from './facts.ts'
import type { SheetColumn, SheetPiece } from './sheet.ts'
import { reportTextsOf } from './texts.ts'

type Results = ReportFacts['results']
type Domain = Results['domains'][number]

const drawn = { assessed: 'known', 'to-confirm': 'to-confirm', 'not-assessable': 'unknown' } as const

/** The title of a domain, by its code. */
export const domainTitle = ({ domains }: Results, code: string, lang: Lang): string => domains.find((domain) => domain.code === code)?.title[lang] ?? code

/** Why a domain stands where it stands: the cap that holds it, what is unknown, what was not asked. */
const remarkOf = ({ state, caps, low, high, asked, unknown }: Domain, lang: Lang): string => {
  const { states, remark: t } = reportTextsOf(lang)
  if (state === 'not-assessable') return asked === 0 ? t.notAsked : t.notConcerned
  const holding = caps.find((cap) => !cap.lowOnly && cap.cap === high)
  const holdingLow = holding ? undefined : caps.find((cap) => cap.lowOnly && cap.cap === low)
  return [
    state === 'to-confirm' ? states[state] : '',
    holding ? t.cap(holding.cap, holding.control[lang], holding.question) : '',
    holdingLow ? t.lowCap(holdingLow.cap, holdingLow.question) : '',
    unknown.length > 0 ? t.unknown(unknown.length, asked) : '',
  ].filter(Boolean).join(' · ')
}

type Read = { readonly state: Domain['state']; readonly low: number | null; readonly point: number | null; readonly high: number | null }

const readingOf = ({ point }: Read, lang: Lang): string => (point === null ? reportTextsOf(lang).states['not-assessable'] : reportTextsOf(lang).level(point))

const betweenOf = ({ low, high }: Read, lang: Lang): string => (low === null || high === null ? reportTextsOf(lang).none : reportTextsOf(lang).range(low, high))

const columns = (lang: Lang, first: 'axis' | 'domain' | 'lot', ...last: SheetColumn[]): SheetColumn[] => {
  const t = reportTextsOf(lang).columns
  return [
    { key: first, header: t[first], share: 2.6 },
    { key: 'bars', header: t.bars, share: 2 },
    { key: 'point', header: t.point, share: 1.35, numeric: true },
    { key: 'between', header: t.between, share: 1.5, numeric: true },
    ...last,
  ]
}

/** Levels by axis: bars, figures, interval, target, weakest domain. `headed`: the heading above names it. */
export const axesTable = (results: Results, lang: Lang, headed = false): SheetPiece => {
  const t = reportTextsOf(lang)
  const { axes, target } = results
  return {
    kind: 'table', caption: t.captions.axes, headed,
    columns: columns(lang, 'axis', { key: 'target', header: t.columns.target, share: 0.8, numeric: true }, { key: 'weakest', header: t.columns.weakest, share: 2.4 }),
    rows: axes.map(({ code, title, score, state }, rank) => {
      const read: Read = { state, low: score?.low ?? null, point: score?.point ?? null, high: score?.high ?? null }
      return { key: code, cells: [title[lang], { bars: { ...read, state: drawn[read.state], target, axis: rank } }, readingOf(read, lang), betweenOf(read, lang), t.level(target), score ? `${domainTitle(results, score.weakest, lang)}${state === 'to-confirm' ? ` (${t.axisToConfirm})` : ''}` : t.none] }
    }),
  }
}

/** Levels by domain: bars, figures, interval, what backs them, what holds them. */
export const domainsTable = ({ results, backed }: ReportFacts, lang: Lang): SheetPiece => {
  const t = reportTextsOf(lang)
  const rankOf = (axis: string) => results.axes.findIndex(({ code }) => code === axis)
  return {
    kind: 'table', caption: t.captions.domains,
    columns: columns(lang, 'domain', { key: 'backed', header: t.columns.backed, share: 1, numeric: true }, { key: 'remark', header: t.columns.remark, share: 3.1 }),
    rows: results.domains.map((domain) => ({
      key: domain.code,
      cells: [
        domain.title[lang], { bars: { low: domain.low, point: domain.point, high: domain.high, state: drawn[domain.state], target: domain.target, axis: rankOf(domain.axis) } },
        readingOf(domain, lang), betweenOf(domain, lang), t.share(backed.get(domain.code) ?? 0), remarkOf(domain, lang),
      ],
    })),
  }
}

/** Levels by lot, and what each would still bring. */
export const lotsTable = ({ lots, axes, target }: Results, lang: Lang): SheetPiece => {
  const t = reportTextsOf(lang)
  const needOf = ({ state, level }: Results['lots'][number]): string => {
    if (!level || state === 'not-assessable') return t.need.unknown
    const gap = Math.max(0, target - asShown(level.point))
    if (state === 'to-confirm') return t.need.confirm(gap)
    return gap > 0 ? t.need.below(gap) : t.need.reached
  }
  return {
    kind: 'table', caption: t.captions.lots,
    columns: columns(lang, 'lot', { key: 'need', header: t.columns.need, share: 2.6 }),
    rows: lots.map((lot) => {
      const read: Read = { state: lot.state, low: lot.level?.low ?? null, point: lot.level?.point ?? null, high: lot.level?.high ?? null }
      const axis = axes.findIndex(({ code }) => code === lot.axis)
      return { key: lot.code, cells: [`${lot.number}. ${lot.shortTitle[lang]}`, { bars: { ...read, state: drawn[lot.state], target, axis } }, readingOf(read, lang), betweenOf(read, lang), needOf(lot)] }
    }),
  }
}

/** The Spire by lot, after some words; they stand alone on an installation without lots. */
export const withSpire = (beside: readonly SheetPiece[], { lots, axes, overall, target }: Results, lang: Lang): readonly SheetPiece[] => {
  const t = reportTextsOf(lang)
  const alt = overall ? t.spire(t.level(overall.point), t.level(overall.low), t.level(overall.high)) : t.spireUnknown
  const sectors = lots.map(({ code, number, shortTitle, axis, state, level }): SpireSector => ({
    code, number, axis, label: shortTitle[lang], state: drawn[state], point: level?.point ?? null, low: level?.low ?? null, high: level?.high ?? null, target,
  }))
  return sectors.length > 0 ? [{ kind: 'spire', beside, alt, sectors, axes, overall }] : beside
}
