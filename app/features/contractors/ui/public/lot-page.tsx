import type { AllocationRule, Axis, Leaflet } from '#app/features/agreement/index.ts'
import { type Bilingual, type Lang, formatEuros, formatMillions } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { axisClass } from '#app/ui/axis-class.ts'
import { Ring } from '#app/ui/charts/ring.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Complement, LotExample } from '../../directory.ts'
import { type FirmRow, LotFirms } from './lot-firms.tsx'
import { LotComplements, LotEssentials, WorkedExample } from './lot-leaflet.tsx'
import { type FormulaRow, type ItemRow, LotFormulas, LotPrices } from './lot-prices.tsx'
import { publicTextsOf } from './texts.ts'

type LotPageProps = {
  on: string
  axis: Axis
  ring: readonly { readonly number: number; readonly axis: string }[]
  lot: {
    readonly code: string
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
  leaflet: Leaflet | null
  complements: readonly Complement[]
  example: LotExample | null
  formulas: readonly FormulaRow[]
  items: readonly ItemRow[]
  firms: readonly FirmRow[]
  lang: Lang
}

const Facts = ({ lot, axis, lang }: Pick<LotPageProps, 'lot' | 'axis' | 'lang'>) => {
  const t = publicTextsOf(lang).lot
  return (
    <Section title={t.facts} aside={t.ceilingNote}>
      <DescriptionList
        items={[
          { term: t.axis, detail: <span className={`axis-tag ${axisClass(axis.letter)}`}>{axis.title[lang]}</span> },
          { term: t.ceiling, detail: formatMillions(lot.ceilingCents, lang) },
          { term: t.answer, detail: t.answerDays(lot.answerWorkingDays) },
          { term: t.ccag, detail: t.ccags[lot.ccag] ?? lot.ccag },
          { term: t.tail, detail: t.tailMonths(lot.tailMonths) },
          { term: t.cpv, detail: lot.cpv.join(', ') },
        ]}
      />
    </Section>
  )
}

const Glance = ({ lot, example, firms, lang }: Pick<LotPageProps, 'lot' | 'example' | 'firms' | 'lang'>) => {
  const words = publicTextsOf(lang)
  const t = words.lot
  const active = firms.filter(({ status }) => status === 'active').length
  const from = example?.span ? formatEuros(Math.round(example.span.lowCents / 100) * 100, lang) : t.noFrom
  return (
    <Cartouche
      items={[
        { term: t.fromLabel, detail: <span className="num">{from}</span>, note: example?.span ? t.fromNote(example.months) : undefined },
        { term: t.whoAnswers, detail: words.lots.designated(words.lots.contractors(active), lot.allocation.kind), note: t.answerShort(t.answerDays(lot.answerWorkingDays)) },
      ]}
    />
  )
}

/** A lot as a leaflet: what it is for, what comes with it, an example, then formulas, contractors, rule and unit prices. */
export const LotPage = ({ on, axis, ring, lot, leaflet, complements, example, formulas, items, firms, lang }: LotPageProps) => {
  const t = publicTextsOf(lang).lot
  return (
    <>
      <Breadcrumb items={[{ label: t.back, to: paths.lots }, { label: t.number(lot.number) }]} />
      <PageHead
        eyebrow={
          <>
            <Ring sectors={ring} active={[lot.number]} size={40} />
            {t.number(lot.number)} · {lot.shortTitle[lang]}
          </>
        }
        title={lot.title[lang]}
        lead={(leaflet?.need ?? lot.description)[lang]}
        side={<Glance lot={lot} example={example} firms={firms} lang={lang} />}
        actions={
          <>
            <ButtonLink to={paths.signInThen(paths.combinations)}>{t.order}</ButtonLink>
            <ButtonLink to={paths.signUp} variant="secondary">
              {t.assess}
            </ButtonLink>
          </>
        }
      >
        {leaflet ? <p>{lot.description[lang]}</p> : null}
      </PageHead>
      {leaflet ? <LotEssentials leaflet={leaflet} lang={lang} /> : null}
      {example ? <WorkedExample example={example} lang={lang} /> : null}
      <LotFormulas formulas={formulas} on={on} lang={lang} />
      <LotFirms firms={firms} lot={lot} lang={lang} />
      <LotPrices items={items} on={on} lang={lang} />
      {complements.length > 0 ? <LotComplements complements={complements} lang={lang} /> : null}
      <Facts lot={lot} axis={axis} lang={lang} />
    </>
  )
}
