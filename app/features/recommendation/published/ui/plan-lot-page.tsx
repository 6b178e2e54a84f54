import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { publishedTextsOf } from '../texts.ts'
import type { PlanMethodLotView } from '../views.ts'
import { OfferSheet } from './offer-sheet.tsx'

/** The ladder of one lot as the model has it: its formulas, then its options. */
export const PlanLotPage = ({ view, lang }: { view: PlanMethodLotView; lang: Lang }) => {
  const { method, lot: t } = publishedTextsOf(lang)
  const name = method.lots.lot(view.number, view.title[lang])
  const titleOf = (code: string) => view.titles[`${view.lot} ${code}`]?.[lang] ?? code
  return (
    <>
      <Breadcrumb items={[{ label: method.title, to: paths.planMethod }, { label: name }]} />
      <PageHead
        title={name}
        lead={t.lead[view.delivery]}
        actions={
          <>
            {view.next ? <ButtonLink to={paths.planMethodLot(view.next.lot)}>{t.next(view.next.number)}</ButtonLink> : null}
            {view.isPublished ? (
              <ButtonLink to={paths.lot(view.lot)} variant="secondary">
                {t.lotPage}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {view.formulas.map((formula) => (
        <OfferSheet key={formula.formula} code={formula.formula} title={t.formula(formula.level, formula.title[lang])} offer={formula} notes={[]} view={view} lang={lang} />
      ))}
      {view.options.map((option) => (
        <OfferSheet key={option.option} code={option.option} title={t.option(option.title[lang])} offer={option} notes={[t.completes(option.completes.map(titleOf))]} view={view} lang={lang} />
      ))}
    </>
  )
}
