/** How well an answer is supported: declared, dated document, verified by a third party. Shown apart, never added to the level. */
export type Assurance = 0 | 1 | 2

/** How sure the one who answers says to be. */
export type Certainty = 'sure' | 'about' | 'guess'

/** An answer to one question. « Je ne sais pas » is an answer; a question left blank counts as one. */
export type Answer =
  | { readonly kind: 'level'; readonly level: number; readonly guess: boolean; readonly assurance: Assurance }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' }

/** Question code → answer. */
export type Answers = Readonly<Record<string, Answer>>
