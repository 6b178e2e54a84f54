import type { Bilingual } from '#app/features/core/index.ts'

/** A rule of the questionnaire that two answers call for, and what it asks. */
export type DoubtShown = { readonly code: string; readonly ask: Bilingual }

const isText = (value: unknown): value is string => typeof value === 'string'

/** Reads the doubts that the portal tells; what is none of them is left out. */
export const doubtsTold = (told: unknown): DoubtShown[] =>
  (Array.isArray(told) ? told : []).flatMap((doubt: unknown) => {
    if (typeof doubt !== 'object' || doubt === null || !('code' in doubt) || !('ask' in doubt)) return []
    const { code, ask } = doubt
    if (!isText(code) || typeof ask !== 'object' || ask === null || !('fr' in ask) || !('en' in ask)) return []
    return isText(ask.fr) && isText(ask.en) ? [{ code, ask: { fr: ask.fr, en: ask.en } }] : []
  })
