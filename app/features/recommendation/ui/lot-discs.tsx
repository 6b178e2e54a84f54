import type { Lang } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { planTextsOf } from './texts.ts'

type LotDiscsProps = { lots: readonly { readonly code: string; readonly number: number; readonly axisRank: number }[]; taken: readonly string[]; lang: Lang }

/** The lots of the programme as numbered discs: filled when the plan takes them. */
export const LotDiscs = ({ lots, taken, lang }: LotDiscsProps) => {
  const t = planTextsOf(lang).lot
  return (
    <span className="discs">
      {lots.map(({ code, number, axisRank }) => (
        <span key={code} className={`disc ${axisClassAt(axisRank)}${taken.includes(code) ? '' : ' is-off'}`}>
          <span className="visually-hidden">{taken.includes(code) ? t.taken : t.left} </span>
          {number}
        </span>
      ))}
    </span>
  )
}
