import { stringify } from 'csv-stringify/sync'

/** What a cell may hold. `{ cents }` is an amount, written in euros with two decimals; a `Date` is written in ISO 8601, UTC. */
export type CsvCell = string | number | null | Date | { readonly cents: number }

export type CsvColumn<Row> = { readonly header: string; readonly value: (row: Row) => CsvCell }

/** `excel`: opens with a double click in a French spreadsheet. `open`: RFC 4180, for programs and open data. */
export type CsvMode = 'excel' | 'open'

const manners = {
  excel: { bom: true, delimiter: ';', decimal: ',' },
  open: { bom: false, delimiter: ',', decimal: '.' },
} as const

/** What a spreadsheet would run as a formula, plain or full-width. */
const startsFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** Text that a spreadsheet cannot take for a formula: an apostrophe goes before = + - @, a tab or a line end. */
const neutral = (text: string): string => (startsFormula.test(text) ? `'${text}` : text)

const written = (cell: CsvCell, decimal: string): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return neutral(cell)
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', decimal) : ''
  if (cell instanceof Date) return cell.toISOString()
  return (cell.cents / 100).toFixed(2).replace('.', decimal)
}

/** A table as CSV text, headers first, every line ended by CR LF. Text never becomes a formula; negative numbers stay numbers. */
export const toCsv = <Row>(mode: CsvMode, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string => {
  const { bom, delimiter, decimal } = manners[mode]
  const lines = [columns.map(({ header }) => neutral(header)), ...rows.map((row) => columns.map(({ value }) => written(value(row), decimal)))]
  return stringify(lines, { bom, delimiter, record_delimiter: '\r\n', quote_record_delimiter: true, quoted_match: /[\r\n]/ })
}

/** The media type of CSV text. */
export const csvType = 'text/csv; charset=utf-8; header=present'
