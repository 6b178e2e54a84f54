import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** The words of the shell (header, footer, band) in one language. */
export const shellTextsOf = (lang: Lang) => (lang === 'fr' ? fr : en)
