import { Form, useSubmit } from '@remix-run/react'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { useFormTarget } from '#app/ui/forms/action-form.tsx'
import { FormContents } from '#app/ui/forms/form-contents.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { isLeap } from '../../changes.ts'
import type { AnswerBefore as Before, AnswerShown, AskedQuestion } from '../asked-question.ts'
import type { DoubtShown } from '../doubt.ts'
import { textsOf } from '../texts.ts'
import { AnswerBefore } from './answer-before.tsx'
import { AnswerConflict, answerFormName, metBy } from './answer-conflict.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { choiceOf } from './answer-words.ts'
import { Doubts, useDoubts } from './doubts.tsx'
import { LeavingGuard } from './leaving-guard.tsx'
import { SaveAlert, SaveStatus } from './save-status.tsx'
import { useSaver } from './use-saver.tsx'

export type QuestionFormProps = {
  readonly question: AskedQuestion
  readonly assessmentId: string
  readonly current: AnswerShown | null
  /** The answer of the last closed picture; null for whoever may not read it. */
  readonly before: Before | null
  /** The page of the question: where the buttons post, where one comes back to. */
  readonly here: string
  /** Where the form is kept while it is filled in, by `defineSave`. */
  readonly saveTo: string
  readonly reply: Reply | undefined
  readonly lang: Lang
  /** What does not go with the answer; left out for whoever may not read the other ones. */
  readonly doubts?: readonly DoubtShown[]
  /** Under an answer « je ne sais pas » once it is kept: whom to ask. */
  readonly whenUnknown?: ReactNode
}

const typedIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string'))

const isAtOnce = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.type === 'radio'

const Answering = ({ question, assessmentId, current, before, here, saveTo, reply, lang, doubts, whenUnknown }: QuestionFormProps) => {
  const { page } = textsOf(lang)
  const name = answerFormName(question.code)
  const { target, pending } = useFormTarget(name, here)
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(reply?.values ?? null)
  const [pressed, setPressed] = useState(0)
  const submit = useSubmit()
  const { state, unsaved, revision, saver } = useSaver({ form, address: saveTo, revision: current?.revision ?? 0 })

  const metHere = state.fault === 'conflict' ? metBy({ kind: 'conflict', code: 'assessment.answer-changed', facts: state.facts }) : null
  const met = metHere ?? metBy(reply?.refusal)
  // It only grows: only a page that shows both answers takes the newer one.
  const shownRevision = Math.max(revision, Number(reply?.values.revision ?? 0) || 0, met?.revision ?? 0)
  const choice = typed?.choice ?? (current ? choiceOf(current) : null)
  const leap = before?.kind === 'level' && before.level !== null && choice !== null && /^[0-4]$/.test(choice) && isLeap(before.level, Number(choice))
  const kept = typed === null || state.phase === 'saved'
  const told = useDoubts(doubts ? saveTo : null, doubts ?? [], typed !== null && state.phase === 'saved' ? choice : null)

  const onInput = (event: FormEvent<HTMLFormElement>) => {
    setTyped(typedIn(event.currentTarget))
    if (!met) saver.changed(isAtOnce(event.target) ? 'now' : 'soon')
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!saver.isUnsaved() || met) return
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const sent = event.currentTarget
    void saver.settle().then((settled) => {
      if (settled || !saver.isRetried()) submit(submitter instanceof HTMLButtonElement ? submitter : sent, { method: 'post', action: target })
      else setPressed((times) => times + 1)
    })
  }
  return (
    <>
      {met ? <AnswerConflict key={met.revision} question={question} theirs={met} typed={typed ?? reply?.values ?? {}} here={here} lang={lang} answers={metHere !== null} /> : null}
      {before ? <AnswerBefore question={question} assessmentId={assessmentId} revision={shownRevision} before={before} lang={lang} confirmable={current === null && typed === null} /> : null}
      <Form ref={form} id={name} method="post" action={target} noValidate className="form" onInput={onInput} onSubmit={onSubmit}>
        <FormContents
          reply={reply}
          name={name}
          pending={pending}
          submit={page.next}
          issues={page.issues}
          refusals={page.refusals}
          labels={{ choice: page.choose, reason: page.reason, note: page.note, happened: textsOf(lang).happened }}
          secondary={
            <>
              <SubmitButton variant="secondary" name="intent" value="leave" noCheck>
                {page.leave}
              </SubmitButton>
              <SaveStatus state={state} lang={lang} />
            </>
          }
        >
          <AnswerFields question={question} assessmentId={assessmentId} revision={shownRevision} current={current} before={before} leap={leap} lang={lang} />
          <SaveAlert state={state} pressed={pressed} retry={() => saver.retry()} here={here} lang={lang} />
        </FormContents>
      </Form>
      <LeavingGuard saver={saver} unsaved={unsaved} words={textsOf(lang).status.leave} />
      {kept && choice === 'unknown' ? whenUnknown : null}
      <Doubts doubts={told} lang={lang} />
    </>
  )
}

/**
 * One question: five facts from the least to the most advanced, « je ne sais pas », « non concerné » where it is allowed. No choice is made
 * beforehand. With a script it is kept as it is filled in; when somebody else answered meanwhile, both answers are shown.
 */
export const QuestionForm = (props: QuestionFormProps) => <Answering key={`${props.question.code}.${useShell().formSeed}`} {...props} />
