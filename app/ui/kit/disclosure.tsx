import type { ReactNode } from 'react'

/** Something to unfold; works without a script. */
export const Disclosure = ({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) => (
  <details open={open}>
    <summary>{summary}</summary>
    <div>{typeof children === 'string' ? <p>{children}</p> : children}</div>
  </details>
)
