import { type Lang, parisDay } from '#app/features/core/index.ts'
import { parseFields } from '#app/http/parse-form.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { contextForm } from '../context.form.ts'
import { textsOf } from '../texts.ts'
import { readTold } from '../told-context.ts'
import { toldWords } from '../told-words.ts'
import type { ContextView } from '../views.ts'

/** What a colleague saved meanwhile beside what was typed, question by question, where they differ. Nothing typed is lost. */
export const ContextConflict = ({ view, reply, lang }: { view: ContextView; reply: Reply | undefined; lang: Lang }) => {
  if (reply?.refusal?.code !== 'assessment.context-changed' || !view.toldAt) return null
  const t = textsOf(lang).conflict
  const typed = parseFields(contextForm, Object.entries(reply.values))
  const yours = typed.ok ? readTold(view.questions, typed.value, parisDay(view.toldAt)).told : { answers: {}, until: {} }
  const rows = view.questions
    .map((question) => ({ code: question.code, text: question.text[lang], stored: toldWords(question, view.stored, lang) ?? '—', yours: toldWords(question, yours, lang) ?? '—' }))
    .filter((row) => row.stored !== row.yours)
  return (
    <Alert tone="warning" title={t.title}>
      <p>{t.theirs(view.toldBy, view.toldAt)}</p>
      <DataTable
        caption={t.caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          { key: 'question', header: t.columns.question, render: (row) => row.text },
          { key: 'stored', header: t.columns.stored, render: (row) => row.stored },
          { key: 'yours', header: t.columns.yours, render: (row) => row.yours },
        ]}
      />
      <p>{t.advice}</p>
      <p>
        <ButtonLink to={paths.assessmentContext} variant="secondary">
          {t.keep}
        </ButtonLink>
      </p>
    </Alert>
  )
}
