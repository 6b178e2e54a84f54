import type { ReactNode } from 'react'
import type { Refusal } from '#app/features/core/index.ts'
import type { Issue } from '#app/http/parse-form.ts'
import type { Reply } from '#app/http/reply.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { textsOf } from '#app/ui/texts.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormContext, type FormState } from './form-context.ts'
import { FormKey } from './hidden.tsx'
import { labelsOf } from './labels-of.ts'
import { SubmitButton } from './submit-button.tsx'

export type RefusalSentences = Readonly<Record<string, (facts: Refusal['facts']) => string>>

export type FormContentsProps = {
  reply: Reply | undefined
  name: string
  submit?: ReactNode
  secondary?: ReactNode
  issues?: Readonly<Record<string, string>>
  refusals?: RefusalSentences
  /** The field of each refusal that is about one: said beside it, as a fault. */
  beside?: Readonly<Record<string, string>>
  children?: ReactNode
  pending?: boolean
  /** Names of fields that a room's own component draws, for the summary of faults: it sees by itself those written in the form. */
  labels?: Readonly<Record<string, string>>
}

const refusalSentence = (refusal: Refusal, own: RefusalSentences, t: ReturnType<typeof textsOf>): string =>
  own[refusal.code]?.(refusal.facts) ?? t.refusals[refusal.code] ?? t.refusalKinds[refusal.kind] ?? t.form.notDone

/** The inside of a form, the same with and without a script: why it was refused, the key, the fields, the buttons. */
export const FormContents = ({ reply, name, submit, secondary, issues: own = {}, refusals = {}, beside = {}, children, pending, labels = {}, found }: FormContentsProps & { found?: { issues: readonly Issue[]; attempt: number } | null }) => {
  const { lang } = useShell()
  const t = textsOf(lang)
  const refused = found ? null : (reply?.refusal ?? null)
  const field = refused ? beside[refused.code] : undefined
  const refusal = field ? null : refused
  const shown = [...(found?.issues ?? reply?.issues ?? []), ...(refused && field ? [{ path: field, code: refused.code }] : [])]
  const sentences = refused && field ? { ...own, [refused.code]: refusalSentence(refused, refusals, t) } : own
  const state: FormState = { name, values: reply?.values ?? null, issues: shown, sentences }
  return (
    <FormContext.Provider value={state}>
      <ErrorSummary form={name} lang={lang} issues={shown} sentences={sentences} labels={{ ...labelsOf(children), ...labels }} attempt={found?.attempt ?? reply} />
      {refusal ? (
        <Alert tone="danger" title={t.form.notDone} answers>
          {refusalSentence(refusal, refusals, t)}
        </Alert>
      ) : null}
      <FormKey name={name} />
      {children}
      {submit || secondary ? (
        <div className="actions">
          {submit ? <SubmitButton pending={pending}>{submit}</SubmitButton> : null}
          {secondary}
        </div>
      ) : null}
    </FormContext.Provider>
  )
}
