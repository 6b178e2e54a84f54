import type { Lang } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { Coupe } from '#app/ui/charts/coupe.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as wordsOf } from '../../texts.ts'
import { placeAmong } from '../peers.ts'
import { textsOf } from '../texts.ts'
import type { PeersView } from '../views.ts'

/** Domain by domain: one's own level, the median and the middle half of the others. */
export const PeersTable = ({ view, lang }: { view: PeersView; lang: Lang }) => {
  const { level, results } = wordsOf(lang)
  const t = textsOf(lang).peers
  const hue = (code: string) => axisClassAt(view.axes.findIndex((axis) => axis.code === code))
  const places = view.domains.flatMap(({ point, quartiles }) => (point !== null && quartiles ? [placeAmong(point, quartiles)] : []))
  return (
    <Section title={t.columns.level} id="niveaux" aside={t.chartAside}>
      <ChartFrame title={t.chart} takeaway={places.length > 0 ? t.takeaway(places.filter((place) => place === 'low').length, places.length) : results.takeaway.nothing} lang={lang}>
        <div className="levels">
          <DataTable
            caption={t.chart}
            captionHidden
            middle
            rows={view.domains}
            rowKey={({ code }) => code}
            columns={[
              { key: 'domain', header: t.columns.domain, render: ({ title }) => title[lang] },
              { key: 'level', header: t.columns.level, render: ({ point, axis, quartiles, state }) => <Coupe low={quartiles?.low ?? null} point={point} high={quartiles?.high ?? null} target={quartiles?.median ?? null} hue={hue(axis)} state={state === 'to-confirm' ? 'to-confirm' : 'known'} /> },
              { key: 'own', header: t.columns.own, numeric: true, render: ({ point }) => (point === null ? '—' : level(point)) },
              { key: 'median', header: t.columns.median, numeric: true, render: ({ quartiles }) => (quartiles ? level(quartiles.median) : '—') },
              { key: 'middle', header: t.columns.middle, numeric: true, render: ({ quartiles }) => (quartiles ? t.middle(quartiles.low, quartiles.high) : '—') },
              { key: 'place', header: t.columns.place, render: ({ point, quartiles, state }) => (!quartiles ? t.maskedDomain(view.smallest) : point === null ? t.ownUnknown : t.places(placeAmong(point, quartiles), state === 'to-confirm')) },
            ]}
          />
        </div>
      </ChartFrame>
    </Section>
  )
}
