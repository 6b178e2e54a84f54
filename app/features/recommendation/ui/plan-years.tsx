import { type Cents, type Lang, formatEuros } from '#app/features/core/index.ts'
import { type Column, DataTable } from '#app/ui/kit/data-table.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { type PlanLine, centsByYear, sumByYear } from '../choosing/plan-lines.ts'
import type { Words } from './names.ts'
import { planTextsOf } from './texts.ts'

type PlanYearsProps = { lines: readonly PlanLine[]; years: number; words: Words; lang: Lang; caption?: string }

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
const days = (count: number, lang: Lang) => (count > 0 ? <small className="under">{planTextsOf(lang).days(count)}</small> : null)

/** A plan as a table, year by lot: formula, options, price, days; totals with their tax at the foot. */
export const PlanYears = ({ lines, years, words, lang, caption }: PlanYearsProps) => {
  const t = planTextsOf(lang).years
  const yearColumn = (index: number): Column<PlanLine> => ({
    key: `year${index + 1}`,
    header: t.year(index + 1),
    numeric: true,
    render: (line) => {
      const { startYear } = line
      const [cents = 0, spent = 0] = [centsByYear(line)[index], line.staffDays[index]]
      if (cents === 0 && spent === 0) return null
      return (
        <>
          <Money cents={cents} lang={lang} />
          {startYear === index + 1 ? <small className="under">{t.starts}</small> : null}
          {days(spent, lang)}
        </>
      )
    },
  })
  const columns: Column<PlanLine>[] = [
    {
      key: 'lot',
      header: t.lot,
      render: ({ lot, formula, options }) => (
        <>
          {words.lotHeading(lot)}
          {formula === null ? null : <span className="under">{words.formula(lot, formula)}</span>}
          {options.map((code) => (
            <span key={code} className="under">{t.option(words.option(lot, code))}</span>
          ))}
        </>
      ),
    },
    ...Array.from({ length: years }, (_, index) => yearColumn(index)),
    { key: 'all', header: t.all, numeric: true, render: (line) => <Money cents={sum(centsByYear(line))} lang={lang} /> },
  ]
  const foot = (label: string, values: readonly number[], say: (value: number) => string) => (
    <tr>
      <th scope="row">{label}</th>
      {[...values, sum(values)].map((value, index) => (
        <td key={index} className="num" data-label={index < years ? t.year(index + 1) : t.all}>
          {say(value)}
        </td>
      ))}
    </tr>
  )
  const operating = sumByYear(lines, 'operatingCents', years)
  const investment = sumByYear(lines, 'investmentCents', years)
  const euros = (cents: Cents) => formatEuros(cents, lang)
  return (
    <DataTable
      caption={caption ?? t.caption}
      rows={lines}
      rowKey={({ lot, formula }) => `${lot}-${formula ?? 'option'}`}
      columns={columns}
      foot={
        <>
          {foot(t.net, operating.map((cents, index) => cents + (investment[index] ?? 0)), euros)}
          {foot(t.tax, sumByYear(lines, 'taxCents', years), euros)}
          {foot(t.days, sumByYear(lines, 'staffDays', years), planTextsOf(lang).days)}
        </>
      }
    />
  )
}
