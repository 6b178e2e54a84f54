import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** Words of the note for the council. */
export const noteTextsOf = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)
