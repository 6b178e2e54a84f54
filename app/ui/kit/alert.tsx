import type { ReactNode } from 'react'
import { answerFocus } from './answer-focus.ts'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

const classes: Readonly<Record<Tone, string>> = { info: 'notice', success: 'notice is-done', warning: 'notice is-warning', danger: 'notice is-error' }

type AlertProps = { tone: Tone; title?: ReactNode; children?: ReactNode; /** Answers what was just sent: the page opens on it, without a script too. */ answers?: boolean }

/** A message beside the content: what it is about, what to do. Danger is announced at once. */
export const Alert = ({ tone, title, children, answers }: AlertProps) => (
  <div className={classes[tone]} role={tone === 'danger' ? 'alert' : undefined} {...(answers ? answerFocus : {})}>
    {title ? <p className="notice-title">{title}</p> : null}
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
)
