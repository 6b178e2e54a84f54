import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

export const ideaTextsOf = (lang: Lang) => (lang === 'fr' ? fr : en)
