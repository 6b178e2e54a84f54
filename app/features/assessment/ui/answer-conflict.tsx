import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { answerMet } from '../answer-facts.ts'
import { textsOf } from '../texts.ts'
import type { QuestionView } from '../views.ts'
import { answerWords, typedWords } from './answer-words.ts'

/** Name of the form that answers a question: what stands beside it may send it too. */
export const answerFormName = (questionCode: string): string => `reponse-${questionCode}`

/** The colleague's answer that this one met, carried by the refusal. */
export const metBy = (reply: Reply | undefined) => (reply?.refusal?.code === 'assessment.answer-changed' ? answerMet(reply.refusal.facts) : null)

/** Both answers side by side when a colleague answered meanwhile, each with the button that keeps it; nothing typed is lost. */
export const AnswerConflict = ({ view, reply, lang }: { view: QuestionView; reply: Reply | undefined; lang: Lang }) => {
  const { question } = view
  const theirs = metBy(reply)
  if (!reply || !theirs) return null
  const t = textsOf(lang).page.conflict
  return (
    <Alert tone="warning" title={t.title}>
      <div className="split">
        <div className="sheet">
          <p>{t.theirs(theirs.by, theirs.answeredAt)}</p>
          <p>
            <b>{answerWords(question.levels, theirs, lang)}</b>
          </p>
          <p>
            <ButtonLink to={paths.question(question.code)} variant="secondary">
              {t.keep}
            </ButtonLink>
          </p>
        </div>
        <div className="sheet">
          <p>{t.yours}</p>
          <p>
            <b>{typedWords(question.levels, reply.values, lang)}</b>
          </p>
          <p>
            <button type="submit" form={answerFormName(question.code)} className="button">
              {t.keepMine}
            </button>
          </p>
        </div>
      </div>
      <p>{t.advice}</p>
    </Alert>
  )
}
