import { zodResolver } from '@hookform/resolvers/zod'
import { type FieldErrors, type FieldValues, type Resolver, createFormControl } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import { type Issue, cleanText, nestFields } from '#app/http/parse-form.ts'

export type Submitter = HTMLButtonElement | HTMLInputElement | null

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

const textFields = (form: HTMLFormElement, submitter: Submitter): [string, string][] =>
  [...new FormData(form, submitter)].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, cleanText(value)]] : []))

/** Runs the server's own schema on the very fields that a form would send, cleaned as the server does, before it sends them. */
export type Checking = {
  /** Sends when nothing is wrong; otherwise shows what is, as a new attempt. */
  submit: (submitter: Submitter, send: () => void) => Promise<void>
  /** Checks again while the faults of an attempt are being mended. */
  again: () => void
}

/** react-hook-form over a native form: it keeps the faults, the page keeps the fields. */
export const checkingOf = (form: HTMLFormElement, schema: $ZodType, show: (issues: Issue[], attempt: number) => void): Checking => {
  let pressed: Submitter = null
  let attempt = 0
  const check = zodResolver(schema as $ZodType<FieldValues, FieldValues>) as Resolver<FieldValues>
  const control = createFormControl<FieldValues>({
    shouldFocusError: false,
    resolver: (_, context, options) => check(nestFields(textFields(form, pressed)), context, options),
  })
  control.subscribe({ formState: { errors: true }, callback: ({ errors }) => attempt > 0 && show(issuesOf(errors ?? {}), attempt) })
  return {
    submit: (submitter, send) => {
      pressed = submitter
      return control.handleSubmit(
        () => {
          attempt = 0
          send()
        },
        (errors) => show(issuesOf(errors), ++attempt),
      )()
    },
    again: () => {
      if (attempt > 0) void control.trigger()
    },
  }
}
