/**
 * For the one block that answers what was just sent (faults, refusal): the browser opens the page on it, with no script to do so.
 * Never for a field: nobody asked to be taken there.
 */
export const answerFocus = { tabIndex: -1, autoFocus: true } as const
