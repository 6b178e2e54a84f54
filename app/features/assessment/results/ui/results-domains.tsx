import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { Coupe } from '#app/ui/charts/coupe.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { lowestOf } from '../takeaway.ts'
import { textsOf } from '../../texts.ts'
import { textsOf as shelfOf } from '../texts.ts'
import type { ResultsView } from '../../views.ts'

type Domain = ResultsView['domains'][number]

const coupeState = { assessed: 'known', 'to-confirm': 'to-confirm', 'not-assessable': 'unknown' } as const

/** Why a domain stands where it stands: the control that holds it, linked to its answer, or what was not asked. */
const Remark = ({ view, domain, lang }: { view: ResultsView; domain: Domain; lang: Lang }) => {
  const t = textsOf(lang).results
  const to = (code: string) => paths.resultsQuestion(view.assessmentId, code)
  if (domain.state === 'not-assessable') return <>{domain.asked === 0 ? t.notAsked : t.notConcerned}</>
  const holding = domain.caps.find((cap) => !cap.lowOnly && cap.cap === domain.high)
  if (holding) return <Link to={to(holding.question)}>{t.cap(holding.cap, holding.control[lang], holding.question)}</Link>
  const low = domain.caps.find((cap) => cap.lowOnly && cap.cap === domain.low)
  return low ? <Link to={to(low.question)}>{t.lowCap(low.cap, low.question)}</Link> : null
}

const isRemarked = ({ state, caps, low, high }: Domain): boolean => state === 'not-assessable' || caps.some((cap) => cap.cap === (cap.lowOnly ? low : high))

const reading = ({ point }: Domain, lang: Lang): string => (point === null ? '—' : textsOf(lang).level(point))

/** Axis by axis and domain by domain: level, interval, target, and what caps it, in words. */
export const ResultsDomains = ({ view, lang }: { view: ResultsView; lang: Lang }) => {
  const { level, results: t } = textsOf(lang)
  const s = shelfOf(lang).page
  const titleOf = (code: string) => view.domains.find((domain) => domain.code === code)?.title[lang] ?? code
  const hue = (axis: string) => axisClassAt(view.axes.findIndex((found) => found.code === axis))
  const lowestAxis = lowestOf(view.axes.flatMap(({ title, score }) => (score ? [{ title, point: score.point, weakest: score.weakest }] : [])))
  const lowestDomain = lowestOf(view.domains)
  return (
    <>
      <Section title={t.axes} id="axes">
        <ChartFrame title={t.axesCaption} takeaway={lowestAxis ? t.takeaway.axis(lowestAxis.title[lang], lowestAxis.point, titleOf(lowestAxis.weakest)) : t.takeaway.nothing} lang={lang}>
          <div className="levels">
            <DataTable
              caption={t.axesCaption}
              captionHidden
              middle
              rows={view.axes}
              rowKey={(axis) => axis.code}
              columns={[
                { key: 'axis', header: t.columns.axis, render: (axis) => <span className={`axis-tag ${hue(axis.code)}`}>{axis.title[lang]}</span> },
                { key: 'level', header: t.columns.level, render: ({ code, score, state }) => <Coupe low={score?.low ?? null} point={score?.point ?? null} high={score?.high ?? null} target={view.target} hue={hue(code)} state={coupeState[state]} /> },
                { key: 'reading', header: t.columns.reading, numeric: true, render: ({ score, state }) => (score ? `${level(score.point)}${state === 'to-confirm' ? ` (${s.states[state]})` : ''}` : t.notAssessable) },
                { key: 'between', header: t.columns.between, numeric: true, render: ({ score }) => (score ? t.range(score.low, score.high) : '—') },
                { key: 'weakest', header: t.columns.weakest, render: ({ score }) => (score ? titleOf(score.weakest) : '—') },
              ]}
            />
          </div>
        </ChartFrame>
      </Section>
      <Section title={t.domains} id="domaines" aside={t.domainsAside} wide>
        <ChartFrame title={t.domainsCaption} takeaway={lowestDomain ? t.takeaway.domain(lowestDomain.title[lang], lowestDomain.point, lowestDomain.state === 'to-confirm') : t.takeaway.nothing} csv={paths.resultsCsv(view.assessmentId)} lang={lang}>
          <div className="levels">
            <DataTable
              caption={t.domainsCaption}
              captionHidden
              middle
              rows={view.domains}
              rowKey={(domain) => domain.code}
              columns={[
                { key: 'domain', header: t.columns.domain, render: (domain) => domain.title[lang] },
                { key: 'level', header: t.columns.level, render: (domain) => <Coupe low={domain.low} point={domain.point} high={domain.high} target={domain.target} hue={hue(domain.axis)} state={coupeState[domain.state]} /> },
                { key: 'reading', header: t.columns.reading, numeric: true, render: (domain) => reading(domain, lang) },
                { key: 'between', header: t.columns.between, numeric: true, render: ({ low, high }) => (low === null || high === null ? '—' : t.range(low, high)) },
                { key: 'known', header: s.columns.known, render: ({ applicable, unknown, knownShare }) => (applicable === 0 ? null : s.known(applicable - unknown.length, applicable, knownShare)) },
                { key: 'backed', header: s.columns.backed, render: ({ applicable, assurance }) => (applicable === 0 ? null : s.backed(assurance)) },
                { key: 'status', header: s.columns.status, render: ({ state }) => s.states[state] },
                { key: 'remark', header: t.columns.remark, render: (domain) => (isRemarked(domain) ? <Remark view={view} domain={domain} lang={lang} /> : null) },
              ]}
            />
          </div>
        </ChartFrame>
      </Section>
    </>
  )
}
