import type { ParisDay } from '#app/features/core/index.ts'
import type { OrderState } from './order.ts'

/** The steps of an order that goes its normal way. */
export const orderSteps = ['prepare', 'sign', 'answer', 'perform'] as const

/** How many steps of an order are behind it: all of them once its last day is past; null when it has left its way (declined, expired, abandoned, no contractor). */
export const stepsDone = (state: OrderState, endsOn: ParisDay, today: ParisDay): number | null => {
  switch (state) {
    case 'to-sign':
      return 1
    case 'issued':
      return 2
    case 'accepted':
      return today > endsOn ? 4 : 3
    case 'declined':
    case 'expired':
    case 'abandoned':
    case 'unallocated':
      return null
  }
}
