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

/** How far on the path assess, choose, order, follow: rank from 0. */
export const stepReached = ({ latest, basket, toSign, unanswered, accepted }: Standing): number => {
  if (unanswered + accepted > 0) return 3
  if (basket + toSign > 0) return 2
  return latest ? 1 : 0
}
