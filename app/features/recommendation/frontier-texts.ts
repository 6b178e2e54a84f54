import type { Lang } from '#app/features/core/index.ts'
import { en } from './frontier-texts.en.ts'
import { fr } from './frontier-texts.fr.ts'

export const frontierTextsOf = (lang: Lang) => (lang === 'fr' ? fr : en)
