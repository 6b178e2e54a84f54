import { Form, useSubmit } from '@remix-run/react'
import { type FormEvent, useRef, useState } from 'react'
import type { $ZodType } from 'zod/v4/core'
import type { Issue } from '#app/http/parse-form.ts'
import { type ActionFormProps, useFormTarget } from './action-form.tsx'
import type { Checking, Submitter } from './checking.ts'
import { FormContents, type FormContentsProps } from './form-contents.tsx'

/** The schema comes when it is needed: neither it nor what runs it weighs on the first showing of a page. */
export type SchemaSource = () => Promise<$ZodType>

const submitterOf = (event: FormEvent<HTMLFormElement>): Submitter => {
  const { submitter } = event.nativeEvent as SubmitEvent
  return submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement ? submitter : null
}

const CheckedFields = ({ schema, target, contents }: { schema: SchemaSource; target: string; contents: FormContentsProps }) => {
  const form = useRef<HTMLFormElement>(null)
  const checking = useRef<Checking | 'coming' | null>(null)
  const [found, setFound] = useState<{ issues: Issue[]; attempt: number } | null>(null)
  const submit = useSubmit()
  const prepare = () => {
    if (checking.current) return
    checking.current = 'coming'
    Promise.all([import('./checking.ts'), schema()]).then(
      ([{ checkingOf }, loaded]) => {
        checking.current = form.current && checkingOf(form.current, loaded, (issues, attempt) => setFound({ issues, attempt }))
      },
      // Without it the server checks alone.
      () => (checking.current = null),
    )
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const submitter = submitterOf(event)
    const sent = event.currentTarget
    if (!checking.current || checking.current === 'coming' || submitter?.formNoValidate) return setFound(null)
    event.preventDefault()
    void checking.current.submit(submitter, () => {
      setFound(null)
      submit(submitter ?? sent, { method: 'post', action: target })
    })
  }
  const again = () => {
    if (checking.current && checking.current !== 'coming') checking.current.again()
  }
  return (
    <Form ref={form} method="post" action={target} noValidate className="form" onFocus={prepare} onInput={again} onSubmit={onSubmit}>
      <FormContents {...contents} found={found} />
    </Form>
  )
}

/** An `ActionForm` whose faults are shown before it is sent, by the server's own schema. Until the checker is there, the server checks. */
export const CheckedForm = ({ schema, action, ...contents }: ActionFormProps & { schema: SchemaSource }) => {
  const { target, pending, key } = useFormTarget(contents.name, action)
  return <CheckedFields key={key} schema={schema} target={target} contents={{ ...contents, pending }} />
}
