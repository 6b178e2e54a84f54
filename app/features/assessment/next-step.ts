/** Where an authority stands before ordering. */
type Standing = { readonly open: { readonly answered: number; readonly total: number } | null; readonly latest: object | null }

export type NextStep = 'start' | 'resume' | 'close' | 'choose'

/** What comes next: an open assessment first, then choosing from the latest picture. */
export const nextStep = ({ open, latest }: Standing): NextStep => {
  if (open) return open.answered < open.total ? 'resume' : 'close'
  return latest ? 'choose' : 'start'
}
