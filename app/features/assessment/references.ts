/** What a question may be mapped to: identifiers of public references, never their text. */

const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1)

/** Categories of CSF 2.0 with the numbers of their subcategories: 106, some numbers being retired. */
const csfCategories: Readonly<Record<string, readonly number[]>> = {
  'GV.OC': upTo(5), 'GV.RM': upTo(7), 'GV.RR': upTo(4), 'GV.PO': upTo(2), 'GV.OV': upTo(3), 'GV.SC': upTo(10),
  'ID.AM': [1, 2, 3, 4, 5, 7, 8], 'ID.RA': upTo(10), 'ID.IM': upTo(4),
  'PR.AA': upTo(6), 'PR.AT': upTo(2), 'PR.DS': [1, 2, 10, 11], 'PR.PS': upTo(6), 'PR.IR': upTo(4),
  'DE.CM': [1, 2, 3, 6, 9], 'DE.AE': [2, 3, 4, 6, 7, 8],
  'RS.MA': upTo(5), 'RS.AN': [3, 6, 7, 8], 'RS.CO': [2, 3], 'RS.MI': [1, 2],
  'RC.RP': upTo(6), 'RC.CO': [3, 4],
}

/** NIST CSF 2.0: subcategories, and the categories themselves where a question covers one whole. */
export const csfIdentifiers: ReadonlySet<string> = new Set(
  Object.entries(csfCategories).flatMap(([category, numbers]) => [category, ...numbers.map((number) => `${category}-${String(number).padStart(2, '0')}`)]),
)

/** Measures of the ANSSI hygiene guide, 1 to 42. */
export const hygieneMeasures: ReadonlySet<number> = new Set(upTo(42))

/** Objectives of ReCyF, with the parts that a question names. */
export const recyfObjectives: ReadonlySet<string> = new Set([
  ...upTo(20).map(String), '5.A', '5.B', ...upTo(7).map((part) => `13.${part}`), '15.1',
])
