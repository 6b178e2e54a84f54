import { Fragment, type ReactNode } from 'react'

/** Terms and details on ruled lines. */
export const DescriptionList = ({ items }: { items: readonly { term: ReactNode; detail: ReactNode }[] }) => (
  <dl className="facts">
    {items.map(({ term, detail }, at) => (
      <Fragment key={at}>
        <dt>{term}</dt>
        <dd>{detail}</dd>
      </Fragment>
    ))}
  </dl>
)
