import { type Lang, formatEuros, formatNumber } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import type { PricedLine, Pricing } from '../pricing.ts'
import { textsOf } from '../texts.ts'
import { TotalRows } from './total-rows.tsx'

type PriceLinesProps = { pricing: Pricing; lang: Lang; caption?: string }

/** What is ordered, line by line, then the totals: excluding tax first, each tax, including tax. */
export const PriceLines = ({ pricing, lang, caption }: PriceLinesProps) => {
  const t = textsOf(lang).lines
  return (
    <DataTable<PricedLine>
      caption={caption ?? t.caption}
      captionHidden={!caption}
      columns={[
        { key: 'item', header: t.item, render: (line) => line.label[lang] },
        { key: 'unit', header: t.unit, render: (line) => line.unit[lang] },
        { key: 'quantity', header: t.quantity, numeric: true, render: (line) => formatNumber(line.quantity, lang) },
        { key: 'price', header: t.unitPrice, numeric: true, render: (line) => formatEuros(line.unitPriceCents, lang, { exact: true }) },
        { key: 'net', header: t.net, numeric: true, render: (line) => formatEuros(line.netCents, lang, { exact: true }) },
      ]}
      rows={pricing.lines}
      rowKey={(line) => line.itemCode}
      foot={<TotalRows pricing={pricing} lang={lang} span={4} />}
    />
  )
}
