import type { Sheet } from '#app/features/assessment/index.ts'
import { SheetPage } from '#app/features/assessment/report/ui/sheet-page.tsx'
import type { Lang } from '#app/features/core/index.ts'
import { pathIn, paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { plansTextsOf } from '../../plans/texts.ts'
import { planName } from '../../plans/ui/kept-plan-page.tsx'
import { noteTextsOf } from '../texts.ts'

type NotePageProps = { view: { readonly planId: string; readonly name: string; readonly savedAt: Date; readonly sheet: Sheet }; lang: Lang }

/** The note for the council as a page: the same words in the same order as its PDF. */
export const NotePage = ({ view, lang }: NotePageProps) => {
  const t = noteTextsOf(lang)
  const { planId, sheet } = view
  return (
    <>
      <Breadcrumb items={[{ label: plansTextsOf(lang).list.title, to: paths.savedPlans }, { label: planName(view, lang), to: paths.savedPlan(planId) }, { label: sheet.title }]} />
      <SheetPage
        sheet={sheet}
        lang={lang}
        actions={
          <>
            <a className="button" href={pathIn(paths.planNotePdf(planId), lang)}>
              {t.pdf}
            </a>
            <span className="small soft">{t.printHint}</span>
          </>
        }
      />
    </>
  )
}
