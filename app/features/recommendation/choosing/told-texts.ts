import type { Lang } from '#app/features/core/index.ts'
import { en } from './told.texts.en.ts'
import { fr } from './told.texts.fr.ts'

export const toldTextsOf = (lang: Lang) => (lang === 'fr' ? fr : en)
