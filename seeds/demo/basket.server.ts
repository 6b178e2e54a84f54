import { type FrameworkDocument, estimateMeasures, formulaQuantities } from '#app/features/agreement/index.ts'
import type { Tx } from '#db/client.server.ts'
import { basketLine } from '#db/schema/index.server.ts'
import type { DemoAuthority } from './authorities.ts'
import { daysAfter } from './time.ts'

/** Puts the first formula of the last two lots in the city's basket. */
export const saveBasket = async (tx: Tx, framework: FrameworkDocument, authorities: readonly DemoAuthority[], now: Date): Promise<void> => {
  const city = authorities.find((authority) => authority.slug === 'ville')
  if (!city) return
  const measures = estimateMeasures(city)
  const lots = [...framework.lots].sort((a, b) => b.number - a.number).slice(0, 2)
  const lines = lots.flatMap((lot) => {
    const [formula] = lot.formulas
    return formula ? [{ organisationId: city.id, lotCode: lot.code, formulaCode: formula.code, quantities: formulaQuantities(formula, measures), addedAt: daysAfter(now, -1) }] : []
  })
  if (lines.length > 0) await tx.insert(basketLine).values(lines)
}
