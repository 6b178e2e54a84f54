import { formatEuros } from '#app/features/core/index.ts'
import type { fr } from './frontier-texts.fr.ts'

const price = (cents: number) => formatEuros(Math.ceil(cents / 100) * 100, 'en')

export const en: typeof fr = {
  title: 'Gain by price',
  takeaway: (reading) => {
    if (!reading) return 'No combination brings you closer to the targets.'
    const { halfCents, allCents, boughtPercent } = reading
    const prices = `half of it costs ${price(halfCents)}, all of it ${price(allCents)}, excluding tax.`
    return boughtPercent === null ? `Of what can be gained, ${prices}` : `Your budget buys ${boughtPercent}% of what can be gained; ${prices}`
  },
  file: 'combinations.csv',
  columns: { price: 'Price excluding tax (€)', gain: 'Gain (weighted levels)' },
}
