/**
 * Where a figure or a date is written: a page, a PDF whose fonts lack the narrow no-break space,
 * a spreadsheet of the reader’s language, or open data whatever the language.
 */
export type Medium = 'screen' | 'pdf' | 'csv' | 'open-data'

/** Read by a machine: no grouping, no unit, days as `YYYY-MM-DD`. */
export const isPlain = (medium: Medium): medium is 'csv' | 'open-data' => medium === 'csv' || medium === 'open-data'

/** A text made for a page, with the spaces that the medium can show. */
export const inMedium = (text: string, medium: Medium): string => (medium === 'pdf' ? text.replaceAll('\u202f', '\u00a0') : text)
