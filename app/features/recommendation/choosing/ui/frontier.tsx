import { type Lang, formatEuros, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { LotDiscs } from '../../ui/lot-discs.tsx'
import { box } from '../curve.ts'
import type { Told } from '../told.ts'
import type { ChooseView, Found } from '../view.ts'

const Drawing = ({ curve: { path, dearestCents, most, moneyAt }, t, lang }: { curve: Found['curve']; t: Told['frontier']; lang: Lang }) => {
  const x = (part: number) => Math.round(box.left + (box.right - box.left) * part)
  const y = (part: number) => Math.round(box.bottom - (box.bottom - box.top) * part)
  const isFar = moneyAt !== null && moneyAt > x(0.5)
  return (
    <svg className="chart frontier" viewBox="0 0 720 276" role="img" aria-label={t.label}>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line className={part === 0 ? 'axis-line' : 'grid'} x1={box.left} x2={box.right} y1={y(part)} y2={y(part)} />
          {part > 0 ? (
            <text x={box.right} y={y(part) - 6} textAnchor="end">
              {formatNumber(most * part, lang, part === 0.5 && most % 2 === 1 ? 1 : 0)}
            </text>
          ) : null}
          <text x={x(part)} y={box.bottom + 24} textAnchor={part === 1 ? 'end' : part === 0 ? 'start' : 'middle'}>
            {formatEuros(Math.round((dearestCents * part) / 100_000) * 100_000, lang)}
          </text>
        </g>
      ))}
      <text x={box.left} y={18}>
        {t.axisValue}
      </text>
      <path className="curve" d={path} />
      {moneyAt === null ? null : (
        <g>
          <line className="budget" x1={moneyAt} x2={moneyAt} y1={box.top} y2={box.bottom} />
          <text className="strong" x={moneyAt + (isFar ? -8 : 8)} y={box.bottom - 10} textAnchor={isFar ? 'end' : 'start'}>
            {t.yourBudget}
          </text>
        </g>
      )}
    </svg>
  )
}

/** The frontier: what to remember of it, the drawing, its main plans as a table, all of them as a file. */
export const Frontier = ({ view, found, lang }: { view: ChooseView; found: Found; lang: Lang }) => {
  const t = view.told.frontier
  return (
    <ChartFrame
      title={t.title}
      takeaway={t.takeaway}
      csv={`${paths.frontierCsv}?${view.query ?? ''}`}
      lang={lang}
      table={
        <DataTable
          caption={t.table}
          rows={found.milestones}
          rowKey={({ costCents, value }) => `${costCents}-${value}`}
          columns={[
            { key: 'cost', header: t.cost, render: ({ costCents }) => <Money cents={costCents} lang={lang} /> },
            { key: 'first', header: t.firstYear, numeric: true, render: ({ firstYearCents }) => <Money cents={firstYearCents} lang={lang} /> },
            { key: 'value', header: t.gain, numeric: true, render: ({ value }) => formatNumber(value, lang, 1) },
            { key: 'lots', header: t.lots, render: ({ lots }) => <LotDiscs lots={view.names.lots} taken={lots} lang={lang} /> },
          ]}
        />
      }
    >
      <Drawing curve={found.curve} t={t} lang={lang} />
    </ChartFrame>
  )
}
