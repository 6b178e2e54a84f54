import type { ReactNode } from 'react'
import type { Axis } from '#app/features/agreement/index.ts'
import { type Bilingual, type Lang, formatEuros } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { axisClass } from '#app/ui/axis-class.ts'
import { Link } from '#app/ui/kit/link.tsx'
import { AxisTitle } from './axis-title.tsx'
import { publicTextsOf } from './texts.ts'

type Lot = { readonly code: string; readonly number: number; readonly title: Bilingual; readonly axis: string; readonly from: { readonly cents: number; readonly months: number } | null }

/** Lots under their axis: number, name, the price of the way in and how long it lasts. */
export const LotsByAxis = <L extends Lot>({ axes, lots, lang, detail }: { axes: readonly Axis[]; lots: readonly L[]; lang: Lang; detail?: (lot: L) => ReactNode }) => {
  const t = publicTextsOf(lang).home
  return (
    <div>
      {axes.map((axis) => (
        <div key={axis.code} className={`axes-row ${axisClass(axis.letter)}`}>
          <div>
            <AxisTitle axis={axis} axes={axes} lots={lots} lang={lang} />
            <p>{axis.promise[lang]}</p>
          </div>
          <ul className="lots-list">
            {lots
              .filter((lot) => lot.axis === axis.code)
              .map((lot) => (
                <li key={lot.code}>
                  <div>
                    <span className="lot-name">
                      <span className={`disc ${axisClass(axis.letter)}`}>
                        <span className="visually-hidden">lot </span>
                        {lot.number}
                      </span>
                      <Link to={paths.lot(lot.code)}>{lot.title[lang]}</Link>
                    </span>
                    {detail?.(lot)}
                  </div>
                  <span className="from">
                    {lot.from ? (
                      <>
                        {t.from} <b className="num">{formatEuros(Math.round(lot.from.cents / 100) * 100, lang)}</b> <small>{t.months(lot.from.months)}</small>
                      </>
                    ) : (
                      t.noPrice
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
