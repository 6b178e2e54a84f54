import type { Axis } from '#app/features/agreement/index.ts'
import { type Bilingual, type Lang, formatDay } from '#app/features/core/index.ts'
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
  readonly axis: string
  readonly axisLetter: string
  readonly contractors: number
  readonly fromCents: number | null
}
type LotsPageProps = { title: Bilingual; validFrom: string; validTo: string; on: string; axes: readonly Axis[]; lots: readonly Lot[]; lang: Lang }

/** Every lot under its axis, with what it covers. */
export const LotsPage = ({ title, validFrom, validTo, on, axes, lots, lang }: LotsPageProps) => {
  const words = publicTextsOf(lang)
  if (lots.length === 0) {
    return (
      <>
        <PageHead title={words.lots.title} />
        <EmptyState title={words.home.emptyTitle}>{words.home.empty}</EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead eyebrow={title[lang]} title={words.lots.title} lead={words.lots.lead}>
        <p className="soft">{words.lots.validity(formatDay(validFrom, lang), formatDay(validTo, lang))}</p>
      </PageHead>
      <Section title={words.home.axesTitle(axes.length, lots.length)} aside={words.home.axesAside(formatDay(on, lang))} id="lots">
        <LotsByAxis
          axes={axes}
          lots={lots}
          lang={lang}
          detail={(lot) => (
            <div className="lot-detail">
              <p>{lot.description[lang]}</p>
              <p className="small soft">{words.lots.contractors(lot.contractors)}</p>
            </div>
          )}
        />
      </Section>
    </>
  )
}
