import type { AnswerForm } from '../answer.form.ts'
import { isLeap } from '../changes.ts'

/** Whether an answer just kept calls for a question that its page did not ask yet: it moved by more than one level since the last picture. */
export const asksWhatHappened = ({ choice, before, happened }: Pick<AnswerForm, 'choice' | 'before' | 'happened'>): boolean =>
  happened === undefined && before !== undefined && choice !== 'unknown' && choice !== 'not-applicable' && isLeap(before, Number(choice))
