import { type Lang, formatDay, formatNumber } from '#app/features/core/index.ts'
import { axisClass } from '#app/ui/axis-class.ts'
import { CeilingGauge } from '#app/ui/charts/ceiling-gauge.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { sharePercent } from '../projection.ts'
import { textsOf } from '../texts.ts'
import type { CeilingLine } from '../uptake.service.server.ts'

const wholeEuros = (cents: number) => Math.round(cents / 100) * 100

const Outlook = ({ line, lang }: { line: CeilingLine; lang: Lang }) => {
  const t = textsOf(lang).ceilings
  if (!line.projection) return <span className="soft">{t.noProjection}</span>
  const { atEndCents, reachedOn } = line.projection
  return <>{reachedOn ? t.reached(formatDay(reachedOn, lang)) : t.projected(formatNumber(sharePercent(atEndCents, line.ceilingCents), lang))}</>
}

/** Ceilings per lot; `brief` keeps the gauge, what is committed, what remains and the outlook. */
export const CeilingsTable = ({ lines, brief = false, lang }: { lines: readonly CeilingLine[]; brief?: boolean; lang: Lang }) => {
  const t = textsOf(lang)
  const { columns, alerts } = t.ceilings
  const amount = (key: 'ceilingCents' | 'reservedCents' | 'committedCents' | 'remainingCents', header: string) => ({
    key,
    header,
    numeric: true,
    render: (line: CeilingLine) => <Money cents={wholeEuros(line[key])} lang={lang} />,
  })
  return (
    <DataTable
      caption={t.ceilings.caption}
      captionHidden
      middle
      rows={lines}
      rowKey={(line) => line.lot.code}
      columns={[
        { key: 'lot', header: columns.lot, render: ({ lot }) => <LotBadge number={lot.number} shortTitle={lot.shortTitle[lang]} axisLetter={lot.axisLetter} /> },
        {
          key: 'gauge',
          header: columns.gauge,
          render: (line) => (
            <CeilingGauge ceilingCents={line.ceilingCents} reservedCents={line.reservedCents} committedCents={line.committedCents} lang={lang} hue={axisClass(line.lot.axisLetter)} bare />
          ),
        },
        ...(brief ? [] : [amount('ceilingCents', columns.ceiling), amount('reservedCents', columns.reserved)]),
        amount('committedCents', columns.committed),
        amount('remainingCents', columns.remaining),
        {
          key: 'used',
          header: columns.used,
          numeric: true,
          render: (line) => (
            <>
              {t.percent(formatNumber(line.usedPercent, lang, 1))}
              {line.alert === 'none' ? null : <small> {alerts[line.alert]}</small>}
            </>
          ),
        },
        { key: 'outlook', header: columns.projection, render: (line) => <Outlook line={line} lang={lang} /> },
      ]}
    />
  )
}
