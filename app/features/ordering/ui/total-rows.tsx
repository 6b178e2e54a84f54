import { type Cents, type Lang, type TaxTotal, formatEuros, formatNumber } from '#app/features/core/index.ts'
import type { TaxKind } from '../pricing.ts'
import { textsOf } from '../texts.ts'

type Totals = { readonly netCents: Cents; readonly grossCents: Cents; readonly perRate: readonly TaxTotal[]; readonly lines?: readonly { readonly taxBasisPoints: number; readonly taxKind: TaxKind }[] }

/** Foot of a table of prices: total excluding tax, tax per rate, total including tax. */
export const TotalRows = ({ pricing, lang, span }: { pricing: Totals; lang: Lang; span: number }) => {
  const t = textsOf(lang)
  const euros = (cents: Cents) => formatEuros(cents, lang, { exact: true })
  const kindOf = (rate: number): TaxKind => pricing.lines?.find((line) => line.taxBasisPoints === rate)?.taxKind ?? 'vat'
  return (
    <>
      <tr>
        <th scope="row" colSpan={span}>{t.lines.totalNet}</th>
        <td className="num">{euros(pricing.netCents)}</td>
      </tr>
      {pricing.perRate.map((rate) => (
        <tr key={rate.taxBasisPoints}>
          <th scope="row" colSpan={span}>{t.tax[kindOf(rate.taxBasisPoints)](formatNumber(rate.taxBasisPoints / 100, lang, rate.taxBasisPoints % 100 === 0 ? 0 : 1))}</th>
          <td className="num">{euros(rate.taxCents)}</td>
        </tr>
      ))}
      <tr className="is-total">
        <th scope="row" colSpan={span}>{t.lines.totalGross}</th>
        <td className="num">{euros(pricing.grossCents)}</td>
      </tr>
    </>
  )
}
