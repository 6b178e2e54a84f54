import { Form, useFormAction, useNavigation } from '@remix-run/react'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { FormContents, type FormContentsProps } from './form-contents.tsx'

export type ActionFormProps = Omit<FormContentsProps, 'pending'> & {
  /** Address to send to; the page itself by default. */
  action?: string
}

/** The address of the page without the confirmation it may be showing, nor the mark of an index route. */
const plainAddress = (address: string): string => {
  const [path = '', query = ''] = address.split('?')
  const kept = query.split('&').filter((part) => part !== '' && part !== 'index' && !part.startsWith('fait='))
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}

/** Where a form goes, whether it is on its way, and what makes it a fresh one: the key changes when the server has taken it. */
export const useFormTarget = (name: string, action: string | undefined): { target: string; pending: boolean; key: string } => {
  const { formSeed } = useShell()
  const navigation = useNavigation()
  const here = plainAddress(useFormAction())
  const target = action ?? here
  return { target, pending: navigation.state !== 'idle' && navigation.formAction === target, key: `${name}.${formSeed}` }
}

/**
 * A form that posts to an action built with `defineAction`. Works without a script. The server is the judge: its reply (faults,
 * refusal, typed values) is shown in the same place. `CheckedForm` is the same form, checked before it is sent.
 */
export const ActionForm = ({ action, id, files, ...contents }: ActionFormProps & { id?: string; /** It holds a file field. */ files?: boolean }) => {
  const { target, pending, key } = useFormTarget(contents.name, action)
  return (
    <Form key={key} id={id} method="post" action={target} encType={files ? 'multipart/form-data' : undefined} noValidate className="form">
      <FormContents {...contents} pending={pending} />
    </Form>
  )
}
