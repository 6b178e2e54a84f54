import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { textsOf } from '../../texts.ts'
import type { Sheet } from '../sheet.ts'
import { reportTextsOf } from '../texts.ts'
import { SheetPage } from './sheet-page.tsx'

/** The page of a report or of an annex: where it comes from, its PDF, then its words. */
export const SheetOfResults = ({ view, pdf, lang }: { view: { readonly assessmentId: string; readonly sheet: Sheet }; pdf: string; lang: Lang }) => {
  const t = reportTextsOf(lang)
  return (
    <>
      <Breadcrumb items={[{ label: textsOf(lang).evaluate, to: paths.assessment }, { label: t.back, to: paths.results(view.assessmentId) }, { label: view.sheet.title }]} />
      <SheetPage
        sheet={view.sheet}
        lang={lang}
        actions={
          <>
            <a className="button" href={pdf}>
              {t.pdf}
            </a>
            <span className="small soft">{t.printHint}</span>
          </>
        }
      />
    </>
  )
}
