import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { answerMet } from '../answer-facts.ts'
import { textsOf } from '../texts.ts'
import type { QuestionView } from '../views.ts'
import { answerWords, typedWords } from './answer-words.ts'

/** The colleague's answer that this one met, carried by the refusal. */
export const metBy = (reply: Reply | undefined) => (reply?.refusal?.code === 'assessment.answer-changed' ? answerMet(reply.refusal.facts) : null)

/** Both answers side by side when a colleague answered meanwhile; nothing typed is lost. */
export const AnswerConflict = ({ view, reply, lang }: { view: QuestionView; reply: Reply | undefined; lang: Lang }) => {
  const { question } = view
  const theirs = metBy(reply)
  if (!reply || !theirs) return null
  const t = textsOf(lang).page.conflict
  return (
    <Alert tone="warning" title={t.title}>
      <p>
        {t.theirs(theirs.by, theirs.answeredAt)} <b>{answerWords(question.levels, theirs, lang)}</b>
      </p>
      <p>
        {t.yours} <b>{typedWords(question.levels, reply.values, lang)}</b>
      </p>
      <p>{t.advice}</p>
      <div className="actions">
        <a className="button is-quiet" href={paths.question(question.code)}>
          {t.keep}
        </a>
      </div>
    </Alert>
  )
}
