import type { Knower } from '../questionnaire.ts'
import { knowerCodes } from '../questionnaire-parts.ts'

/** A role as stored; null for one that the questionnaire does not know. */
export const knowerOf = (role: string | null): Knower | null => knowerCodes.find((code) => code === role) ?? null
