import { type Lang, formatDay } from '#app/features/core/index.ts'
import type { OrderDocument } from '../order-view.ts'
import { textsOf } from '../texts.ts'
import { OrderSheet } from './order-sheet.tsx'

/** How a printed order is named at the foot of its sheets: its number and the day it was issued, or that it is a draft. */
export const sheetReference = ({ number, lot, issuedAt, state }: OrderDocument, lang: Lang): string => {
  const t = textsOf(lang)
  return [t.order.title(number, lot.number), issuedAt ? formatDay(issuedAt, lang) : t.status.buyer[state]].join(', ')
}

/** The printable page of an order: the sheet, and on screen the way back and how to print. */
export const PrintPage = ({ order, back, lang }: { order: OrderDocument; back: string; lang: Lang }) => {
  const t = textsOf(lang).print
  return (
    <>
      <p className="breadcrumb">
        <a href={back}>{t.back}</a> — {t.printHint}
      </p>
      {t.courtesy ? <p className="breadcrumb">{t.courtesy}</p> : null}
      <div className="page-head">
        <OrderSheet order={order} />
      </div>
    </>
  )
}
