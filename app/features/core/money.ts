import type { Lang } from './lang.ts'
import { type Medium, inMedium, isPlain } from './medium.ts'
import { formatNumber } from './numbers.ts'

/** Integer euro cents. Excluding tax unless the name says otherwise. */
export type Cents = number

/** Rates in hundredths of a percent: 2000 is 20 %. */
export type BasisPoints = number

/** Rounds half up (away from zero for negatives), as EN 16931 does for totals. */
export const roundHalfUp = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + Number.EPSILON)

/** Net amount of one line: quantity × unit price, rounded half up to the cent. */
export const lineCents = (quantity: number, unitPriceCents: Cents): Cents => roundHalfUp(Number((quantity * unitPriceCents).toFixed(6)))

export type TaxedLine = { readonly netCents: Cents; readonly taxBasisPoints: BasisPoints }
export type TaxTotal = { readonly taxBasisPoints: BasisPoints; readonly netCents: Cents; readonly taxCents: Cents }

/** Tax is computed per rate on the sum of the lines, never line by line (EN 16931). */
export const taxTotals = (lines: readonly TaxedLine[]): { netCents: Cents; taxCents: Cents; grossCents: Cents; perRate: TaxTotal[] } => {
  const netByRate = new Map<BasisPoints, Cents>()
  for (const line of lines) netByRate.set(line.taxBasisPoints, (netByRate.get(line.taxBasisPoints) ?? 0) + line.netCents)
  const perRate = [...netByRate.entries()]
    .sort(([a], [b]) => b - a)
    .map(([taxBasisPoints, netCents]) => ({ taxBasisPoints, netCents, taxCents: roundHalfUp((netCents * taxBasisPoints) / 10_000) }))
  const netCents = perRate.reduce((sum, rate) => sum + rate.netCents, 0)
  const taxCents = perRate.reduce((sum, rate) => sum + rate.taxCents, 0)
  return { netCents, taxCents, grossCents: netCents + taxCents, perRate }
}

const formatters = new Map<string, Intl.NumberFormat>()

const eurosIn = (lang: Lang, digits: number): Intl.NumberFormat => {
  const key = `${lang}${digits}`
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-IE', { style: 'currency', currency: 'EUR', minimumFractionDigits: digits, maximumFractionDigits: digits })
  formatters.set(key, formatter)
  return formatter
}

/** « 1 234,50 € » or "€1,234.50"; whole euros drop the cents unless `exact`. A file for machines has two decimals and no sign. */
export const formatEuros = (cents: Cents, lang: Lang, { exact = false, medium = 'screen' }: { exact?: boolean; medium?: Medium } = {}): string =>
  isPlain(medium) ? formatNumber(cents / 100, lang, 2, medium) : inMedium(eurosIn(lang, exact || cents % 100 !== 0 ? 2 : 0).format(cents / 100), medium)

const hundredThousandCents = 10_000_000

/** « 1,5 million d’euros », « 12 millions d’euros » or "€12 million" when that says the amount exactly; otherwise, and under a million, the amount itself. */
export const formatMillions = (cents: Cents, lang: Lang): string => {
  const tenths = cents / hundredThousandCents
  if (Math.abs(tenths) < 10 || !Number.isInteger(tenths)) return formatEuros(cents, lang)
  const figure = formatNumber(tenths / 10, lang, tenths % 10 === 0 ? 0 : 1)
  if (lang === 'en') return `€${figure} million`
  return `${figure}\u00a0${Math.abs(tenths) < 20 ? 'million' : 'millions'} d’euros`
}
