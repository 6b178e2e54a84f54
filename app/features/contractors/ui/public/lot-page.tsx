import type { AllocationRule, Axis } from '#app/features/agreement/index.ts'
import { type Bilingual, type Lang, formatDay, formatEuros, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { axisClass } from '#app/ui/axis-class.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Span } from '../../directory.ts'
import { publicTextsOf } from './texts.ts'

type LotPageProps = {
  on: string
  axis: Axis
  lot: {
    readonly number: number
    readonly title: Bilingual
    readonly shortTitle: Bilingual
    readonly description: Bilingual
    readonly allocation: AllocationRule
    readonly allocationReason?: Bilingual
    readonly answerWorkingDays: number
    readonly ceilingCents: number
    readonly ccag: string
    readonly tailMonths: number
    readonly cpv: readonly string[]
  }
  formulas: readonly { readonly formula: { readonly code: string; readonly level: number; readonly title: Bilingual; readonly summary: Bilingual; readonly months: number }; readonly small: Span | null; readonly large: Span | null }[]
  items: readonly { readonly code: string; readonly label: Bilingual; readonly unit: Bilingual; readonly taxBasisPoints: number; readonly taxKind: 'vat' | 'insurance-premium'; readonly span: Span | null }[]
  firms: readonly { readonly awardId: string; readonly firmName: string; readonly rank: number; readonly zone: readonly string[]; readonly status: string; readonly summary: string | null }[]
  lang: Lang
}

/** « 1 450 € à 1 900 € », or one amount when both ends meet; whole euros when `rounded`. */
const spanText = (span: Span | null, lang: Lang, rounded = false): string => {
  const t = publicTextsOf(lang)
  if (!span) return t.home.noPrice
  const shown = (cents: number) => formatEuros(rounded ? Math.round(cents / 100) * 100 : cents, lang)
  const [low, high] = [shown(span.lowCents), shown(span.highCents)]
  return low === high ? low : t.lot.range(low, high)
}

const ruleText = (rule: AllocationRule, lang: Lang): string => {
  const { rules } = publicTextsOf(lang).lot
  return rule.kind === 'rotation' ? rules[rule.declinedTurn] : rules[rule.kind]
}

const Facts = ({ lot, axis, lang }: Pick<LotPageProps, 'lot' | 'axis' | 'lang'>) => {
  const t = publicTextsOf(lang).lot
  return (
    <Section title={t.facts} aside={t.ceilingNote}>
      <DescriptionList
        items={[
          { term: t.axis, detail: <span className={`axis-tag ${axisClass(axis.letter)}`}>{axis.title[lang]}</span> },
          { term: t.ceiling, detail: formatEuros(lot.ceilingCents, lang) },
          { term: t.answer, detail: t.answerDays(lot.answerWorkingDays) },
          { term: t.ccag, detail: t.ccags[lot.ccag] ?? lot.ccag },
          { term: t.tail, detail: t.tailMonths(lot.tailMonths) },
          { term: t.cpv, detail: lot.cpv.join(', ') },
        ]}
      />
    </Section>
  )
}

const Prices = ({ items, lang }: Pick<LotPageProps, 'items' | 'lang'>) => {
  const t = publicTextsOf(lang).lot
  const rate = (basisPoints: number) => `${formatNumber(basisPoints / 100, lang, basisPoints % 100 === 0 ? 0 : 1)}${lang === 'fr' ? '\u00a0' : ''}%`
  return (
    <Section title={t.pricesTitle} aside={t.pricesAside} id="prix">
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

const Firms = ({ firms, lot, lang }: Pick<LotPageProps, 'firms' | 'lot' | 'lang'>) => {
  const t = publicTextsOf(lang).lot
  return (
    <Section title={t.firmsTitle} id="titulaires">
      <h3>{t.ruleTitle}</h3>
      <p>{ruleText(lot.allocation, lang)}</p>
      {lot.allocationReason ? <p>{lot.allocationReason[lang]}</p> : null}
      <p className="small soft">{t.ruleCommon}</p>
      <DataTable
        caption={t.firmsTitle}
        captionHidden
        rows={firms}
        rowKey={(firm) => firm.awardId}
        empty={t.noFirm}
        columns={[
          {
            key: 'firm',
            header: t.firm,
            render: (firm) => (
              <>
                {firm.firmName} {firm.status === 'suspended' ? <span className="tag is-stopped">{t.suspended}</span> : null}
                {firm.summary && lang === 'fr' ? <small className="under">{firm.summary}</small> : null}
              </>
            ),
          },
          { key: 'rank', header: t.rank, numeric: true, render: (firm) => firm.rank },
          {
            key: 'zone',
            header: t.zone,
            render: (firm) => (firm.zone.length === 0 ? t.everywhere : firm.zone.length > 8 ? <span title={firm.zone.join(', ')}>{t.zones(firm.zone.length)}</span> : firm.zone.join(', ')),
          },
        ]}
      />
    </Section>
  )
}

/** A lot as published: what it covers, its formulas at real prices, its contractors and its rule in plain words. */
export const LotPage = ({ on, axis, lot, formulas, items, firms, lang }: LotPageProps) => {
  const t = publicTextsOf(lang).lot
  return (
    <>
      <Breadcrumb items={[{ label: t.back, to: paths.lots }, { label: t.number(lot.number) }]} />
      <PageHead
        eyebrow={
          <>
            <span className={`disc ${axisClass(axis.letter)}`} aria-hidden="true">
              {lot.number}
            </span>
            {t.number(lot.number)} · {lot.shortTitle[lang]}
          </>
        }
        title={lot.title[lang]}
        lead={lot.description[lang]}
        actions={<ButtonLink to={paths.signInThen(paths.combinations)}>{t.order}</ButtonLink>}
      />
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
      <Firms firms={firms} lot={lot} lang={lang} />
      <Prices items={items} lang={lang} />
      <Facts lot={lot} axis={axis} lang={lang} />
    </>
  )
}
