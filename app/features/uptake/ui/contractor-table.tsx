import { type Lang, formatDay, formatNumber } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { type Status, StatusLine } from '#app/ui/kit/status-line.tsx'
import type { ContractorLot } from '../contractors.service.server.ts'
import { textsOf } from '../texts.ts'

type Line = ContractorLot['awards'][number]

/** Whether a contractor receives orders; otherwise who may mend it, and by when. */
export const contractorStatus = (line: Pick<Line, 'status' | 'pricesSince' | 'available' | 'until'>, lang: Lang): Status => {
  const t = textsOf(lang).contractors
  if (line.status === 'terminated') return { tone: 'stopped', label: t.terminated, settled: true }
  if (line.status === 'suspended') return { tone: 'stopped', label: t.suspended, actor: t.youResume, due: null }
  if (!line.pricesSince) return { tone: 'stopped', label: t.noPrice, actor: t.firmPublishes, due: null }
  if (line.available) return { tone: 'done', label: t.active, settled: true, note: t.pricesSince(formatDay(line.pricesSince, lang)) }
  return line.until ? { tone: 'stopped', label: t.unavailable, settled: true, note: t.until(formatDay(line.until, lang)) } : { tone: 'stopped', label: t.unavailable, actor: t.firmResumes, due: t.noEnd }
}

/** The contractors of a lot in the order of their ranks: what they received, what they answered. */
export const ContractorTable = ({ lot, lang }: { lot: ContractorLot; lang: Lang }) => {
  const t = textsOf(lang)
  const { columns, caption, lotEmpty, days, none } = t.contractors
  const count = (key: 'received' | 'accepted' | 'declined' | 'expired' | 'waiting') => ({
    key,
    header: columns[key],
    numeric: true,
    render: (line: Line) => formatNumber(line[key], lang),
  })
  return (
    <DataTable
      caption={caption(`${lot.lot.number} ${lot.lot.shortTitle[lang]}`)}
      captionHidden
      rows={lot.awards}
      rowKey={(line) => line.awardId}
      empty={lotEmpty}
      columns={[
        { key: 'firm', header: columns.firm, render: (line) => <French>{line.firmName}</French> },
        { key: 'rank', header: columns.rank, numeric: true, render: (line) => line.rank },
        { key: 'state', header: columns.state, render: (line) => <StatusLine {...contractorStatus(line, lang)} /> },
        count('received'),
        count('accepted'),
        count('declined'),
        count('expired'),
        count('waiting'),
        { key: 'amount', header: columns.amount, numeric: true, render: (line) => <Money cents={Math.round(line.netCents / 100) * 100} lang={lang} /> },
        { key: 'share', header: columns.share, numeric: true, render: (line) => t.percent(formatNumber(line.sharePercent, lang, 1)) },
        { key: 'delay', header: columns.delay, numeric: true, render: (line) => (line.medianHours === null ? none : days(formatNumber(line.medianHours / 24, lang, 1))) },
      ]}
    />
  )
}
