import { type Cents, type Lang, formatEuros, formatNumber, formatPercent } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import type { Combinations } from '../combinations.ts'
import { readFrontier } from '../frontier-reading.ts'
import { frontierTextsOf } from '../frontier-texts.ts'
import { type Texts, textsOf } from '../texts.ts'
import { LotDiscs } from './lot-discs.tsx'

const box = { left: 4, right: 716, top: 34, bottom: 240 } as const

type CurveProps = { curve: Combinations['curve']; budgetCents: Cents | null; t: Texts; lang: Lang }

const Curve = ({ curve, budgetCents, t, lang }: CurveProps) => {
  const dearest = Math.max(1, curve.at(-1)?.netCents ?? 1, Math.min(budgetCents ?? 0, 2 * (curve.at(-1)?.netCents ?? 0)))
  const most = Math.max(1, Math.ceil(curve.at(-1)?.value ?? 1))
  const x = (cents: number) => Math.round(box.left + ((box.right - box.left) * Math.min(cents, dearest)) / dearest)
  const y = (value: number) => Math.round(box.bottom - ((box.bottom - box.top) * value) / most)
  const path = curve.map(({ netCents, value }, at) => (at === 0 ? `M${x(netCents)} ${y(value)}` : `H${x(netCents)}V${y(value)}`)).join('')
  return (
    <svg className="chart frontier" viewBox="0 0 720 276" role="img" aria-label={t.frontier.label(curve.length)}>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line className={part === 0 ? 'axis-line' : 'grid'} x1={box.left} x2={box.right} y1={y(most * part)} y2={y(most * part)} />
          {part > 0 ? (
            <text x={box.right} y={y(most * part) - 6} textAnchor="end">
              {formatNumber(most * part, lang, part === 0.5 && most % 2 === 1 ? 1 : 0)}
            </text>
          ) : null}
          <text x={x(dearest * part)} y={box.bottom + 24} textAnchor={part === 1 ? 'end' : part === 0 ? 'start' : 'middle'}>
            {formatEuros(Math.round((dearest * part) / 100_000) * 100_000, lang)}
          </text>
        </g>
      ))}
      <text x={box.left} y={18}>
        {t.frontier.axisValue}
      </text>
      <path className="curve" d={`${path}H${x(dearest)}`} />
      {budgetCents === null || budgetCents > dearest ? null : (
        <g>
          <line className="budget" x1={x(budgetCents)} x2={x(budgetCents)} y1={box.top} y2={box.bottom} />
          <text className="strong" x={x(budgetCents) + (budgetCents > dearest / 2 ? -8 : 8)} y={box.bottom - 10} textAnchor={budgetCents > dearest / 2 ? 'end' : 'start'}>
            {t.frontier.yourBudget}
          </text>
        </g>
      )}
    </svg>
  )
}

/** The frontier: what to remember of it, the drawing, its main plans as a table, all of them as a file. */
export const Frontier = ({ data, lang }: { data: Combinations; lang: Lang }) => {
  const t = textsOf(lang)
  const words = frontierTextsOf(lang)
  return (
    <ChartFrame
      title={words.title}
      takeaway={words.takeaway(readFrontier(data.curve, data.budgetCents))}
      csv={paths.frontierCsv}
      open={data.budgetCents === null}
      lang={lang}
      table={
        <DataTable
          caption={t.frontier.table}
          rows={data.milestones}
          rowKey={(point) => String(point.netCents)}
          columns={[
            { key: 'cost', header: t.frontier.cost, render: (point) => <Money cents={point.netCents} lang={lang} /> },
            { key: 'coverage', header: t.frontier.coverage, numeric: true, render: (point) => formatPercent(Math.floor(point.coverage * 100), lang) },
            { key: 'value', header: t.frontier.value, numeric: true, render: (point) => t.frontier.levels(point.value) },
            { key: 'lots', header: t.frontier.lots, render: (point) => <LotDiscs lots={data.lots} taken={point.choices.map(({ lot }) => lot)} lang={lang} /> },
          ]}
        />
      }
    >
      <Curve curve={data.curve} budgetCents={data.budgetCents} t={t} lang={lang} />
    </ChartFrame>
  )
}
