import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** Words of the report and of the annex. */
export const reportTextsOf = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)
