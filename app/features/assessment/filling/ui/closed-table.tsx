import { type Lang, formatDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as roomTexts } from '../../texts.ts'
import type { HubView } from '../../views.ts'
import { textsOf } from '../texts.ts'

const ClosedTable = ({ rows, lang }: { rows: HubView['closed']; lang: Lang }) => {
  const { outOf4, interval } = roomTexts(lang)
  const { hub: t, pass } = textsOf(lang)
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
        { key: 'pass', header: t.columns.pass, render: (row) => pass.names[row.pass] },
        { key: 'by', header: t.columns.by, render: (row) => (row.attested ? <French>{t.attested(row.attested.name, row.attested.jobTitle)}</French> : (row.closedBy ?? '—')) },
        { key: 'overall', header: t.columns.overall, numeric: true, render: (row) => (row.overall ? outOf4(row.overall.point) : '—') },
        { key: 'interval', header: t.columns.interval, numeric: true, render: (row) => (row.overall ? interval(row.overall.low, row.overall.high) : '—') },
      ]}
    />
  )
}

/** The pictures already frozen, latest first: what they cover, who confirmed them. No section before the first. */
export const ClosedSection = ({ rows, lang }: { rows: HubView['closed']; lang: Lang }) =>
  rows.length === 0 ? null : (
    <Section title={textsOf(lang).hub.results} id="resultats">
      <ClosedTable rows={rows} lang={lang} />
    </Section>
  )
