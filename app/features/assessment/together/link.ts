import { type ParisDay, addDays } from '#app/features/core/index.ts'

/** What a link is worth at an instant. Only `sent` and `opened` let somebody answer. */
export type LinkState = 'sent' | 'opened' | 'finished' | 'revoked' | 'expired' | 'closed'

export type LinkFacts = {
  readonly status: 'open' | 'closed'
  readonly deadline: Date
  readonly openedAt: Date | null
  readonly finishedAt: Date | null
  readonly revokedAt: Date | null
}

/** Reads the state of a link: what a person decided counts before what time or the closing did. */
export const linkState = ({ status, deadline, openedAt, finishedAt, revokedAt }: LinkFacts, now: Date): LinkState => {
  if (revokedAt) return 'revoked'
  if (finishedAt) return 'finished'
  if (status === 'closed') return 'closed'
  if (deadline.getTime() <= now.getTime()) return 'expired'
  return openedAt ? 'opened' : 'sent'
}

export const isLive = (state: LinkState): state is 'sent' | 'opened' => state === 'sent' || state === 'opened'

/** Links alive at once in an assessment, messages with a link that one person sends in a day, times one link is sent again. */
export const limits = { live: 30, aDay: 20, again: 5 } as const

/** The days a deadline may be set to: from tomorrow, for ninety days. */
export const deadlineDays = (today: ParisDay): { first: ParisDay; last: ParisDay } => ({ first: addDays(today, 1), last: addDays(today, 90) })
