import type { Lang } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { Coupe } from '#app/ui/charts/coupe.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { maturityFileAddress } from '../address.ts'
import type { Maturity } from '../maturity.service.server.ts'
import type { DomainFigures } from '../maturity.ts'
import { textsOf } from '../texts.ts'

/** The levels of a group, domain by domain: a bar and its figures on each line. */
export const MaturityFigures = ({ data, lang }: { data: Pick<Maturity, 'choice' | 'domains'>; lang: Lang }) => {
  const t = textsOf(lang)
  const { choice, domains } = data
  const shown = domains.flatMap(({ figures }) => figures ?? [])
  const under = shown.filter(({ quartiles, target }) => quartiles.median < target)
  const of = (said: (figures: DomainFigures) => string) => ({ figures }: (typeof domains)[number]) => (figures ? said(figures) : null)
  return (
    <Section title={t.columns.level} id="niveaux" aside={t.chartAside}>
      <ChartFrame title={t.chart} takeaway={t.takeaway(under.length, shown.length)} csv={maturityFileAddress(choice)} lang={lang}>
        <div className="levels">
          <DataTable
            caption={t.chart}
            captionHidden
            middle
            rows={domains}
            rowKey={({ code }) => code}
            columns={[
              { key: 'domain', header: t.columns.domain, render: ({ title }) => title[lang] },
              {
                key: 'level', header: t.columns.level,
                render: ({ figures, axis }) => (figures ? <Coupe low={figures.quartiles.low} point={figures.quartiles.median} high={figures.quartiles.high} target={figures.target} hue={axisClassAt(axis)} /> : <span className="soft">{t.maskedCell}</span>),
              },
              { key: 'median', header: t.columns.median, numeric: true, render: of(({ quartiles }) => t.level(quartiles.median)) },
              { key: 'middle', header: t.columns.middle, numeric: true, render: of(({ quartiles }) => t.middle(quartiles)) },
              { key: 'target', header: t.columns.target, numeric: true, render: of(({ target }) => t.level(target)) },
              { key: 'under', header: t.columns.under, numeric: true, render: of(({ underPercent }) => t.percent(underPercent)) },
              { key: 'unknown', header: t.columns.unknown, numeric: true, render: of(({ unknownPercent }) => t.percent(unknownPercent)) },
            ]}
          />
        </div>
      </ChartFrame>
    </Section>
  )
}
