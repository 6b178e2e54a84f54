import { type Lang, formatDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as wordsOf } from '../../texts.ts'
import { textsOf } from '../texts.ts'
import type { OverTimeView } from '../views.ts'
import { HistoryChart } from './history-chart.tsx'

/** Told in figures at most; the others are in the two lists below. */
const listed = 12

type Level = { readonly point: number; readonly low: number; readonly high: number } | null | undefined

/** Every closed picture: overall level and axes with their intervals, drawn and in figures. */
export const History = ({ view, lang }: { view: OverTimeView; lang: Lang }) => {
  const { level } = wordsOf(lang)
  const t = textsOf(lang).overTime
  const shown = (value: Level) => (value ? t.withRange(value.point, value.low, value.high) : t.unknown)
  const known = view.past.flatMap(({ overall }) => overall ?? [])
  const [last, first] = [known[0], known.at(-1)]
  const isMixed = new Set(view.past.map(({ pass }) => pass)).size > 1
  return (
    <Section title={t.history} id="historique" aside={t.historyAside}>
      <ChartFrame
        title={t.chart}
        takeaway={first && last && first !== last ? t.takeaway(first.point, last.point, isMixed) : t.one}
        lang={lang}
        open
        table={
          <>
            <DataTable
              caption={t.chart}
              captionHidden
              rows={view.past.slice(0, listed)}
              rowKey={({ id }) => id}
              columns={[
                { key: 'date', header: t.columns.date, render: ({ id, closedAt }) => <Link to={paths.results(id)}>{formatDay(closedAt, lang)}</Link> },
                { key: 'pass', header: t.columns.pass, render: ({ pass }) => t.pass[pass] },
                { key: 'overall', header: t.overall, numeric: true, render: ({ overall }) => shown(overall) },
                ...view.axes.map(({ code, title }) => ({ key: code, header: title[lang], numeric: true, render: ({ axes }: OverTimeView['past'][number]) => shown(axes.find((axis) => axis.code === code)) })),
                { key: 'target', header: t.columns.target, numeric: true, render: ({ target }) => level(target) },
              ]}
            />
            {view.past.length > listed ? <p>{t.older(view.past.length - listed)}</p> : null}
          </>
        }
      >
        <div className="split">
          <HistoryChart view={view} lang={lang} />
          <ul className="actions-list">
            {[{ code: 'overall', label: t.overall, hue: 'axis-ink' }, ...view.axes.map(({ code, title }, rank) => ({ code, label: title[lang], hue: axisClassAt(rank) }))].map(({ code, label, hue }) => (
              <li key={code}>
                <span className={`axis-tag ${hue}`}>{label}</span>
              </li>
            ))}
          </ul>
        </div>
      </ChartFrame>
    </Section>
  )
}
