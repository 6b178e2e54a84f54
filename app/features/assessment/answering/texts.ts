import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** Words of the saving of an answer, and of what stands around it. */
export const textsOf = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)
