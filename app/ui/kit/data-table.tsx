import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly numeric?: boolean
  /** Header shown instead of the plain text (a sorting link); `header` stays the label of the stacked cell. */
  readonly head?: ReactNode
  readonly sorted?: 'ascending' | 'descending'
  readonly render: (row: Row) => ReactNode
}

type DataTableProps<Row> = {
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown instead of the table when there is no row. */
  empty?: ReactNode
  /** Rows of the foot (totals), as `<tr>` elements. */
  foot?: ReactNode
  id?: string
  middle?: boolean
}

/** Nothing to say leaves the cell empty, so that the stacked table does not show its label alone. */
const cellOf = (content: ReactNode): ReactNode => (content === null || content === undefined || content === '' || content === false ? null : <span className="cell">{content}</span>)

/** A table in the manner of an annual report; stacks into cards under 48 rem, where each cell repeats its header. */
export const DataTable = <Row,>({ caption, captionHidden, columns, rows, rowKey, empty, foot, id, middle }: DataTableProps<Row>) => {
  if (rows.length === 0 && empty !== undefined) return <>{typeof empty === 'string' ? <p className="soft">{empty}</p> : empty}</>
  return (
    <table className={middle ? 'data stacks is-mid' : 'data stacks'} id={id}>
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? 'num' : undefined} aria-sort={column.sorted}>
              {column.head ?? column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.key} scope="row" className={column.numeric ? 'num' : undefined}>
                  {column.render(row)}
                </th>
              ) : (
                <td key={column.key} className={column.numeric ? 'num' : undefined} data-label={column.header}>
                  {cellOf(column.render(row))}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot ? <tfoot>{foot}</tfoot> : null}
    </table>
  )
}
