import type { Lang } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { planTextsOf } from './texts.ts'

type LotDiscsProps = { lots: readonly { readonly code: string; readonly number: number; readonly axisRank: number }[]; taken: readonly string[]; lang: Lang }

/** The lots of the programme as numbered discs, filled when the plan takes them; those taken are also said. */
export const LotDiscs = ({ lots, taken, lang }: LotDiscsProps) => {
  const numbers = lots.filter(({ code }) => taken.includes(code)).map(({ number }) => number)
  return (
    <>
      <span className="visually-hidden">{planTextsOf(lang).lot.taken(numbers.toSorted((a, b) => a - b).map(String))}</span>
      <span className="discs" aria-hidden>
        {lots.map(({ code, number, axisRank }) => (
          <span key={code} className={`disc ${axisClassAt(axisRank)}${taken.includes(code) ? '' : ' is-off'}`}>
            {number}
          </span>
        ))}
      </span>
    </>
  )
}
