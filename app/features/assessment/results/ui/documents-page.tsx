import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../texts.ts'
import { ResultsNav } from './results-nav.tsx'

/** Everything that can be taken away from a picture. */
export const DocumentsPage = ({ view, lang }: { view: { readonly assessmentId: string; readonly closedAt: Date }; lang: Lang }) => {
  const t = textsOf(lang).documents
  const { assessmentId: id } = view
  const papers = [
    { title: t.report, note: t.reportNote, page: paths.resultsReport(id), pdf: paths.resultsReportPdf(id) },
    { title: t.annex, note: t.annexNote, page: paths.resultsAnnex(id), pdf: paths.resultsAnnexPdf(id) },
  ]
  const files = [
    { title: t.workbook, note: t.workbookNote, to: paths.resultsXlsx(id) },
    { title: t.levels, note: t.levelsNote, to: paths.resultsCsv(id) },
    { title: t.answers, note: t.answersNote, to: paths.answersCsv(id) },
    { title: t.json, note: t.jsonNote, to: paths.resultsJson(id) },
  ]
  return (
    <>
      <ResultsNav view={view} current="documents" lang={lang} />
      <PageHead title={t.title} lead={t.lead} />
      <Alert tone="warning" title={t.warning}>
        {t.warningText}
      </Alert>
      <Section title={t.read} id="imprimer">
        <ul className="ledger">
          {papers.map(({ title, note, page, pdf }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{note}</p>
              <p className="actions">
                <Link to={page}>{t.page}<span className="visually-hidden"> ({title})</span></Link>
                <a href={pdf}>{t.pdf}<span className="visually-hidden"> ({title})</span></a>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.data} id="donnees">
        <ul className="ledger">
          {files.map(({ title, note, to }) => (
            <li key={title}>
              <h3>
                <a href={to}>{title}</a>
              </h3>
              <p>{note}</p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
