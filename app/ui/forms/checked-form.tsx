import { zodResolver } from '@hookform/resolvers/zod'
import { Form, useSubmit } from '@remix-run/react'
import { type FormEvent, useRef } from 'react'
import { type FieldErrors, type FieldValues, type Resolver, useForm } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import { type Issue, nestFields } from '#app/http/parse-form.ts'
import { type ActionFormProps, useFormTarget } from './action-form.tsx'
import { FormContents, type FormContentsProps } from './form-contents.tsx'

type Submitter = HTMLButtonElement | HTMLInputElement | null

const submitterOf = (event: FormEvent<HTMLFormElement>): Submitter => {
  const { submitter } = event.nativeEvent as SubmitEvent
  return submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement ? submitter : null
}

const textFields = (form: HTMLFormElement, submitter: Submitter): [string, string][] =>
  [...new FormData(form, submitter)].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))

/** Faults found in the browser, in the form the server gives them. */
export const issuesOf = (errors: FieldErrors, prefix = ''): Issue[] =>
  Object.entries(errors).flatMap(([key, fault]): Issue[] => {
    if (!fault || typeof fault !== 'object') return []
    const path = prefix ? `${prefix}.${key}` : key
    if (typeof fault.message === 'string' && typeof fault.type === 'string') {
      return [{ path, code: /^[a-z][a-z0-9-]*$/.test(fault.message) ? fault.message : 'invalid' }]
    }
    return issuesOf(fault as FieldErrors, path)
  })

const CheckedFields = ({ schema, target, contents }: { schema: $ZodType; target: string; contents: FormContentsProps }) => {
  const form = useRef<HTMLFormElement>(null)
  const pressed = useRef<Submitter>(null)
  const submit = useSubmit()
  const check = zodResolver(schema as $ZodType<FieldValues, FieldValues>) as Resolver<FieldValues>
  const { register, handleSubmit, formState } = useForm<FieldValues>({
    shouldFocusError: false,
    resolver: (values, context, options) => check(form.current ? nestFields(textFields(form.current, pressed.current)) : values, context, options),
  })
  const { errors, submitCount, isSubmitSuccessful } = formState
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const submitter = submitterOf(event)
    if (submitter?.formNoValidate) return
    const sent = event.currentTarget
    pressed.current = submitter
    event.preventDefault()
    void handleSubmit(() => submit(submitter ?? sent, { method: 'post', action: target }))(event)
  }
  return (
    <Form ref={form} method="post" action={target} noValidate className="form" onSubmit={onSubmit}>
      <FormContents {...contents} client={{ issues: issuesOf(errors), register, takesOver: submitCount > 0 && !isSubmitSuccessful }} />
    </Form>
  )
}

/** An `ActionForm` whose faults are shown as they are made: react-hook-form runs the server's own schema on the very fields that would be sent. */
export const CheckedForm = ({ schema, action, ...contents }: ActionFormProps & { schema: $ZodType }) => {
  const { target, pending, key } = useFormTarget(contents.name, action)
  return <CheckedFields key={key} schema={schema} target={target} contents={{ ...contents, pending }} />
}
