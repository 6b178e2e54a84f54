import type { ReactNode } from 'react'

export type TimelineItem = { readonly key: string; readonly state: 'done' | 'now' | 'next'; readonly label: ReactNode; readonly note?: ReactNode }

/** The life of something: what was done and when, what is awaited, what follows. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol className="timeline">
    {items.map((item) => (
      <li key={item.key} className={item.state === 'next' ? undefined : `is-${item.state}`} aria-current={item.state === 'now' ? 'step' : undefined}>
        {item.label}
        {item.note ? <small>{item.note}</small> : null}
      </li>
    ))}
  </ol>
)
