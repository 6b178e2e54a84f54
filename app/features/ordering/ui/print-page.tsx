import type { Lang } from '#app/features/core/index.ts'
import type { OrderDocument } from '../order-view.ts'
import { textsOf } from '../texts.ts'
import { OrderSheet } from './order-sheet.tsx'

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
