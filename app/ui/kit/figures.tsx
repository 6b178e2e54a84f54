import type { ReactNode } from 'react'

export type Figure = { readonly label: ReactNode; readonly value: ReactNode; readonly unit?: ReactNode; readonly note?: ReactNode }

/** Key figures in display type: what is counted, the figure, its unit, its date or its share. */
export const Figures = ({ items }: { items: readonly Figure[] }) => (
  <dl className="figures">
    {items.map((item, at) => (
      <div key={at}>
        <dt>{item.label}</dt>
        <dd>
          {item.value}
          {item.unit ? <span className="unit"> {item.unit}</span> : null}
        </dd>
        {item.note ? <dd>{item.note}</dd> : null}
      </div>
    ))}
  </dl>
)
