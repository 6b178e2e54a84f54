import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** Words of the plans kept, and of putting one in the basket. */
export const plansTextsOf = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)
