import type { Lang } from '#app/features/core/index.ts'
import { en } from './sheets.en.ts'
import { fr } from './sheets.fr.ts'

/** Pages of text in one language. */
export const sheetsOf = (lang: Lang) => (lang === 'fr' ? fr : en)
