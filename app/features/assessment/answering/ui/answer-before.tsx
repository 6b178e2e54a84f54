import type { Lang } from '#app/features/core/index.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import type { AnswerBefore as Before, AskedQuestion } from '../asked-question.ts'
import { textsOf } from '../texts.ts'
import { answerWords, choiceOf } from './answer-words.ts'

type AnswerBeforeProps = { question: AskedQuestion; assessmentId: string; revision: number; before: Before; lang: Lang; confirmable: boolean }

/** The answer of the last picture with its date and, unless there is one already, the button that gives it again as it was. */
export const AnswerBefore = ({ question, assessmentId, revision, before, lang, confirmable }: AnswerBeforeProps) => {
  const t = textsOf(lang)
  const words = answerWords(question.levels, before, lang)
  return (
    <div className="flow">
      <p>
        {t.before(before.closedAt)} <b>{before.kind === 'level' ? t.levelled(words) : words}</b>
      </p>
      {confirmable ? (
        <ActionForm reply={undefined} name={`toujours-${question.code}`} secondary={<SubmitButton variant="secondary">{t.stillTrue}</SubmitButton>}>
          <Hidden name="assessment" value={assessmentId} />
          <Hidden name="revision" value={revision} />
          <Hidden name="choice" value={choiceOf(before)} />
          <Hidden name="reason" value={before.reason} />
          <Hidden name="note" value={before.note} />
          {before.certainty ? <Hidden name="certainty" value={before.certainty} /> : null}
        </ActionForm>
      ) : null}
    </div>
  )
}
