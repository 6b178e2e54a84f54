import { useEffect, useRef } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { answerFocus } from '#app/ui/kit/answer-focus.ts'
import { textsOf } from '#app/ui/texts.ts'
import { fieldId, sentenceOf } from './form-context.ts'

type ErrorSummaryProps = {
  form: string
  lang: Lang
  issues: readonly { readonly path: string; readonly code: string }[]
  sentences: Readonly<Record<string, string>>
  labels: Readonly<Record<string, string>>
  /** Changes with each sending: mending a fault among several does not take the reader away from the field. */
  attempt?: unknown
}

/** Faults in the order of the fields: those no label names come last, as the server gave them. */
const inOrder = <I extends { readonly path: string }>(issues: readonly I[], labels: Readonly<Record<string, string>>): I[] => {
  const fields = Object.keys(labels)
  const rank = ({ path }: I): number => (fields.includes(path) ? fields.indexOf(path) : fields.length)
  return issues.toSorted((a, b) => rank(a) - rank(b))
}

/** Every fault at the top of the form, each a link to its field. Takes the focus when it appears, without a script too. */
export const ErrorSummary = ({ form, lang, issues, sentences, labels, attempt }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [attempt])
  if (issues.length === 0) return null
  return (
    <div className="notice is-error" role="alert" ref={box} {...answerFocus}>
      <p className="notice-title">{textsOf(lang).form.faults(issues.length)}</p>
      <ul className="fault-list">
        {inOrder(issues, labels).map(({ path, code }) => (
          <li key={`${path}:${code}`}>
            <a href={`#${fieldId(form, path)}`}>
              {labels[path] ? `${labels[path]} — ` : ''}
              {sentenceOf(lang, sentences, path, code)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
