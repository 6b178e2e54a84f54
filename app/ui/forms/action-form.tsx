import { Form, useFormAction, useNavigation } from '@remix-run/react'
import type { z } from 'zod'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { CheckedForm } from './checked-form.tsx'
import { FormContents, type FormContentsProps } from './form-contents.tsx'

type ActionFormProps = Omit<FormContentsProps, 'pending'> & {
  /** The schema the server uses; with a script, faults are then shown before sending. */
  schema?: z.ZodType
  /** Address to send to; the page itself by default. */
  action?: string
}

/** The address of the page without the confirmation it may be showing. */
const withoutDone = (address: string): string => {
  const [path = '', query = ''] = address.split('?')
  const kept = query.split('&').filter((part) => part !== '' && !part.startsWith('fait='))
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}

/**
 * A form that posts to an action built with `defineAction`. Works without a script; with one, and a `schema`, react-hook-form
 * shows faults as they are made. The server is the judge: its reply (faults, refusal, typed values) is shown in the same place.
 */
export const ActionForm = ({ schema, action, ...contents }: ActionFormProps) => {
  const { formSeed } = useShell()
  const navigation = useNavigation()
  const here = withoutDone(useFormAction())
  const target = action ?? here
  const pending = navigation.state !== 'idle' && navigation.formAction === target
  const key = `${contents.name}.${formSeed}`
  return schema ? (
    <CheckedForm key={key} schema={schema} target={target} contents={{ ...contents, pending }} />
  ) : (
    <Form key={key} method="post" action={target} noValidate className="form">
      <FormContents {...contents} pending={pending} />
    </Form>
  )
}
