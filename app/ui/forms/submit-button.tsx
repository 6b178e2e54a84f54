import type { ReactNode } from 'react'
import { type ButtonVariant, buttonClass } from '#app/ui/kit/button-link.tsx'

type SubmitButtonProps = {
  variant?: ButtonVariant
  name?: string
  value?: string
  /** Being sent: still pressable, since a lost answer must be sent again; the server takes it once. */
  pending?: boolean
  /** Leaves without the browser's checks (« enregistrer et quitter »). */
  noCheck?: boolean
  children: ReactNode
}

/** Sends the form. */
export const SubmitButton = ({ variant, name, value, pending, noCheck, children }: SubmitButtonProps) => (
  <button type="submit" className={buttonClass(variant)} name={name} value={value} aria-busy={pending || undefined} formNoValidate={noCheck}>
    {children}
  </button>
)
