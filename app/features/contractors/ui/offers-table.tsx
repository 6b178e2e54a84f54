import { type Bilingual, type Lang, type ParisDay, formatDay, formatList } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { type Status, StatusLine } from '#app/ui/kit/status-line.tsx'
import { textsOf } from '../texts.ts'

type Version = { version: number; validFrom: ParisDay }

export type OfferRow = {
  lot: { code: string; number: number; shortTitle: Bilingual; letter: string }
  rank: number
  zone: string[]
  status: 'active' | 'suspended' | 'terminated'
  inForce: Version | null
  next: Version | null
  available: boolean
  until: ParisDay | null
}


/** Whether a firm receives the orders of its lot; otherwise who may mend it, and by when. */
export const offerStatus = (row: Pick<OfferRow, 'status' | 'inForce' | 'next' | 'available' | 'until'>, lang: Lang): Status => {
  const t = textsOf(lang).offers
  if (row.status === 'terminated') return { tone: 'stopped', label: t.terminated, settled: true }
  if (row.status === 'suspended') return { tone: 'stopped', label: t.suspended, actor: t.centralResumes, due: null }
  if (!row.available && row.until) return { tone: 'stopped', label: t.unavailable, settled: true, note: t.unavailableUntil(formatDay(row.until, lang)) }
  if (!row.available) return { tone: 'stopped', label: t.unavailable, actor: t.youResume, due: t.noEnd }
  if (row.inForce) return { tone: 'done', label: t.available, settled: true }
  return row.next ? { tone: 'waiting', label: t.available, settled: true, note: t.ordersFrom(formatDay(row.next.validFrom, lang)) } : { tone: 'todo', label: t.available, actor: t.youPublish, due: null }
}

/** The lots of a firm: rank, area, prices in force and to come, availability. */
export const OffersTable = ({ rows, lang }: { rows: readonly OfferRow[]; lang: Lang }) => {
  const t = textsOf(lang).offers
  const day = (version: Version) => formatDay(version.validFrom, lang)
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.lot.code}
      columns={[
        { key: 'lot', header: t.columns.lot, render: ({ lot }) => <LotBadge number={lot.number} shortTitle={lot.shortTitle[lang]} axisLetter={lot.letter} /> },
        { key: 'rank', header: t.columns.rank, numeric: true, render: (row) => row.rank },
        { key: 'zone', header: t.columns.zone, render: (row) => (row.zone.length === 0 ? t.wholeTerritory : t.zone(formatList(row.zone, lang))) },
        {
          key: 'prices',
          header: t.columns.prices,
          render: (row) => (
            <>
              {row.inForce ? t.inForce(row.inForce.version, day(row.inForce)) : t.noneInForce}
              {row.next ? <small className="soft"> {t.next(row.next.version, day(row.next))}</small> : null}
            </>
          ),
        },
        { key: 'availability', header: t.columns.availability, render: (row) => <StatusLine {...offerStatus(row, lang)} /> },
        {
          key: 'next',
          header: t.columns.next,
          render: (row) => (
            <ul className="actions-list">
              <li>
                <Link to={paths.offer(row.lot.code)}>{t.edit}</Link>
              </li>
              <li>
                <Link to={paths.offerPrices(row.lot.code)}>{t.prices}</Link>
              </li>
            </ul>
          ),
        },
      ]}
    />
  )
}
