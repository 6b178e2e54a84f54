import type { Size, Tone } from './document.ts'

/** A4 in points, and its margins. */
export const sheet = { width: 595.28, height: 841.89, side: 51, top: 54, bottom: 62 } as const

/** Sizes of the text in points, by use. */
export const sizes: Readonly<Record<Size, number>> = { body: 10.5, small: 9.25, lead: 12 }

/** Headings by level: size, room before and after. */
export const headings = { 1: { size: 21, before: 0, after: 8 }, 2: { size: 14.5, before: 17, after: 5 }, 3: { size: 11.25, before: 10, after: 3 } } as const

/** Height of a line, relative to its size. */
export const leading = 1.32

/** Ink by tone: the light theme of the pages on white, where all text passes 4.5 to 1. */
export const inks: Readonly<Record<Tone | 'paper', string>> = {
  ink: '#17212b', soft: '#4a5562', wire: '#7a7568', rule: '#b9b3a5', ground: '#efebe1', 'axis-a': '#243f8f', 'axis-w': '#a34a12', 'axis-r': '#0b7560', paper: '#ffffff',
}
