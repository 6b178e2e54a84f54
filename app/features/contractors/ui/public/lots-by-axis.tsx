import type { ReactNode } from 'react'
import type { Axis } from '#app/features/agreement/index.ts'
import { type Bilingual, type Lang, formatEuros } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { axisClass } from '#app/ui/axis-class.ts'
import { Link } from '#app/ui/kit/link.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { AxisTitle } from './axis-title.tsx'
import { publicTextsOf } from './texts.ts'

type Price = { readonly cents: number; readonly months: number } | null
type Lot = { readonly code: string; readonly number: number; readonly title: Bilingual; readonly axis: string }

const From = ({ price, lang }: { price: Price; lang: Lang }) => {
  const t = publicTextsOf(lang).home
  if (!price) return <span className="from">{t.noPrice}</span>
  return (
    <span className="from">
      {t.from} <b className="num">{formatEuros(Math.round(price.cents / 100) * 100, lang)}</b> <small>{t.months(price.months)}</small>
    </span>
  )
}

type LotsByAxisProps<L extends Lot> = {
  axes: readonly Axis[]
  lots: readonly L[]
  lang: Lang
  /** Stands above the lots of an axis. */
  intro?: (axis: Axis) => ReactNode
  detail?: (lot: L) => ReactNode
  /** The price of the way in, where prices are told. */
  price?: (lot: L) => Price
}

/** Lots under their axis: number, name, and what the page says of each. */
export const LotsByAxis = <L extends Lot>({ axes, lots, lang, intro, detail, price }: LotsByAxisProps<L>) => (
  <div>
    {axes.map((axis) => (
      <div key={axis.code} className={`axes-row ${axisClass(axis.letter)}`}>
        <div>
          <AxisTitle axis={axis} axes={axes} lots={lots} lang={lang} />
          <p>{axis.promise[lang]}</p>
        </div>
        <div>
          {intro?.(axis)}
          <ul className="lots-list">
            {lots
              .filter((lot) => lot.axis === axis.code)
              .map((lot) => (
                <li key={lot.code}>
                  <div>
                    <span className="lot-name">
                      <LotBadge number={lot.number} axisLetter={axis.letter} />
                      <Link to={paths.lot(lot.code)}>{lot.title[lang]}</Link>
                    </span>
                    {detail?.(lot)}
                  </div>
                  {price ? <From price={price(lot)} lang={lang} /> : null}
                </li>
              ))}
          </ul>
        </div>
      </div>
    ))}
  </div>
)
