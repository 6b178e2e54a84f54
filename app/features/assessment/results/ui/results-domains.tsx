import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { Coupe } from '#app/ui/charts/coupe.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { lowestOf } from '../takeaway.ts'
import { textsOf } from '../../texts.ts'
import type { ResultsView } from '../../views.ts'

type Domain = ResultsView['domains'][number]

const coupeState = { assessed: 'known', 'to-confirm': 'to-confirm', 'not-assessable': 'unknown' } as const

/** Why a domain stands where it stands: caps that hold it, what is unknown, what was not asked. */
export const remarks = (domain: Domain, lang: Lang): string[] => {
  const t = textsOf(lang).results
  if (domain.state === 'not-assessable') return [domain.asked === 0 ? t.notAsked : t.notConcerned]
  const holding = domain.caps.filter((cap) => !cap.lowOnly && cap.cap === domain.high).slice(0, 1)
  const holdingLow = holding.length > 0 ? [] : domain.caps.filter((cap) => cap.lowOnly && cap.cap === domain.low).slice(0, 1)
  return [
    ...holding.map((cap) => t.cap(cap.cap, cap.control[lang], cap.question)),
    ...holdingLow.map((cap) => t.lowCap(cap.cap, cap.question)),
    ...(domain.unknown.length > 0 ? [t.knownShare(domain.unknown.length, domain.asked)] : []),
  ]
}

const reading = (domain: Domain, lang: Lang): string => {
  const { level, results } = textsOf(lang)
  if (domain.point === null) return results.notAssessable
  return domain.state === 'to-confirm' ? `${level(domain.point)} (${results.toConfirm})` : level(domain.point)
}

/** Axis by axis and domain by domain: level, interval, target, and what caps it, in words. */
export const ResultsDomains = ({ view, lang }: { view: ResultsView; lang: Lang }) => {
  const { level, results: t } = textsOf(lang)
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
                { key: 'level', header: t.columns.level, render: ({ code, score }) => <Coupe low={score?.low ?? null} point={score?.point ?? null} high={score?.high ?? null} target={view.target} hue={hue(code)} /> },
                { key: 'reading', header: t.columns.reading, numeric: true, render: ({ score }) => (score ? level(score.point) : t.notAssessable) },
                { key: 'between', header: t.columns.between, numeric: true, render: ({ score }) => (score ? t.range(score.low, score.high) : '—') },
                { key: 'weakest', header: t.columns.weakest, render: ({ score }) => (score ? titleOf(score.weakest) : '—') },
              ]}
            />
          </div>
        </ChartFrame>
      </Section>
      <Section title={t.domains} id="domaines" aside={t.domainsAside}>
        <ChartFrame title={t.domainsCaption} takeaway={lowestDomain ? t.takeaway.domain(lowestDomain.title[lang], lowestDomain.point) : t.takeaway.nothing} csv={paths.resultsCsv(view.assessmentId)} lang={lang}>
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
                { key: 'target', header: t.columns.target, numeric: true, render: (domain) => level(domain.target) },
                { key: 'remark', header: t.columns.remark, render: (domain) => remarks(domain, lang).join(' · ') },
              ]}
            />
          </div>
        </ChartFrame>
      </Section>
    </>
  )
}
