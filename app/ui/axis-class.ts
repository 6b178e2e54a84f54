/** Hues of the palette, in the order the axes are published. A fourth axis reuses ink: hue never stands alone. */
const hues = ['axis-a', 'axis-w', 'axis-r'] as const

/** Class that carries an axis' hue, by its rank among the published axes. */
export const axisClassAt = (rank: number): string => hues[rank] ?? 'axis-ink'

const byLetter: Readonly<Record<string, string>> = { A: 'axis-a', R: 'axis-w', C: 'axis-r' }

/** Class that carries an axis' hue, by its published letter (A anticiper, R résister, C récupérer). */
export const axisClass = (letter: string): string => byLetter[letter.toUpperCase()] ?? 'axis-ink'
