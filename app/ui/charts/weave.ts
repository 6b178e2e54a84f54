/** Seven weaves that tell lots apart without hue, in the order of the lots; the first is plain, an eighth lot takes it again. */
const weaves = ['plain', 'slash', 'dots', 'level', 'cross', 'backslash', 'upright'] as const

export type Weave = (typeof weaves)[number]

/** The weave of a lot by its rank among the numbers of all lots, never by the number itself. */
export const weaveOf = (lots: readonly { readonly number: number }[], number: number): Weave => {
  const rank = lots.filter((lot) => lot.number < number).length
  return weaves[rank % weaves.length] ?? 'plain'
}
