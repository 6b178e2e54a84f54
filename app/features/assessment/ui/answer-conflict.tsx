import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { textsOf } from '../texts.ts'
import type { QuestionView } from '../views.ts'
import { answerWords, typedWords } from './answer-words.ts'

/** Both answers side by side when a colleague answered meanwhile; nothing typed is lost. */
export const AnswerConflict = ({ view, reply, lang }: { view: QuestionView; reply: Reply | undefined; lang: Lang }) => {
  const { current, question } = view
  if (reply?.refusal?.code !== 'assessment.answer-changed' || !current) return null
  const t = textsOf(lang).page.conflict
  return (
    <Alert tone="warning" title={t.title}>
      <p>
        {t.theirs(current.by, current.answeredAt)} <b>{answerWords(question.levels, current, lang)}</b>
      </p>
      <p>
        {t.yours} <b>{typedWords(question.levels, reply.values, lang)}</b>
      </p>
      <p>{t.advice}</p>
      <div className="actions">
        <ButtonLink to={paths.question(question.code)} variant="quiet">
          {t.keep}
        </ButtonLink>
      </div>
    </Alert>
  )
}
