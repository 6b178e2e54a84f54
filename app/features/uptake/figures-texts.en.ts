import { formatEuros, formatNumber } from '#app/features/core/index.ts'
import type { fr } from './figures-texts.fr.ts'

const euros = (cents: number) => `${formatEuros(Math.round(cents / 100) * 100, 'en')} excl. tax`

export const en: typeof fr = {
  ceilings: {
    title: 'What is taken on each ceiling',
    aside: 'Solid: committed. Hatched: reserved. Dotted: 70, 85 and 95%. Thick mark: on the last day, if the pace of the last twelve months goes on.',
    takeaway: (lot, percent, past, lots) =>
      `The most used is lot ${lot}: ${formatNumber(percent, 'en', 1)}%. ${past === 0 ? 'No lot has passed 70%.' : past === 1 ? `1 of ${lots} lots has passed 70%.` : `${past} of ${lots} lots have passed 70%.`}`,
    nothing: 'No ceiling is open.',
    file: 'ceilings.csv',
    columns: { code: 'Lot code', lot: 'Lot', ceiling: 'Ceiling excl. tax (€)', reserved: 'Reserved excl. tax (€)', committed: 'Committed excl. tax (€)', remaining: 'Left excl. tax (€)', used: 'Used (%)', atEnd: 'On the last day excl. tax (€)', reachedOn: 'Ceiling reached on' },
  },
  months: {
    thousands: (figure) => `€${figure}k`,
    title: 'Amount ordered by month',
    takeaway: (month, netCents, months, totalCents, orders) =>
      `${month} is the strongest month: ${euros(netCents)}. Over ${months} months: ${euros(totalCents)}, ${orders > 1 ? `${formatNumber(orders, 'en')} orders` : '1 order'}.`,
    nothing: 'Nothing was ordered over the period.',
    file: 'orders-by-month.csv',
    columns: { month: 'Month', orders: 'Orders', amount: 'Amount excl. tax (€)' },
  },
}
