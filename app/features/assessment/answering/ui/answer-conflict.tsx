import { useEffect, useRef } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { answerMet } from '../answer-facts.ts'
import { textsOf } from '../texts.ts'
import type { AskedQuestion } from '../asked-question.ts'
import { answerWords, typedWords } from './answer-words.ts'

/** Name of the form that answers a question: what stands beside it may send it too. */
export const answerFormName = (questionCode: string): string => `reponse-${questionCode}`

/** The colleague's answer that a refused one met, carried by the refusal. */
export const metBy = (refusal: Reply['refusal'] | undefined) => (refusal?.code === 'assessment.answer-changed' ? answerMet(refusal.facts) : null)

type AnswerConflictProps = {
  question: Pick<AskedQuestion, 'code' | 'levels'>
  theirs: NonNullable<ReturnType<typeof metBy>>
  /** What this person typed, by name of the field. */
  typed: Readonly<Record<string, string>>
  /** The page of the question: opening it again keeps the other answer. */
  here: string
  lang: Lang
  /** The page did not open on it: it takes the focus. */
  answers?: boolean
}

/** Both answers side by side when somebody else answered meanwhile, each with the button that keeps it; nothing typed is lost. */
export const AnswerConflict = ({ question, theirs, typed, here, lang, answers }: AnswerConflictProps) => {
  const t = textsOf(lang).page.conflict
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answers) box.current?.focus()
  }, [answers])
  return (
    <div ref={box} tabIndex={-1}>
      <Alert tone="warning" title={t.title}>
        <div className="split">
          <div className="sheet">
            <p>{t.theirs(theirs.by, theirs.answeredAt)}</p>
            <p>
              <b>{answerWords(question.levels, theirs, lang)}</b>
            </p>
            <p>
              <ButtonLink to={here} variant="secondary">
                {t.keep}
              </ButtonLink>
            </p>
          </div>
          <div className="sheet">
            <p>{t.yours}</p>
            <p>
              <b>{typedWords(question.levels, typed, lang)}</b>
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
    </div>
  )
}
