import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import type { ContextQuestion } from '../../questionnaire.ts'
import { textsOf } from '../texts.ts'
import { asksDays, dayFieldOf, fieldOf, shownTold } from '../told-context.ts'
import type { ContextView } from '../views.ts'
import { ContextField } from './context-field.tsx'

/** What to say of a fault that depends on the question: its bounds, the answer that stands alone. */
const sentencesOf = (question: ContextQuestion, lang: Lang): Record<string, string> => {
  const t = textsOf(lang)
  if (!('options' in question)) return { [`${fieldOf(question.code)}:out-of-bounds`]: t.outOfBounds(question.min, question.max) }
  const alone = question.options.find((option) => 'exclusive' in option)
  return alone ? { [`${fieldOf(question.code)}:alone`]: t.alone(alone.label[lang]) } : {}
}

const labelsOf = (question: ContextQuestion, lang: Lang): Record<string, string> => ({
  [fieldOf(question.code)]: question.text[lang],
  ...(asksDays(question) ? Object.fromEntries(question.options.map((option) => [dayFieldOf(question.code, option.code), textsOf(lang).day(question.dateForEach?.[lang] ?? '', option.label[lang])])) : {}),
})

/** The version travels with what was typed; only a page that shows both takes the newer one. */
const revisionOf = (view: ContextView, reply: Reply | undefined): string =>
  reply?.refusal?.code === 'assessment.context-changed' ? String(view.revision) : (reply?.values.revision ?? String(view.revision))

/** Every question about the organisation in one form, each optional. */
export const ContextForm = ({ view, reply, lang }: { view: ContextView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  const { questions, proposed, suggestedFrom } = view
  const values = shownTold(questions, proposed)
  const wrong = (code: string) => reply?.issues.some(({ path }) => path.startsWith(`until.${code}.`)) ?? false
  return (
    <ActionForm
      reply={reply}
      name="contexte"
      submit={t.submit}
      issues={{ ...t.issues, ...Object.assign({}, ...questions.map((question) => sentencesOf(question, lang))) }}
      labels={Object.assign({}, ...questions.map((question) => labelsOf(question, lang)))}
      refusals={t.refusals}
      secondary={
        <ButtonLink to={paths.assessment} variant="secondary">
          {t.toHub}
        </ButtonLink>
      }
    >
      <Hidden name="assessment" value={view.assessmentId} />
      <Hidden name="revision" value={revisionOf(view, reply)} />
      {questions.map((question) => (
        <ContextField key={question.code} question={question} values={values} suggested={suggestedFrom[question.code]} daysOpen={wrong(question.code)} lang={lang} />
      ))}
    </ActionForm>
  )
}
