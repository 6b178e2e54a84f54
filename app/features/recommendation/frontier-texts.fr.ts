import { formatEuros } from '#app/features/core/index.ts'
import type { FrontierReading } from './frontier-reading.ts'

const price = (cents: number) => `${formatEuros(Math.ceil(cents / 100) * 100, 'fr')} HT`

/** Words of the curve and of its file. */
export const fr = {
  title: 'Le gain selon le prix',
  takeaway: (reading: FrontierReading | null) => {
    if (!reading) return 'Aucune combinaison ne rapproche des cibles.'
    const { halfCents, allCents, boughtPercent } = reading
    const prices = `la moitié coûte ${price(halfCents)}, la totalité ${price(allCents)}.`
    return boughtPercent === null ? `Du gain possible, ${prices}` : `Votre budget permet ${boughtPercent}\u00a0% du gain possible\u202f; ${prices}`
  },
  file: 'combinaisons.csv',
  columns: { price: 'Prix HT (€)', gain: 'Gain (niveaux pondérés)' },
}
