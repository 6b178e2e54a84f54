import type { ReactNode } from 'react'

type PageHeadProps = { title: ReactNode; lead?: ReactNode; eyebrow?: ReactNode; actions?: ReactNode; side?: ReactNode; children?: ReactNode }

/** Head of a page: one title, what it is about, at most one primary action; `side` holds the cartouche of who acts. */
export const PageHead = ({ title, lead, eyebrow, actions, side, children }: PageHeadProps) => (
  <div className={side ? 'page-head has-side' : 'page-head'}>
    <div>
      {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
    {side}
  </div>
)
