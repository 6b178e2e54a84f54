import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../texts.ts'
import type { ReviewView } from '../views.ts'
import { CloseForm } from './close-form.tsx'

type Row = ReviewView['answers'][number]

const answerOf = (row: Row, lang: Lang): string => {
  const { hub, page } = textsOf(lang)
  if (row.fact) return `${row.fact[lang]}${row.guess ? ` ${page.guessed}` : ''}`
  return row.kind === 'not-applicable' ? `${page.notApplicable} — ${row.reason}` : hub.states[row.kind ?? 'blank']
}

const Answers = ({ view, lang }: { view: ReviewView; lang: Lang }) => {
  const t = textsOf(lang).review
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      rows={view.answers}
      rowKey={(row) => row.code}
      columns={[
        { key: 'question', header: t.columns.question, render: (row) => row.text[lang] },
        { key: 'answer', header: t.columns.answer, render: (row) => answerOf(row, lang) },
        { key: 'by', header: t.columns.by, render: (row) => row.by ?? '—' },
        {
          key: 'change',
          header: t.columns.change,
          render: (row) =>
            view.mayAnswer ? (
              <Link to={paths.question(row.code)}>
                {row.kind ? t.change : t.answer}
                <span className="visually-hidden"> {t.forQuestion(row.code)}</span>
              </Link>
            ) : (
              '—'
            ),
        },
      ]}
    />
  )
}

const LeftOpen = ({ rows, title, text, lang }: { rows: readonly Row[]; title: string; text: string; lang: Lang }) => {
  const texts = textsOf(lang)
  if (rows.length === 0) return null
  return (
    <Alert tone="warning" title={title}>
      <p>{text}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.code}>
            <Link to={paths.question(row.code)}>{row.text[lang]}</Link> {texts.review.who(texts.knowers(row.whoKnows))}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Before closing: what is left blank or unknown, said plainly, every answer, then the act. */
export const ReviewPage = ({ view, reply, lang }: { view: ReviewView; reply: Reply | undefined; lang: Lang }) => {
  const texts = textsOf(lang)
  const t = texts.review
  const blank = view.answers.filter((row) => row.kind === null)
  const unknown = view.answers.filter((row) => row.kind === 'unknown')
  return (
    <>
      <Breadcrumb items={[{ label: texts.evaluate, to: paths.assessment }, { label: t.title }]} />
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.closeTitle} id="clore">
        {blank.length === 0 && unknown.length === 0 ? <Alert tone="success" title={t.allAnswered} /> : null}
        <LeftOpen rows={blank} title={t.blankTitle(blank.length)} text={t.blankText} lang={lang} />
        <LeftOpen rows={unknown} title={t.unknownTitle(unknown.length)} text={t.unknownText} lang={lang} />
        <CloseForm view={view} reply={reply} lang={lang} />
      </Section>
      <Section title={t.caption} id="reponses">
        <Answers view={view} lang={lang} />
        <ButtonLink to={paths.assessment} variant="secondary">
          {t.back}
        </ButtonLink>
      </Section>
    </>
  )
}
