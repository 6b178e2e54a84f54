import { type Bilingual, type Lang, formatDay, formatNumber } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Span } from '../../directory.ts'
import { spanText } from './span-text.ts'
import { publicTextsOf } from './texts.ts'

export type FormulaRow = {
  readonly formula: { readonly code: string; readonly level: number; readonly title: Bilingual; readonly summary: Bilingual; readonly months: number }
  readonly small: Span | null
  readonly large: Span | null
}

/** The ladder of a lot at real prices, for a small commune and a city. */
export const LotFormulas = ({ formulas, on, lang }: { formulas: readonly FormulaRow[]; on: string; lang: Lang }) => {
  const t = publicTextsOf(lang).lot
  return (
    <Section title={t.formulasTitle} aside={t.formulasAside(formatDay(on, lang))} id="formules">
      <DataTable
        caption={t.formulasTitle}
        captionHidden
        rows={formulas}
        rowKey={(row) => row.formula.code}
        columns={[
          {
            key: 'formula',
            header: t.formula,
            render: ({ formula }) => (
              <>
                {formula.level}. {formula.title[lang]}
                <small className="under">
                  {formula.summary[lang]} ({t.months(formula.months)})
                </small>
              </>
            ),
          },
          { key: 'small', header: t.small, numeric: true, render: (row) => spanText(row.small, lang, true) },
          { key: 'large', header: t.large, numeric: true, render: (row) => spanText(row.large, lang, true) },
        ]}
      />
      <p className="small soft">{t.estimated}</p>
    </Section>
  )
}

export type ItemRow = { readonly code: string; readonly label: Bilingual; readonly unit: Bilingual; readonly taxBasisPoints: number; readonly taxKind: 'vat' | 'insurance-premium'; readonly span: Span | null }

/** Unit prices of every item among the contractors whose prices are in force. */
export const LotPrices = ({ items, on, lang }: { items: readonly ItemRow[]; on: string; lang: Lang }) => {
  const t = publicTextsOf(lang).lot
  const rate = (basisPoints: number) => `${formatNumber(basisPoints / 100, lang, basisPoints % 100 === 0 ? 0 : 1)}${lang === 'fr' ? '\u00a0' : ''}%`
  return (
    <Section title={t.pricesTitle} aside={t.pricesAside(formatDay(on, lang))} id="prix">
      <DataTable
        caption={t.pricesTitle}
        captionHidden
        rows={items}
        rowKey={(item) => item.code}
        columns={[
          { key: 'item', header: t.item, render: (item) => item.label[lang] },
          { key: 'unit', header: t.unit, render: (item) => item.unit[lang] },
          { key: 'price', header: t.price, numeric: true, render: (item) => spanText(item.span, lang) },
          { key: 'tax', header: t.tax, render: (item) => (item.taxKind === 'vat' ? t.vat : t.premium)(rate(item.taxBasisPoints)) },
        ]}
      />
    </Section>
  )
}
