import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** Words of the page of maturity by domain, beside those of the room. */
export const textsOf = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)
