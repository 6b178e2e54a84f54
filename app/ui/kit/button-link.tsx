import type { ReactNode } from 'react'
import { Link } from '#app/ui/kit/link.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

const classes = { primary: 'button', secondary: 'button is-secondary', quiet: 'button is-quiet', danger: 'button is-danger' } as const satisfies Record<ButtonVariant, string>

export const buttonClass = (variant: ButtonVariant = 'primary'): string => classes[variant]

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export const ButtonLink = ({ to, variant, children }: { to: string; variant?: ButtonVariant; children: ReactNode }) => (
  <Link to={to} className={buttonClass(variant)}>
    {children}
  </Link>
)
