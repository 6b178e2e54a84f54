/** Where an authority stands: its assessment, its basket (lots), its orders by what they wait for. */
export type Standing = {
  readonly open: { readonly answered: number; readonly total: number } | null
  readonly latest: object | null
  readonly basket: number
  readonly toSign: number
  readonly unanswered: number
  readonly accepted: number
}

export type NextStep = 'start' | 'resume' | 'close' | 'choose' | 'prepare' | 'sign' | 'wait' | 'follow'

/** What comes next, the nearest to a contract first: sign, prepare the basket, end the assessment, then wait, follow or choose. */
export const nextStep = ({ open, latest, basket, toSign, unanswered, accepted }: Standing): NextStep => {
  if (toSign > 0) return 'sign'
  if (basket > 0) return 'prepare'
  if (open) return open.answered < open.total ? 'resume' : 'close'
  if (unanswered > 0) return 'wait'
  if (accepted > 0) return 'follow'
  return latest ? 'choose' : 'start'
}

const stepOf: Readonly<Record<NextStep, number>> = { start: 0, resume: 0, close: 0, choose: 1, prepare: 2, sign: 2, wait: 3, follow: 3 }

/** Where what comes next stands on the path assess, choose, order, follow: rank from 0. */
export const stepReached = (standing: Standing): number => stepOf[nextStep(standing)]
