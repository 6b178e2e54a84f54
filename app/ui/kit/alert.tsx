import type { ReactNode } from 'react'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

const classes: Readonly<Record<Tone, string>> = { info: 'notice', success: 'notice is-done', warning: 'notice is-warning', danger: 'notice is-error' }

/** A message beside the content: what it is about, what to do. Danger is announced at once. */
export const Alert = ({ tone, title, children }: { tone: Tone; title?: ReactNode; children?: ReactNode }) => (
  <div className={classes[tone]} role={tone === 'danger' ? 'alert' : undefined}>
    {title ? <p className="notice-title">{title}</p> : null}
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
)
