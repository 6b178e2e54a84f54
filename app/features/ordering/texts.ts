import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** The words of the ordering room in a language. */
export const textsOf = (lang: Lang) => (lang === 'fr' ? fr : en)

