const french = new Intl.Collator('fr')

/** Orders names as a French directory does: « École » stands between « Dupont » and « Zola », whatever the database's collation. */
export const compareNames = (a: string, b: string): number => french.compare(a, b)
