import type { ReactNode } from 'react'

type CartoucheItem = { readonly term: ReactNode; readonly detail: ReactNode; readonly note?: ReactNode }

/** The title block of the plate: who acts, before when, otherwise what. `tone` marks what is yours to do, or late. */
export const Cartouche = ({ items, tone }: { items: readonly CartoucheItem[]; tone?: 'yours' | 'late' }) => (
  <dl className={tone ? `cartouche is-${tone}` : 'cartouche'}>
    {items.map((item, at) => (
      <div key={at}>
        <dt>{item.term}</dt>
        <dd>
          {item.detail}
          {item.note ? <small>{item.note}</small> : null}
        </dd>
      </div>
    ))}
  </dl>
)
