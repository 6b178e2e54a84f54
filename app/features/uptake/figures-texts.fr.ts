import { formatEuros, formatNumber } from '#app/features/core/index.ts'

const euros = (cents: number) => `${formatEuros(Math.round(cents / 100) * 100, 'fr')} HT`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Words of the drawings and of their files. */
export const fr = {
  ceilings: {
    title: 'Ce qui est pris sur chaque plafond',
    aside: 'Plein\u00a0: engagé. Hachuré\u00a0: réservé. Pointillés\u00a0: 70, 85 et 95\u00a0%. Trait épais\u00a0: au dernier jour, si le rythme des douze derniers mois continue.',
    takeaway: (lot: string, percent: number, past: number, lots: number) =>
      `Le plus entamé est le lot ${lot}\u00a0: ${formatNumber(percent, 'fr', 1)}\u00a0%. ${
        past === 0 ? 'Aucun lot n’a passé 70\u00a0%.' : past === 1 ? `1 lot sur ${lots} a passé 70\u00a0%.` : `${past} lots sur ${lots} ont passé 70\u00a0%.`
      }`,
    nothing: 'Aucun plafond n’est ouvert.',
    file: 'plafonds.csv',
    columns: { code: 'Code du lot', lot: 'Lot', ceiling: 'Plafond HT (€)', reserved: 'Réservé HT (€)', committed: 'Engagé HT (€)', remaining: 'Reste HT (€)', used: 'Utilisé (%)', atEnd: 'Au dernier jour HT (€)', reachedOn: 'Plafond atteint le' },
  },
  months: {
    thousands: (figure: string) => `${figure}\u00a0k€`,
    title: 'Montant commandé par mois',
    takeaway: (month: string, netCents: number, months: number, totalCents: number, orders: number) =>
      `${capital(month)} est le mois le plus fort\u00a0: ${euros(netCents)}. En ${months} mois\u00a0: ${euros(totalCents)}, ${orders > 1 ? `${formatNumber(orders, 'fr')} bons` : '1 bon'}.`,
    nothing: 'Rien n’a été commandé sur la période.',
    file: 'commandes-par-mois.csv',
    columns: { month: 'Mois', orders: 'Bons', amount: 'Montant HT (€)' },
  },
}
