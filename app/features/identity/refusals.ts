import { refuse } from '#app/features/core/index.ts'

/** Too many passwords are being checked at once. */
export const busy = () => refuse('unavailable', 'identity.busy', { retryAfterSeconds: 5 })

/** Too many attempts on one account or from one address. */
export const tooManyAttempts = (seconds: number) => refuse('too-many', 'identity.too-many-attempts', { retryAfterSeconds: seconds })

/** A mailed link that was used, withdrawn, or is too old: the three answer alike. */
export const linkGone = () => refuse('gone', 'identity.link-gone')

/** An invitation that was accepted, cancelled or is too old: the list somebody acts on is stale. */
export const invitationGone = () => refuse('conflict', 'identity.invitation-gone')
