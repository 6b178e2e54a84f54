import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** Words of the public pages in one language. */
export const publicTextsOf = (lang: Lang) => (lang === 'fr' ? fr : en)
