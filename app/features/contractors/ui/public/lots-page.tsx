import type { AllocationRule, Axis } from '#app/features/agreement/index.ts'
import { type Bilingual, type Lang, formatDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { LotsByAxis } from './lots-by-axis.tsx'
import { publicTextsOf } from './texts.ts'

type Lot = {
  readonly code: string
  readonly number: number
  readonly title: Bilingual
  readonly description: Bilingual
  readonly need: Bilingual | null
  readonly axis: string
  readonly allocation: AllocationRule
  readonly answerWorkingDays: number
  readonly contractors: number
  readonly from: { readonly cents: number; readonly months: number } | null
}
type LotsPageProps = { title: Bilingual; validFrom: string; validTo: string; on: string; axes: readonly Axis[]; lots: readonly Lot[]; lang: Lang }

/** Every lot under its axis: what it is for, who answers, how soon. */
export const LotsPage = ({ title, validFrom, validTo, on, axes, lots, lang }: LotsPageProps) => {
  const words = publicTextsOf(lang)
  const t = words.lots
  if (lots.length === 0) {
    return (
      <>
        <PageHead title={t.title} />
        <EmptyState title={words.home.emptyTitle} action={<ButtonLink to={paths.whoMayOrder}>{words.home.emptyAction}</ButtonLink>}>{words.home.empty}</EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead eyebrow={title[lang]} title={t.title} lead={t.lead}>
        <p className="soft">{t.validity(formatDay(validFrom, lang), formatDay(validTo, lang))}</p>
      </PageHead>
      <Section title={words.home.axesTitle(axes.length, lots.length)} aside={words.home.axesAside(formatDay(on, lang))} id="lots">
        <LotsByAxis
          axes={axes}
          lots={lots}
          lang={lang}
          price={(lot) => lot.from}
          detail={(lot) => (
            <div className="lot-detail">
              <p>{(lot.need ?? lot.description)[lang]}</p>
              <p className="small soft">{[t.designated(t.contractors(lot.contractors), lot.allocation.kind), t.answer(lot.answerWorkingDays)].join(' · ')}</p>
            </div>
          )}
        />
      </Section>
      <Section title={t.whereTitle}>
        <p>{t.where}</p>
        <div className="actions">
          <ButtonLink to={paths.signUp}>{t.assess}</ButtonLink>
          <ButtonLink to={paths.programme} variant="secondary">
            {t.programme}
          </ButtonLink>
        </div>
      </Section>
    </>
  )
}
