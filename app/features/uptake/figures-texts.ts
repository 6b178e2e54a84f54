import type { Lang } from '#app/features/core/index.ts'
import { en } from './figures-texts.en.ts'
import { fr } from './figures-texts.fr.ts'

export const figuresTextsOf = (lang: Lang) => (lang === 'fr' ? fr : en)
