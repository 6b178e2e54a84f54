import { type Lang, formatDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { textsOf } from '../texts.ts'
import type { HubView } from '../views.ts'

/** The pictures already frozen, latest first. */
export const ClosedTable = ({ rows, lang }: { rows: HubView['closed']; lang: Lang }) => {
  const texts = textsOf(lang)
  const t = texts.hub
  return (
    <DataTable
      caption={t.resultsCaption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'day',
          header: t.columns.day,
          render: (row) => (
            <Link to={paths.results(row.id)} aria-label={t.see(row.closedAt)}>
              {formatDay(row.closedAt, lang)}
            </Link>
          ),
        },
        { key: 'by', header: t.columns.by, render: (row) => row.closedBy ?? '—' },
        { key: 'overall', header: t.columns.overall, numeric: true, render: (row) => (row.overall ? texts.outOf4(row.overall.point) : '—') },
        { key: 'interval', header: t.columns.interval, numeric: true, render: (row) => (row.overall ? texts.interval(row.overall.low, row.overall.high) : '—') },
      ]}
    />
  )
}
