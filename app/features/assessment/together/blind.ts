/** Whether a second person answers without seeing the first: an anchor that somebody else answered. Their answer is kept apart, none is replaced. */
export const isBlind = (anchors: readonly string[], code: string, kept: { readonly mine: boolean } | null): boolean => kept !== null && !kept.mine && anchors.includes(code)
