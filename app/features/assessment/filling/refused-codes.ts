import type { Refusal } from '#app/features/core/index.ts'

/** The questions that a refusal is about, as its facts carry them. */
export const codesOf = ({ questions }: Refusal['facts']): string[] => (typeof questions === 'string' ? questions.split(',') : [])
