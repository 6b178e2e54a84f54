import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** Every word of the room in one language. */
export const textsOf = (lang: Lang) => (lang === 'fr' ? fr : en)
