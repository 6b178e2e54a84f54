import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { textsOf } from '../../texts.ts'
import type { Sheet } from '../sheet.ts'
import { reportTextsOf } from '../texts.ts'
import { SheetPage } from './sheet-page.tsx'

type SheetOfResultsProps = { view: { readonly assessmentId: string; readonly closedAt: Date; readonly sheet: Sheet }; pdf: string; /** The page of what is set apart, and the way back from it. */ apart?: { readonly to: string; readonly from: string; readonly isHere: boolean }; lang: Lang }

/** The page of a report or of an annex: where it comes from, its PDF, then its words. */
export const SheetOfResults = ({ view: { assessmentId, closedAt, sheet }, pdf, apart, lang }: SheetOfResultsProps) => {
  const t = reportTextsOf(lang)
  const isApart = apart?.isHere ?? false
  return (
    <>
      <Breadcrumb
        items={[
          { label: textsOf(lang).evaluate, to: paths.assessment },
          { label: textsOf(lang).results.on(closedAt), to: paths.results(assessmentId) },
          ...(isApart && apart ? [{ label: t.backTo(sheet.title), to: apart.from }] : [{ label: sheet.title }]),
        ]}
      />
      <SheetPage
        sheet={sheet}
        lang={lang}
        apart={apart?.to}
        isApart={isApart}
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
