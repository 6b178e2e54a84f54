import writeXlsxFile from 'write-excel-file/node'

/** What a cell may hold: a text stays a text whatever it begins with, a number a number, a date a date. */
export type XlsxCell = string | number | Date | null

export type Sheet = {
  readonly name: string
  /** `width` in characters; `format` of its numbers or dates, in the spreadsheet's own codes. */
  readonly columns: readonly { readonly header: string; readonly width: number; readonly format?: string }[]
  readonly rows: readonly (readonly XlsxCell[])[]
}

/** Characters that XML 1.0 cannot hold; the longest text of a cell. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const longest = 32_767

const cellOf = (value: XlsxCell | undefined, format: string | undefined) => {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return { value: value.replace(forbidden, '').slice(0, longest), type: String, wrap: true, alignVertical: 'top' as const }
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const, ...(format ? { format } : {}) }
  return { value, type: Date, alignVertical: 'top' as const, format: format ?? 'yyyy-mm-dd' }
}

/** A workbook: a bold first row that stays in sight, columns as wide as told. Nothing in it is ever a formula. */
export const toXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const written = writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const })), ...rows.map((row) => columns.map(({ format }, at) => cellOf(row[at], format)))],
    })),
  )
  return new Uint8Array(await written.toBuffer())
}

/** The media type of a workbook. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
