import { type Lang, formatDay, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { axisClass } from '#app/ui/axis-class.ts'
import { CeilingGauge } from '#app/ui/charts/ceiling-gauge.tsx'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { readMostUsed } from '../figures-reading.ts'
import { figuresTextsOf } from '../figures-texts.ts'
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

const LotGauge = ({ line, lang, bare }: { line: CeilingLine; lang: Lang; bare?: boolean }) => (
  <CeilingGauge
    ceilingCents={line.ceilingCents}
    reservedCents={line.reservedCents}
    committedCents={line.committedCents}
    forecastCents={line.projection?.atEndCents}
    lang={lang}
    hue={axisClass(line.lot.axisLetter)}
    bare={bare}
  />
)

/** Ceilings per lot; `brief` keeps the gauge, what is committed, what remains and the outlook. */
const CeilingsTable = ({ lines, brief = false, lang }: { lines: readonly CeilingLine[]; brief?: boolean; lang: Lang }) => {
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
        ...(brief
          ? [{ key: 'gauge', header: columns.gauge, render: (line: CeilingLine) => <LotGauge line={line} lang={lang} bare /> }]
          : [amount('ceilingCents', columns.ceiling), amount('reservedCents', columns.reserved)]),
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

/** The ceilings as a chart: labelled gauges with their table under them, or `brief`, gauges in the cells of a short table. */
export const Ceilings = ({ lines, brief = false, lang }: { lines: readonly CeilingLine[]; brief?: boolean; lang: Lang }) => {
  const t = figuresTextsOf(lang).ceilings
  const reading = readMostUsed(lines)
  const takeaway = reading ? t.takeaway(`${reading.most.lot.number} ${reading.most.lot.shortTitle[lang]}`, reading.most.usedPercent, reading.past, reading.lots) : t.nothing
  return (
    <ChartFrame title={t.title} takeaway={takeaway} csv={paths.ceilingsCsv} level={brief ? 3 : 2} lang={lang} open table={brief ? undefined : <CeilingsTable lines={lines} lang={lang} />}>
      {brief ? (
        <CeilingsTable lines={lines} brief lang={lang} />
      ) : (
        <ul className="gauges">
          {lines.map((line) => (
            <li key={line.lot.code}>
              <LotBadge number={line.lot.number} shortTitle={line.lot.shortTitle[lang]} axisLetter={line.lot.axisLetter} />
              <LotGauge line={line} lang={lang} />
            </li>
          ))}
        </ul>
      )}
      <p className="caption">{t.aside}</p>
    </ChartFrame>
  )
}
