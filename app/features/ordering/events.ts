/** What may be written in the history of an order, in the order it can happen. */
export type OrderEventType = 'placed' | 'signed' | 'issued' | 'accepted' | 'declined' | 'expired' | 'abandoned' | 'sign-again' | 'unallocated'

/** Messages people receive about an order: a link each, nothing sensitive. */
export type NoticeCode = 'to-sign' | 'received' | 'accepted' | 'passed-on' | 'sign-again' | 'unallocated' | 'silence'

/** Why nobody was designated, or why the order is signed again: a code the page turns into a sentence. */
export type PauseReason = 'dearer' | 'right-ended' | 'ceiling' | 'no-contractor' | 'framework-ended' | 'beyond-tail'
