import { axisClassAt } from '#app/ui/axis-class.ts'
import type { Choice } from '../model.ts'
import type { LotView } from '../combinations.ts'
import type { Texts } from '../texts.ts'

/** The lots of the programme as numbered discs: filled when the plan takes them. */
export const LotDiscs = ({ lots, choices, t }: { lots: readonly LotView[]; choices: readonly Choice[]; t: Texts }) => {
  const taken = new Set(choices.map((choice) => choice.lot))
  return (
    <span className="discs">
      {lots.map((lot) => (
        <span key={lot.code} className={`disc ${axisClassAt(lot.axisRank)}${taken.has(lot.code) ? '' : ' is-off'}`}>
          <span className="visually-hidden">{taken.has(lot.code) ? t.scenarios.taken : t.scenarios.left} </span>
          {lot.number}
        </span>
      ))}
    </span>
  )
}
